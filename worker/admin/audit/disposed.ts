import type { Sql } from '#worker/admin/register.ts';
import { shanghaiDay } from '#workflows/domain/days.ts';
import { recordsKeptUntil } from '#workflows/domain/records-kept.ts';

/** A case whose texts and files two people have disposed of, after its retention period. */
export interface Disposed {
  readonly case: string;
  readonly proposedBy: string;
  readonly confirmedBy: string;
  readonly at: string;
}

/** Undefined also where a disposal is on record that was not due by the record's own facts: then texts are missing. */
export async function disposalOf(sql: Sql, caseId: string): Promise<Disposed | undefined> {
  const { rows } = await sql.query<{
    by: string;
    second: string | null;
    at: Date | null;
    last: Date | null;
    money: boolean;
    ended: boolean;
  }>(
    `SELECT d.proposed_by AS by, d.confirmed_by AS second, d.confirmed_at AS at, (SELECT max(e.at) FROM event e WHERE e.case_id = c.id) AS last,
       EXISTS (SELECT FROM ledger_transfer t WHERE t.case_id = c.id) AS money, c.ended_at IS NOT NULL AS ended
     FROM case_disposal d JOIN cases c ON c.id = d.case_id WHERE d.case_id = $1`,
    [caseId],
  );
  const [found] = rows;
  if (!found?.at || !found.second || !found.last || !found.ended || found.second === found.by) return undefined;
  if (shanghaiDay(found.at.toISOString()) < recordsKeptUntil(found.last.toISOString(), found.money)) return undefined;
  return { case: caseId, proposedBy: found.by, confirmedBy: found.second, at: found.at.toISOString() };
}
