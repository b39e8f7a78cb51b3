import type pg from 'pg';
import { signedPapers } from '#workflows/papers.ts';
import type { PaperToSign } from '#workflows/signatures/messages.ts';

/** Names out of our own code. The planner has to see them to use the index of these facts alone. */
const facts = signedPapers.map(({ on }) => `'${on}'`).join(', ');
const papers = signedPapers.map(({ kind, on, paper }) => `('${kind}', '${on}', '${paper.name}')`).join(', ');
const query = `SELECT e.case_id AS "caseId", e.version, p.paper
  FROM event e JOIN cases c ON c.id = e.case_id JOIN (VALUES ${papers}) AS p(kind, fact, paper) ON p.kind = c.kind AND p.fact = e.type
  WHERE e.type IN (${facts}) AND NOT EXISTS (
    SELECT FROM signed_paper s WHERE s.case_id = e.case_id AND s.version = e.version AND s.paper = p.paper)
  ORDER BY e.recorded_at LIMIT 100`;

/** Papers whose signatures are all on record and that are not yet signed as files, the oldest first. */
export async function papersToSign(sql: Pick<pg.Pool, 'query'>): Promise<PaperToSign[]> {
  return (await sql.query<PaperToSign>(query)).rows;
}
