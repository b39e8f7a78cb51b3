import type { StoryAct } from '#scripts/story/act.ts';
import { archiveOf } from '#test/support/archive.ts';
import { aProject, noArchive, play } from '#test/support/play.ts';
import { signedBatch } from '#test/support/signing-keys.ts';
import { answered } from '#worker/activities/on-record.ts';
import { createRecordBatch } from '#worker/activities/record-batch.ts';
import type { Recording } from '#workflows/engine/case-file.ts';
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
  const { recordBatch } = createRecordBatch({ sql: portal.worker, rule: portal.theatre.rule });
  const keep = (all: object, taken: readonly Recording[]) =>
    recordBatch({ case: summaryOf(state), state: all, books: file.books, ...signedBatch(portal.theatre.actSigningKey, taken) });
  const closing = recordings.findIndex(({ act }) => act?.step === 'close-project');
  if (closing === -1) return void (await keep(state, recordings));
  const { rows } = await portal.theatre.sql.query<{ archive: string }>(
    `SELECT details->>'archive' AS archive FROM event WHERE case_id = $1 AND step = 'close-project' AND n = 0 AND outcome = 'close'`,
    [file.id],
  );
  // what a project is closed over exists once the rest is recorded
  if (rows.length === 0) await keep(state, recordings.slice(0, closing));
  const archive = rows[0]?.archive ?? (await archiveOf(portal.theatre.sql, file.id, 'close-project'));
  const archived = <T>(value: T) => JSON.parse(JSON.stringify(value).replaceAll(noArchive, archive)) as T;
  await keep(archived(state), archived(recordings));
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
