import { join } from 'node:path';
import { bundleWorkflowCode, type InjectedSinks } from '@temporalio/worker';
import type { WorkflowInfo } from '@temporalio/workflow';
import { beforeAll, describe, expect, test } from 'vitest';
import { workflowBundle } from '#scripts/launcher/workflow-bundle.mjs';
import { failuresOf } from './support/replay-failures.ts';
import type { Endings } from './support/replayed-workflows.ts';
import { type SavedHistory, savedHistories } from './support/saved-histories.ts';

const saved = savedHistories();
const projects = saved.filter(({ history }) => typeOf(history) === 'project');

const quiet = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} };
const bundled = async (file: string) =>
  (
    await bundleWorkflowCode({
      workflowsPath: join(import.meta.dirname, 'support', file),
      webpackConfigHook: workflowBundle,
      logger: quiet,
    })
  ).code;
/** The same history as of another workflow of the bundle. */
function asOf(type: string, { workflowId, history }: SavedHistory): SavedHistory {
  const changed = structuredClone(history);
  Object.assign(changed.events?.[0]?.workflowExecutionStartedEventAttributes?.workflowType ?? {}, { name: type });
  return { workflowId, history: changed } as SavedHistory;
}

describe('a replay', () => {
  let code: string;
  beforeAll(async () => {
    code = await bundled('replayed-workflows.ts');
  });

  test('ends each run of a project in the state in which it ended', async () => {
    const recomputed: Record<string, unknown> = {};
    const keep = ({ workflowId }: WorkflowInfo, json: string) => {
      recomputed[workflowId] = JSON.parse(json);
    };
    const sinks: InjectedSinks<Endings> = { endings: { told: { fn: keep, callDuringReplay: true } } };
    expect(await failuresOf({ workflowBundle: { code }, sinks }, projects)).toEqual([]);
    // what has been added to the state since is not in the recorded one
    const endings = projects.flatMap(({ workflowId, history }) => {
      const ending = endingOf(history);
      return ending === undefined ? [] : [[workflowId, ending]];
    });
    expect(endings.length).toBeGreaterThan(10);
    expect(recomputed).toMatchObject(Object.fromEntries(endings));
  });

  test('fails where the workflow was changed for runs in flight', async () => {
    const [first] = projects;
    if (!first) throw new Error('no saved project');
    expect(await failuresOf({ workflowBundle: { code } }, [asOf('changedProject', first)])).toMatchObject([
      expect.stringContaining('Nondeterminism'),
    ]);
  });
});

describe('an ordinary new step with the shortest deadline beside an open one', () => {
  let code: string;
  beforeAll(async () => {
    code = await bundled('planted-workflows.ts');
  });

  test('leaves every saved history as it is, because it exists since the next rules', async () => {
    expect(await failuresOf({ workflowBundle: { code } }, saved)).toEqual([]);
  });

  test('would break them if runs under older rules saw it', async () => {
    const seen = projects.map((one) => asOf('projectWithoutRegard', one));
    expect(await failuresOf({ workflowBundle: { code } }, seen)).toContainEqual(expect.stringContaining('Nondeterminism'));
  });
});

function typeOf({ events }: SavedHistory['history']): string | undefined {
  return events?.[0]?.workflowExecutionStartedEventAttributes?.workflowType?.name ?? undefined;
}
/** The recorded result, or what was handed on to the next run; undefined where the run had not ended when it was saved. */
function endingOf({ events }: SavedHistory['history']): unknown {
  const last = events?.at(-1);
  const parsed = ({ data }: { data?: Uint8Array | null }): unknown => JSON.parse(Buffer.from(data ?? []).toString());
  const result = last?.workflowExecutionCompletedEventAttributes?.result?.payloads;
  return result?.map(parsed)[0] ?? last?.workflowExecutionContinuedAsNewEventAttributes?.input?.payloads?.map(parsed);
}
