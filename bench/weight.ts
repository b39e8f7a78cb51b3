import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';

interface Built {
  readonly module: string;
  readonly imports?: readonly string[];
}
interface Manifest {
  readonly url: string;
  readonly entry: Built;
  readonly routes: Readonly<Record<string, Built & { readonly id: string; readonly parentId?: string }>>;
}

export const client = 'build/pages/client';

/** Most bytes of JavaScript of a first load; the page of a step brings the form with all that keeps its text. */
export const mostBytes = { page: 130 * 1024, step: 160 * 1024 } as const;

/** The size of a built file as sent: the compressed one from the disk, if there is one. */
const sentOf = (path: string) => statSync(existsSync(`${client}${path}.gz`) ? `${client}${path}.gz` : `${client}${path}`).size;

/** Bytes of JavaScript, gzip, that a first load of each page brings, the larger language included; by the build's manifest. */
export function weights(): Readonly<Record<string, number>> {
  const built = readdirSync(`${client}/assets`).filter((name) => name.endsWith('.js'));
  const name = built.find((one) => one.startsWith('manifest-'));
  if (!name) throw new Error('no pages are built: npm run build');
  const [, json = ''] = /^window\.__remixManifest=(.*);$/s.exec(readFileSync(`${client}/assets/${name}`, 'utf8')) ?? [];
  const { url, entry, routes } = JSON.parse(json) as Manifest;
  const language = Math.max(...built.filter((one) => one.startsWith('portal-')).map((one) => sentOf(`/assets/${one}`)));
  const filesOf = ({ module, imports = [] }: Built) => [module, ...imports];
  const withParents = (id: string | undefined): string[] => {
    const route = id === undefined ? undefined : routes[id];
    return route ? [...filesOf(route), ...withParents(route.parentId)] : [];
  };
  return Object.fromEntries(
    Object.keys(routes).map((id) => {
      const files = new Set([url, ...filesOf(entry), ...withParents(id)]);
      return [id, language + [...files].reduce((sum, file) => sum + sentOf(file), 0)];
    }),
  );
}

export async function benchWeight(print: (line: string) => void): Promise<void> {
  for (const [id, bytes] of Object.entries(weights()).toSorted(([, a], [, b]) => b - a))
    print(`${(bytes / 1024).toFixed(1).padStart(7)} KB  ${id}`);
}
