import { parseArgs } from 'node:util';
import { steps } from '#workflows/project/catalogue.ts';
import { walkAll } from './walk-all.ts';

const { values } = parseArgs({
  options: {
    projects: { type: 'string', default: '200' },
    seed: { type: 'string', default: '7' },
    silences: { type: 'string', default: '2000' },
  },
});

const { seen, ends, silences, states, deadEnds } = walkAll(
  { projects: Number(values.projects), seed: Number(values.seed), silences: Number(values.silences) },
  (line) => console.log(line),
);
for (const { state, silent } of deadEnds) console.log(`dead end: ${silent} silent in ${state}`);
for (const violation of new Set(seen.violations)) console.log(`violation: ${violation}`);
const never = steps.map(({ name }) => name).filter((name) => !seen.steps.has(name));
console.log(`steps never done ${never.length}${never.length > 0 ? `: ${never.join(' ')}` : ''}`);
console.log(
  [
    `projects ${values.projects}`,
    `acts ${seen.acts}`,
    `ends ${JSON.stringify(Object.fromEntries(ends))}`,
    `states ${states} × silences = ${silences}`,
    `dead ends ${deadEnds.length}`,
    `invariant violations ${seen.violations.length}`,
    `public money moved by expiry ${seen.violations.filter((one) => one.startsWith('public money')).length}`,
  ].join(', '),
);
if (deadEnds.length + seen.violations.length > 0) process.exitCode = 1;
