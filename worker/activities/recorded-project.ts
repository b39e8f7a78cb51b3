import type pg from 'pg';
import type { Project } from '#workflows/project/state.ts';

/** A project as it is recorded: what decides where anybody who reaches Temporal could have made the request. */
export async function recordedProject(sql: pg.Pool, projectId: string): Promise<Project | undefined> {
  const { rows } = await sql.query<{ state: Project }>({
    name: 'recorded-project',
    text: 'SELECT state FROM project_state WHERE project_id = $1',
    values: [projectId],
  });
  return rows[0]?.state;
}
