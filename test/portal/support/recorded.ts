import type { StoryAct } from '#scripts/story/act.ts';
import { aProject, play } from '#test/support/play.ts';
import { signedBatch } from '#test/support/signing-keys.ts';
import { answered } from '#worker/activities/on-record.ts';
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
  for (const { cause, about = '', answer } of recordings) if (cause === 'reply') await answered(portal.worker, file.id, about, answer);
  const batch = { case: summaryOf(state), state, books: file.books, ...signedBatch(portal.theatre.actSigningKey, recordings) };
  await createRecordBatch({ sql: portal.worker, rule: portal.theatre.rule }).recordBatch(batch);
}

/** Puts a text under the newest act of the step, because the simulation keeps none; answers the version of that act. */
export async function putText({ theatre }: Portal, id: string, step: string, values: object, subject = '%'): Promise<number> {
  const { rows } = await theatre.sql.query<{ version: number }>(
    `WITH act AS (SELECT case_id, submission_id, document, version FROM event
                  WHERE case_id = $1 AND step = $2 AND subject LIKE $3 AND n = 0 ORDER BY version DESC LIMIT 1),
          put AS (INSERT INTO document (case_id, submission_id, hash, body) SELECT case_id, submission_id, document, $4 FROM act
                  ON CONFLICT (case_id, submission_id, hash) DO UPDATE SET body = document.body)
     SELECT version FROM act`,
    [id, step, subject, JSON.stringify(values)],
  );
  return rows[0]?.version ?? 0;
}
