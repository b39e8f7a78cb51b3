import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import * as wf from '@temporalio/workflow';
import type { Activities } from '#worker/activities/activities.ts';
import type { CaseFile } from '#workflows/engine/case-file.ts';
import { CaseRunner, type CaseShell, rulesOfRun } from '#workflows/engine/run-case.ts';
import { effectAnswered, effectWorkflowId, fileQuery, openedUpdate, stepUpdate } from '#workflows/messages.ts';
import { catalogue, stepNames } from './catalogue.ts';
import { openProject, type ProjectStart } from './open-project.ts';
import { type Project, stageOf } from './state.ts';
import { summaryOf } from './summary.ts';

/** Short, idempotent, and waited for by a person: a local activity (docs/decisions/0003; both kinds in bench/). Endless retries outlast a database that is away. */
const { recordBatch, recordedAfter } = wf.proxyLocalActivities<Activities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '200ms', maximumInterval: '5s' },
});

/** A run is cut at about this many events, or where a stage ends: nearly every act is a cold replay, people answer after days. */
const eventsPerRun = 300;

/** One project, from its opening until nothing is left to wait for. `carried`: the file handed on by the run before. */
export async function project(start: ProjectStart, carried?: CaseFile<Project>): Promise<{ phase: Project['phase']; version: number }> {
  const rules = rulesOfRun(carried);
  const opened = carried ? withRules(carried, rules) : openProject(start, new Date(Date.now()).toISOString(), rules);
  const stageAtStart = stageOf('recording' in opened ? opened.file.state : opened.state);
  const shell: CaseShell<Project> = {
    catalogue,
    record: (file, recordings) => recordBatch({ case: summaryOf(file.state), state: file.state, books: file.books, recordings }),
    recordedAfter: (version) => recordedAfter(start.id, version),
    carryOut: (effect) => startOnce(effect.kind, effectWorkflowId(start.id, effect.id), { caseId: start.id, effect }),
    isLongEnough: ({ state }) => {
      const { historyLength, continueAsNewSuggested } = wf.workflowInfo();
      return continueAsNewSuggested || historyLength > eventsPerRun || stageOf(state) !== stageAtStart;
    },
  };
  const runner = new CaseRunner(shell, opened, (at) => openProject(start, at, rules));

  for (const name of stepNames) {
    wf.setHandler(stepUpdate(name), (submission) => runner.act(name, submission), {
      validator: (submission) => runner.validate(name, submission),
    });
  }
  wf.setHandler(openedUpdate, () => runner.isRecorded(1));
  wf.setHandler(effectAnswered, ({ effect, result }) => runner.answer(effect, result));
  wf.setHandler(fileQuery, () => runner.file);

  if ((await runner.run()) === 'continue') await wf.continueAsNew<typeof project>(start, runner.file);
  return { phase: runner.file.state.phase, version: runner.file.version };
}

/** What a run before handed on, under the rules of this one. */
const withRules = (file: CaseFile<Project>, rules: number): CaseFile<Project> =>
  rules > 1 ? { ...file, rules, state: { ...file.state, rules } } : file;

/**
 * Starts a workflow of this id unless one runs or has done its work; it outlives the run that started it. One that failed is
 * not in the way: somebody may have started it by hand before its time. A payment made twice is one, by its key at the bank.
 */
async function startOnce(type: string, workflowId: string, job: object): Promise<void> {
  try {
    const parentClosePolicy = wf.ParentClosePolicy.ABANDON;
    await wf.startChild(type, { workflowId, parentClosePolicy, workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY', args: [job] });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
