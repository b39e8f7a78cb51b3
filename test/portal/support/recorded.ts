import type { StoryAct } from '#scripts/story/act.ts';
import { aProject, play } from '#test/support/play.ts';
import { createRecordBatch } from '#worker/activities/record-batch.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import type { Project } from '#workflows/project/state.ts';
import { summaryOf } from '#workflows/project/summary.ts';
import type { Portal } from './portal.ts';

/** Its id, unless a workflow of that name is to be started: files of tests share one Temporal. */
export const recordedId = 'project';

/** A project lived through in the simulation and recorded as the worker does it; no workflow stands behind it. */
export async function recordedProject(portal: Portal, acts: readonly StoryAct[], id = recordedId): Promise<Simulation<Project>> {
  const simulation = play(aProject(undefined, id), acts);
  await record(portal, simulation);
  return simulation;
}
/** Records what the simulation has lived through since. */
export async function record(portal: Portal, { state, file, recordings }: Simulation<Project>): Promise<void> {
  await createRecordBatch({ sql: portal.worker }).recordBatch({ case: summaryOf(state), state, books: file.books, recordings });
}
