import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { steps } from '#workflows/project/catalogue.ts';
import { allStands } from './seen.ts';
import { walkAll } from './walk-all.ts';
import type { Walked } from './walk-part.ts';

const { values } = parseArgs({
  options: {
    projects: { type: 'string', default: '200' },
    seed: { type: 'string', default: '7' },
    /** At most so many pairs of a state and a silent one; left out: every pair. */
    silences: { type: 'string' },
    workers: { type: 'string', default: `${availableParallelism()}` },
  },
});

const never = ({ seen }: Walked) => [
  ...steps.map(({ name }) => name).filter((name) => !seen.steps.has(name) && !seen.told.has(name)),
  ...allStands.filter((stand) => !seen.stands.has(stand)),
];
function lineOf(walked: Walked): string {
  const { seen, ends, states, silences, deadEnds } = walked;
  return [
    `projects ${[...ends.values()].reduce((sum, count) => sum + count, 0)}`,
    `acts ${seen.acts}`,
    `ends ${JSON.stringify(Object.fromEntries([...ends].sort(([one], [other]) => one.localeCompare(other))))}`,
    `states ${states.size} × silences = ${silences}`,
    `dead ends ${deadEnds.length}`,
    `invariant violations ${seen.violations.length}`,
    `public money moved by expiry ${seen.violations.filter((one) => one.startsWith('public money')).length}`,
    `steps and exits of 4.4 never reached ${never(walked).length}`,
  ].join(', ');
}

const size = {
  projects: Number(values.projects),
  seed: Number(values.seed),
  silences: values.silences === undefined ? Number.MAX_SAFE_INTEGER : Number(values.silences),
};
const walked = await walkAll(size, Number(values.workers), (line) => console.log(line));
const { seen, deadEnds } = walked;
for (const { state, silent } of deadEnds) console.log(`dead end: ${silent} silent in ${state}`);
for (const violation of new Set(seen.violations)) console.log(`violation: ${violation}`);
if (never(walked).length > 0) console.log(`never reached: ${never(walked).join(', ')}`);
console.log(lineOf(walked));
/** Few projects cannot reach everything. */
const reachesAll = size.projects >= 2000;
if (deadEnds.length + seen.violations.length + (reachesAll ? never(walked).length : 0) > 0) process.exitCode = 1;
