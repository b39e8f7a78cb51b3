// Plays every story and keeps the raw histories that it leaves, for test/workflow/replay.test.ts. Run before a release, and
// after a change that is meant to concern new runs only; what was saved before stays as long as such runs may live.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { rulesInForce } from '#workflows/engine/rules.ts';
import { type History, historiesOf, withTemporal } from './story/history.ts';
import { openStoryStack } from './story/stack-of-a-story.ts';
import { stories } from './story/stories.ts';
import { tell } from './story/tell.ts';

const folder = join(import.meta.dirname, '..', 'test', 'histories');
const say = (line: string) => console.log(line);

/** One history of each kind of workflow that carries out effects: they are all alike. */
async function effectsOf(client: Client, histories: readonly History[]): Promise<Record<string, History>> {
  const ids = histories.flatMap(({ events }) =>
    (events ?? []).map((event) => event.startChildWorkflowExecutionInitiatedEventAttributes?.workflowId ?? ''),
  );
  const found: Record<string, History> = {};
  for (const id of ids.filter(Boolean)) {
    const history = await client.workflow.getHandle(id).fetchHistory();
    found[history.events?.[0]?.workflowExecutionStartedEventAttributes?.workflowType?.name ?? 'unknown'] ??= history;
  }
  return found;
}

/** A run that nothing has happened in has nothing to replay, and the replayer would wait for it. */
const hasBegun = ({ events }: History) => (events?.length ?? 0) > 3;

function save(name: string, history: History): void {
  // whose process it was says no replay anything
  const json = JSON.stringify(JSON.parse(historyToJSON(history)), (key, value: unknown) => (key === 'identity' ? undefined : value));
  writeFileSync(join(folder, `${name}.json.gz`), gzipSync(json, { level: 9 }));
  say(`${name}: ${history.events?.length ?? 0} events`);
}

async function main(names: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  const stage = await openStoryStack({ WAIT_DAY_MS: '120' }, say, ending.signal);
  try {
    for (const name of names) {
      const story = stories[name];
      if (!story) throw new Error(`there is no story ${name}`);
      say(`playing ${name}`);
      const projects = await tell(name, story, stage, () => {});
      await withTemporal(stage.stack.env, async (client) => {
        const histories = (await Promise.all(projects.map(({ id }) => historiesOf(client, id)))).flat();
        histories.forEach((history, index) => {
          if (hasBegun(history)) save(`${day}-rules-${rulesInForce}-${name}-${index + 1}`, history);
        });
        for (const [type, history] of Object.entries(await effectsOf(client, histories)))
          save(`${day}-rules-${rulesInForce}-${name}-${type}`, history);
      });
    }
  } finally {
    await stage.close();
  }
}

/** Stories that live on silence need days of their own. */
const usual = Object.entries(stories).flatMap(([name, { actByDayMs }]) => (actByDayMs === undefined ? [name] : []));
const wanted = process.argv.slice(2);
await main(wanted.length > 0 ? wanted : usual).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
