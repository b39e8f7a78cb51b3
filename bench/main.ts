import { benchAct } from './act.ts';
import { benchWeight } from './weight.ts';

const benches: Readonly<Record<string, typeof benchAct>> = { act: benchAct, weight: benchWeight };

const [name = ''] = process.argv.slice(2);
const bench = benches[name];
if (bench) {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  await bench((line) => console.log(line), ending.signal).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
} else console.log(`npm run bench -- ${Object.keys(benches).join(' | ')}`);
