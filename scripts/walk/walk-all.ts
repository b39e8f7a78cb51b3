import { chanceOf, seedFrom } from './chance.ts';
import { inProcesses } from './in-processes.ts';
import { noneSeen, together } from './seen.ts';
import type { Walked, WalkSize } from './walk-part.ts';

/** The same parts for every number of processes: a seed gives one result on every machine. */
const projectsOfAPart = 1000;

/** Walks in parts, each with states and silences of its own. `say` hears the result after each part, as if it had been the last. */
export async function walkAll(size: WalkSize, workers: number, say: (walked: Walked, parts: string) => void): Promise<Walked> {
  const parts = partsOf(size);
  const done: (Walked | undefined)[] = parts.map(() => undefined);
  const soFar = () => done.reduce<Walked>((all, one) => (one ? together(all, one) : all), noneSeen());
  await inProcesses(parts, Math.min(workers, parts.length), (walked, part) => {
    done[part] = walked;
    say(soFar(), `${done.filter((one) => one).length} of ${parts.length}`);
  });
  return soFar();
}

function partsOf({ projects, seed, silences }: WalkSize): WalkSize[] {
  const chance = chanceOf(seed);
  const count = Math.max(1, Math.ceil(projects / projectsOfAPart));
  const share = (whole: number, part: number) => Math.floor((whole * (part + 1)) / count) - Math.floor((whole * part) / count);
  return Array.from({ length: count }, (_none, part) => ({
    projects: share(projects, part),
    silences: share(silences, part),
    seed: part === 0 ? seed : seedFrom(chance),
  }));
}
