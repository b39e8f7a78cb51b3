import { chanceOf, seedFrom } from './chance.ts';
import { inProcesses } from './in-processes.ts';
import { nothingYet, progressLine } from './progress.ts';
import { noneSeen, together } from './seen.ts';
import type { Walked, WalkSize } from './walk-part.ts';

/** The same parts for every number of processes: a seed gives one result on every machine. */
const projectsOfAPart = 1000;
const projectsOfALine = 50;

/** Walks in parts, each with states and silences of its own. `say` hears what is found, and now and then how far the walk is. */
export async function walkAll(size: WalkSize, workers: number, say: (line: string) => void): Promise<Walked> {
  const parts = partsOf(size);
  const done: (Walked | undefined)[] = parts.map(() => undefined);
  const progress = parts.map(() => nothingYet);
  const began = performance.now();
  await inProcesses(parts, Math.min(workers, parts.length), (heard, part) => {
    if ('walked' in heard) {
      done[part] = heard.walked;
      return;
    }
    progress[part] = heard.progress;
    for (const line of heard.progress.found) say(line);
    const projects = progress.reduce((sum, one) => sum + one.projects, 0);
    if (projects % projectsOfALine === 0) say(progressLine(progress, size.projects, performance.now() - began));
  });
  return done.reduce<Walked>((all, one) => (one ? together(all, one) : all), noneSeen());
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
