/** Checks of texts without a schema: the schemas of text.ts and the browser's forms use the same function. */
import { lengthOf } from './graphemes.ts';
import { faultIn, nameOf, normalText, type TextFault } from './text-characters.ts';

export interface Manner {
  /** In characters as a reader counts them; of codes in code points. */
  readonly min: number;
  readonly max: number;
  readonly lines: 'one' | 'several';
  /** `codes`: those of numbers and references that an office gives, by explicit ranges alone. */
  readonly characters: 'all' | 'codes';
}
export interface Character {
  readonly fault: TextFault;
  /** `U+202E`. */
  readonly character: string;
}
export type TextProblem = Character | 'too-long' | 'too-short';

/** Nothing longer is normalised or segmented: it is too long however it is counted, marks included. */
export const unitsPerCharacter = 40;
const mostUnits = ({ max }: Manner) => max * unitsPerCharacter + 200;

/** As it is stored. Idempotent. */
export const storedText = (text: string, manner: Manner): string => (text.length > mostUnits(manner) ? text : normalText(text));

/** All that is wrong with a text as it is stored. */
export function problemsOfText(text: string, manner: Manner): TextProblem[] {
  if (text.length > mostUnits(manner)) return ['too-long'];
  const { min, max, lines, characters } = manner;
  const wrong = faultIn(text) ?? wrongHere(text, lines, characters);
  const count = characters === 'codes' ? [...text].length : lengthOf(text);
  return [...(wrong ? [wrong] : []), ...(count > max ? (['too-long'] as const) : []), ...(count < min ? (['too-short'] as const) : [])];
}

function wrongHere(text: string, lines: Manner['lines'], characters: Manner['characters']): Character | undefined {
  if (lines === 'one' && text.includes('\n')) return { fault: 'severalLines', character: nameOf('\n') };
  if (lines === 'one' && text.includes('\t')) return { fault: 'control', character: nameOf('\t') };
  const foreign = characters === 'codes' ? notInCodes.exec(text)?.[0] : undefined;
  return foreign === undefined ? undefined : { fault: 'notInCodes', character: nameOf(foreign) };
}
const notInCodes = /[^ -~\u{b7}\u{2010}-\u{2015}\u{3000}-\u{303f}\u{3400}-\u{4dbf}\u{4e00}-\u{9fff}\u{ff01}-\u{ff5e}\u{20000}-\u{3fffd}]/u;
