import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Noto Sans SC from its npm package, found at run time: bundles and images carry packages, not copies of fonts. */
const resolve = createRequire(import.meta.url).resolve;
const files = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;
export type Weight = keyof typeof files;
export const weights = Object.keys(files) as Weight[];

const read = new Map<Weight, Buffer>();
/** Ten megabytes each: read once per process, with the first paper. */
export function fontFile(weight: Weight): Buffer {
  const known = read.get(weight) ?? readFileSync(resolve(files[weight]));
  read.set(weight, known);
  return known;
}
