import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedBatch } from '#test/support/signing-keys.ts';
import { createRecordBatch } from '#worker/activities/record-batch.ts';
import { perform } from '#workflows/engine/perform.ts';
import { isRefusal } from '#workflows/engine/refusal.ts';
import { catalogue } from '#workflows/project/catalogue.ts';
import { summaryOf } from '#workflows/project/summary.ts';
import { attested, drafted, returned } from './support/intake.ts';
import type { Performance } from './support/performance.ts';
import { Theatre } from './support/theatre.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await Theatre.open();
});
afterAll(() => theatre.close());

/** An act that the database has committed and Temporal has lost: what a power cut between the two leaves behind. */
async function recordedAndLost(project: Performance, story: typeof drafted): Promise<string> {
  const [file, submission, id] = [await project.file(), await project.submissionOf(story), randomUUID()];
  const performed = perform(catalogue, file, { ...submission, id, step: story.step, at: new Date().toISOString() });
  if (isRefusal(performed)) throw new Error(performed.refused);
  const { state, books } = performed.file;
  const batch = { case: summaryOf(state), state, books, ...signedBatch(theatre.actSigningKey, [performed.recording]) };
  await createRecordBatch({ sql: theatre.sql, rule: theatre.rule }).recordBatch(batch);
  return id;
}

/** Each act once, and the workflow's file what the database holds. */
async function isWhole(project: Performance, acts: number): Promise<void> {
  const file = await project.file();
  const done = await project.events('step-done');
  expect(file.receipts.map(({ id, at }) => [id, at])).toEqual(done.map(({ submission_id, at }) => [submission_id, at.toISOString()]));
  expect(done).toHaveLength(acts);
  const { rows } = await theatre.sql.query('SELECT version, state FROM case_state WHERE case_id = $1', [project.id]);
  expect(rows[0]).toEqual({ version: file.version, state: file.state });
}

describe('the record is ahead of the workflow', () => {
  test('an act on what is seen there goes on, and nothing is lost', async () => {
    const project = await theatre.openProject();
    await recordedAndLost(project, drafted);
    expect(await project.attempt(attested)).toMatchObject({ version: 3 });
    await isWhole(project, 2);
  });

  test('the lost act sent again is the same act', async () => {
    const project = await theatre.openProject();
    const submission = await project.submissionOf(drafted);
    const id = await recordedAndLost(project, drafted);
    expect(await project.send('draft-demand', submission, { id })).toMatchObject({ version: 2 });
    await isWhole(project, 1);
  });

  test('an act from an older page meets it: the recorded one stands, the other reads who decided', async () => {
    const project = await theatre.openProject();
    const old = await project.submissionOf(drafted);
    await recordedAndLost(project, drafted);
    expect(await project.send('draft-demand', old, { id: randomUUID() })).toMatchObject({ refused: 'ALREADY_DECIDED' });
    await isWhole(project, 1);
    expect(await project.attempt(returned)).toMatchObject({ version: 3 });
  });
});
