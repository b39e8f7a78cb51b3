import { expect } from 'vitest';
import type { Performance } from './performance.ts';
import type { Theatre } from './theatre.ts';

/** Whatever happened, each change is there once and workflow and database agree. */
export async function isWhole(theatre: Theatre, project: Performance): Promise<void> {
  const [file, done] = [await project.file(), await project.events('step-done')];
  expect(new Set(done.map(({ submission_id }) => submission_id)).size).toBe(done.length);
  expect(file.receipts.map(({ id, at }) => [id, at])).toEqual(done.map(({ submission_id, at }) => [submission_id, at.toISOString()]));
  expect(await project.row()).toMatchObject({ version: file.version });
  const { rows } = await theatre.sql.query('SELECT state FROM case_state WHERE case_id = $1', [project.id]);
  expect(rows[0].state).toEqual(file.state);
}
