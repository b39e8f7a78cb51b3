import { historiesOf, withTemporal } from './history.ts';
import { openStoryStack } from './stack-of-a-story.ts';
import { stories } from './stories.ts';
import { PlayedProject } from './troupe.ts';

/** A day of a window or a warranty. The universities answer within thirty of them. */
const waitDayMs = 80;

const say = (line: string) => console.log(line);

async function run(name: string): Promise<void> {
  const story = stories[name];
  if (!story) throw new Error(`There is no story ${name}. There are:\n${list()}`);
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  const stage = await openStoryStack({ WAIT_DAY_MS: `${waitDayMs}` }, say, ending.signal);
  try {
    const { member, programmeId, portalUrl, stack } = stage;
    const project = await PlayedProject.open(portalUrl, member, programmeId, say);
    await story.play(project, stage, say);
    const [{ phase }, { positions }] = [await project.settled(), await project.money()];
    const histories = await withTemporal(stack.env, (client) => historiesOf(client, project.id));
    const historyEvents = histories.reduce((sum, { events }) => sum + (events?.length ?? 0), 0);
    await stage.close();
    say(JSON.stringify({ case: name, endState: phase, positions, acts: project.acts, historyEvents }));
  } finally {
    await stage.close();
  }
}

const list = () =>
  Object.entries(stories)
    .map(([name, { about }]) => `${name.padEnd(8)} ${about}`)
    .join('\n');

const [name = '--list'] = process.argv.slice(2);
if (name === '--list') say(list());
else
  await run(name).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
