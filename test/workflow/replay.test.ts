import { join } from 'node:path';
import { bundleWorkflowCode, type InjectedSinks, type ReplayWorkerOptions, Worker } from '@temporalio/worker';
import type { WorkflowInfo } from '@temporalio/workflow';
import { beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { workflowBundle } from '#scripts/launcher/workflow-bundle.mjs';
import { coatingDemand } from '#scripts/story/sc1/demand-intake.ts';
import type { EffectSpec, StepSpec, WaitSpec } from '#workflows/engine/define-step.ts';
import type { Project } from '#workflows/project/state.ts';
import type { Endings } from './support/replayed-workflows.ts';
import { type SavedHistory, savedHistories } from './support/saved-histories.ts';
import { bundlePath } from './support/theatre.ts';

const saved = savedHistories();
const projects = saved.filter(({ history }) => typeOf(history) === 'project');

/** What does not replay, and why not. */
async function failuresOf(options: ReplayWorkerOptions, histories: readonly SavedHistory[]): Promise<string[]> {
  const failures: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories(options, histories)) {
    if (error) failures.push(`${workflowId}: ${error.message}`);
  }
  return failures;
}

/**
 * Runs in flight go on under today's code: every history that was ever saved leads to the same commands. A failure here
 * means that a change concerns running projects and needs `patched`.
 */
test('every saved history replays', async () => {
  expect(saved.length).toBeGreaterThan(10);
  expect(await failuresOf({ workflowBundle: { codePath: bundlePath } }, saved)).toEqual([]);
});

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

  test('does not compile without saying since when', () => {
    expectTypeOf<StepSpec<Project>>().toExtend<StepSpec<Project>>();
    expectTypeOf<Omit<StepSpec<Project>, 'since'>>().not.toExtend<StepSpec<Project>>();
    expectTypeOf<Omit<WaitSpec<Project>, 'since'>>().not.toExtend<WaitSpec<Project>>();
    expectTypeOf<Omit<EffectSpec<Project>, 'since'>>().not.toExtend<EffectSpec<Project>>();
  });
});

test('no saved history carries a text, a name or a machine', () => {
  for (const { workflowId, text } of saved) {
    expect(text, workflowId).not.toMatch(/\p{Script=Han}/u);
    expect(text, workflowId).not.toContain(coatingDemand.titleEn);
    expect(text, workflowId).not.toContain('"identity"');
  }
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
