import type pg from 'pg';
import type { Project } from '#workflows/project/state.ts';

/** A project as it is recorded: what decides where anybody who reaches Temporal could have made the request. */
export async function recordedProject(sql: pg.Pool, caseId: string): Promise<Project | undefined> {
  const { rows } = await sql.query<{ state: Project }>({
    name: 'recorded-project',
    text: 'SELECT state FROM case_state WHERE case_id = $1',
    values: [caseId],
  });
  return rows[0]?.state;
}
