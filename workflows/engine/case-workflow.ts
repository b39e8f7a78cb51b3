import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import * as wf from '@temporalio/workflow';
import type { Activities } from '#worker/activities/activities.ts';
import {
  calendarRevised,
  cannotBeRecorded,
  effectAnswered,
  effectWorkflowId,
  fileQuery,
  openedUpdate,
  stepUpdate,
} from '#workflows/messages.ts';
import type { CaseFile, Recorded } from './case-file.ts';
import { type CaseShell, rulesOfRun } from './case-shell.ts';
import type { Kind } from './define-kind.ts';
import type { Definition } from './define-step.ts';
import { Revision } from './revise.ts';
import { underRules } from './rules.ts';
import { CaseRunner } from './run-case.ts';
import type { Signature } from './signature.ts';

/**
 * Short, idempotent, and waited for by a person: a local activity (docs/decisions/0003; both kinds in bench/). Endless retries
 * outlast a database that is away. A pause above the threshold is a timer of the server: a case whose recording fails again and
 * again then holds neither a workflow task nor a slot of the worker, which others need.
 */
const { recordBatch, recordedAfter, handOn, takeOver } = wf.proxyLocalActivities<Activities>({
  startToCloseTimeout: '10s',
  localRetryThreshold: '500ms',
  retry: { initialInterval: '200ms', maximumInterval: '30s' },
});

/** The recording's word that the database will never take this, as a value. */
async function unlessImpossible(recording: Promise<Recorded>): Promise<Recorded> {
  try {
    return await recording;
  } catch (error) {
    // the SDK hands on a local activity's own failure; a regular activity's is the cause of an ActivityFailure
    const cause = error instanceof wf.ActivityFailure ? error.cause : error;
    if (!(cause instanceof wf.ApplicationFailure) || cause.type !== cannotBeRecorded) throw error;
    return { impossible: cause.message };
  }
}

/** A run is cut at about this many events, or where a stage ends: nearly every act is a cold replay, people answer after days. */
const eventsPerRun = 300;

/**
 * The workflow function of a kind of case: one case, from its opening until nothing is left to wait for. `carried`: the file
 * that the run before handed on; a new case has none, and the portal's signature of its start.
 */
export const caseWorkflow = <State extends object, Start extends { readonly id: string }>(kind: Kind<State, Start>) => {
  const catalogue: readonly Definition<State>[] = kind.definitions;
  const stepNames = catalogue.flatMap((definition) => (definition.kind === 'step' ? [definition.name] : []));

  return async function runCase(
    start: Start,
    carried?: CaseFile<State>,
    signature?: Signature,
  ): Promise<{ phase: string; version: number }> {
    const rules = rulesOfRun(carried);
    const opened = carried ? underRules(carried, rules) : kind.open(start, new Date(Date.now()).toISOString(), rules);
    const stageAtStart = kind.summary('recording' in opened ? opened.file.state : opened.state).stage;
    const shell: CaseShell<State> = {
      catalogue,
      record: (file, recordings) => {
        const opening = recordings[0]?.cause === 'opened' ? { start, ...(signature ? { signature } : {}) } : undefined;
        const { state, books } = file;
        return unlessImpossible(recordBatch({ case: kind.summary(state), state, books, recordings, ...(opening ? { opening } : {}) }));
      },
      handOn,
      recordedAfter: (version) => recordedAfter(start.id, version),
      carryOut: (effect) => startOnce(effect.kind, effectWorkflowId(start.id, effect.id), { caseId: start.id, effect }),
      revisions: kind,
      isLongEnough: ({ state }) => {
        const { historyLength, continueAsNewSuggested } = wf.workflowInfo();
        return continueAsNewSuggested || historyLength > eventsPerRun || kind.summary(state).stage !== stageAtStart;
      },
    };
    const runner = new CaseRunner(shell, opened, (at) => kind.open(start, at, rules));

    for (const name of stepNames) {
      wf.setHandler(stepUpdate(name), (submission) => runner.act(name, submission), {
        validator: (submission) => runner.validate(name, submission),
      });
    }
    wf.setHandler(openedUpdate, () => runner.isRecorded(1));
    wf.setHandler(effectAnswered, ({ effect, result }) => runner.answer(effect, result));
    wf.setHandler(calendarRevised, (revision) => {
      const known = Revision.safeParse(revision);
      // a signal has no sender to answer
      if (known.success) runner.revise(known.data);
      else wf.log.warn('a calendar revision that is none', { caseId: start.id });
    });
    wf.setHandler(fileQuery, () => runner.file);

    if (carried) await takeOver(carried);
    if ((await runner.run()) === 'continue') await wf.continueAsNew<typeof runCase>(start, runner.file);
    return { phase: kind.summary(runner.file.state).phase, version: runner.file.version };
  };
};

/**
 * Starts a workflow of this id unless one runs or has done its work; it outlives the run that started it. One that failed is
 * not in the way: a person may have started it by hand before its time. A payment made twice is one, by its key at the bank.
 */
async function startOnce(type: string, workflowId: string, job: object): Promise<void> {
  try {
    const parentClosePolicy = wf.ParentClosePolicy.ABANDON;
    await wf.startChild(type, { workflowId, parentClosePolicy, workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY', args: [job] });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
