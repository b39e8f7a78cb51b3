import type { Sql } from './register.ts';

/** Why it was not done; `since`: from when it could be. */
interface Refused {
  readonly refused: string;
  readonly since?: string | null;
}
interface Done {
  readonly refused?: undefined;
}
export type Answer = Refused | Done;
/** How much was removed, by kind. */
interface Removed extends Done, Readonly<Record<'documents' | 'files' | 'papers' | 'drafts' | 'messages', number>> {}

interface Due {
  readonly id: string;
  readonly number: string;
  readonly ended: string;
  /** The first day after the retention period. */
  readonly since: string;
  readonly proposed_by: string | null;
  readonly why: string | null;
}

/** Ended projects whose retention period is over (functions/dispose-case.sql). */
export async function casesToDispose(sql: Sql): Promise<readonly Due[]> {
  const { rows } = await sql.query<Due>('SELECT id, number, ended::text, since::text, proposed_by, why FROM cases_to_dispose()');
  return rows;
}

export async function proposeDisposal(sql: Sql, caseId: string, why: string): Promise<Answer> {
  const { rows } = await sql.query<{ answer: Answer }>('SELECT propose_disposal($1, $2) AS answer', [caseId, why]);
  return rows[0]?.answer ?? { refused: 'no answer' };
}

export async function confirmDisposal(sql: Sql, caseId: string): Promise<Refused | Removed> {
  const { rows } = await sql.query<{ answer: Refused | Removed }>('SELECT confirm_disposal($1) AS answer', [caseId]);
  return rows[0]?.answer ?? { refused: 'no answer' };
}
