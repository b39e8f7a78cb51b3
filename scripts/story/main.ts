import { openStoryStack } from './stack-of-a-story.ts';
import { stories } from './stories.ts';
import { type Story, stacksOf } from './story.ts';
import { tell } from './tell.ts';

/** A day of a window or a warranty. */
const waitDayMs = 120;

const say = (line: string) => console.log(line);
const list = () =>
  Object.entries(stories)
    .map(([name, { about }]) => `${name.padEnd(20)} ${about}`)
    .join('\n');

function chosen(names: readonly string[]): [string, Story][] {
  const wanted = names.includes('all') ? Object.keys(stories) : names;
  return wanted.map((name) => {
    const story = stories[name];
    if (!story) throw new Error(`There is no story ${name}. There are:\n${list()}`);
    return [name, story];
  });
}

/** On one stack. */
async function tellAll(told: readonly (readonly [string, Story])[], signal: AbortSignal): Promise<string[]> {
  const actByDayMs = told[0]?.[1].actByDayMs;
  const lengths = { WAIT_DAY_MS: `${waitDayMs}`, ...(actByDayMs ? { ACT_BY_DAY_MS: `${actByDayMs}` } : {}) };
  // as in production: a signature, an approval and a payment need their person's own word
  const stage = await openStoryStack({ ...lengths, ASSERTIONS: 'required' }, say, signal);
  const failed: string[] = [];
  try {
    for (const [name, story] of told) {
      if (signal.aborted) break;
      say(`${name}: ${story.about}`);
      await tell(name, story, stage, say).catch((error: unknown) => {
        console.error(error);
        failed.push(name);
      });
    }
  } finally {
    await stage.close();
  }
  return failed;
}

async function run(names: readonly string[]): Promise<void> {
  const told = chosen(names);
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  const failed: string[] = [];
  for (const together of stacksOf(told)) failed.push(...(await tellAll(together, ending.signal)));
  if (failed.length > 0) process.exitCode = 1;
  say(`stories: ${told.length - failed.length} passed, ${failed.length} failed${failed.length > 0 ? ` (${failed.join(', ')})` : ''}`);
}

const names = process.argv.slice(2);
if (names.length === 0 || names.includes('--list')) say(list());
else
  await run(names).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
