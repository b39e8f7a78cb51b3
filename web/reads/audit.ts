import type { AuditResult } from '#web/shapes/public.ts';
import type { ProjectContext } from './context.ts';

/**
 * Recomputes every link of the project's hash chain from the stored rows, in the database, exactly as `append_event`
 * made it (prisma/functions/append-event.sql). A changed, added or removed event breaks it from there on.
 */
export async function verifyAudit({ services, project: { caseId } }: ProjectContext): Promise<AuditResult> {
  const { database } = services;
  const [links, documents] = await Promise.all([
    database.$queryRaw<{ events: bigint; broken_version: number | null; broken_n: number | null; tail: string | null }[]>`
      WITH chain AS (
        SELECT e.version, e.n, e.hash, e.previous_hash, coalesce(lag(e.hash) OVER (ORDER BY e.version, e.n), '') AS expected_previous,
          CASE WHEN e.n = 0 THEN jsonb_build_object('type', e.type, 'cause', e.cause, 'stage', e.stage, 'step', e.step, 'stepVersion', e.step_version,
              'outcome', e.outcome, 'subject', e.subject, 'key', e.key, 'submissionId', e.submission_id, 'person', e.person_id, 'forPerson', e.for_person_id,
              'organisation', e.organisation_id, 'role', e.role, 'document', e.document, 'documentState', e.document_state, 'details', e.details,
              'signed', e.signed, 'signature', e.signature, 'signatureKey', e.signature_key)
            ELSE jsonb_build_object('type', e.type, 'cause', e.cause, 'stage', e.stage, 'step', e.step, 'key', e.key, 'details', e.details) END AS body,
          to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') AS at
        FROM event e WHERE e.case_id = ${caseId}
      ), checked AS (
        SELECT *, previous_hash = expected_previous
          AND hash = encode(sha256(convert_to(previous_hash || ${caseId} || '/' || version || '/' || n || '/' || at || body::text, 'UTF8')), 'hex') AS good FROM chain
      ), first_broken AS (SELECT version, n FROM checked WHERE NOT good ORDER BY version, n LIMIT 1)
      SELECT count(*) AS events, (SELECT version FROM first_broken) AS broken_version, (SELECT n FROM first_broken) AS broken_n,
        (SELECT hash FROM chain ORDER BY version DESC, n DESC LIMIT 1) AS tail
      FROM checked`,
    database.event.groupBy({ by: ['documentState'], where: { caseId, documentState: { not: null } }, _count: true }),
  ]);
  const [link] = links;
  const broken = link?.broken_version != null && link.broken_n != null ? { version: link.broken_version, n: link.broken_n } : null;
  const count = (state: string) => documents.find(({ documentState }) => documentState === state)?._count ?? 0;
  return {
    events: Number(link?.events ?? 0),
    intact: broken === null,
    firstBroken: broken,
    tail: link?.tail ?? null,
    documents: { matches: count('matches'), sealed: count('sealed'), missing: count('missing'), differs: count('differs') },
  };
}
