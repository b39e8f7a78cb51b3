import type pg from 'pg';
import type { Fact } from '#workflows/engine/define-step.ts';
import { seatOf } from '#workflows/engine/openings.ts';
import type { Both, ReadAct, RecordedChange } from '#workflows/engine/paper.ts';

/** One change on record with what a signed paper repeats of its act. */
export interface WorkerChange extends RecordedChange {
  readonly row: Row | undefined;
}
interface Row {
  readonly version: number;
  readonly n: number;
  readonly type: string;
  readonly at: Date;
  readonly step: string | null;
  readonly outcome: string | null;
  readonly subject: string | null;
  readonly key: string | null;
  readonly document: string | null;
  readonly details: Record<string, unknown>;
  readonly hash: string;
  readonly body: string | null;
  readonly person: Both | null;
  readonly represented: Both | null;
  readonly organisation: Both | null;
}
/** Of the instant of the paper: after a correction it is the same file. */
const names = (alias: string) =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN coalesce(
     (SELECT json_build_object('zh', n.name_zh, 'en', n.name_en) FROM former_name n WHERE n.subject_id = ${alias}.id
        AND n.until > (SELECT max(l.at) FROM event l WHERE l.case_id = $1 AND l.version = $2) ORDER BY n.until LIMIT 1),
     json_build_object('zh', ${alias}.name_zh, 'en', ${alias}.name_en)) END`;
const query = `SELECT e.version, e.n, e.type, e.at, e.step, e.outcome, e.subject, e.key, e.document, e.details, e.hash, d.body,
    ${names('p')} AS person, ${names('f')} AS represented, ${names('o')} AS organisation
  FROM event e LEFT JOIN person p ON p.id = e.person_id LEFT JOIN person f ON f.id = e.for_person_id LEFT JOIN organisation o ON o.id = e.organisation_id
    LEFT JOIN document d ON d.case_id = e.case_id AND d.submission_id = e.submission_id AND d.hash = e.document
  WHERE e.case_id = $1 AND e.version <= $2 ORDER BY e.version, e.n`;

/** The record of a case up to a version, as templates read it. What was moved is in no signed paper. */
export async function recordUntil(sql: pg.Pool, caseId: string, version: number): Promise<WorkerChange[]> {
  const { rows } = await sql.query<Row>(query, [caseId, version]);
  const versions = new Map<number, Row[]>();
  for (const row of rows) versions.set(row.version, [...(versions.get(row.version) ?? []), row]);
  return [...versions].map(([of, changed]) => {
    const row = changed.find(({ n }) => n === 0);
    return {
      version: of,
      at: (changed[0]?.at ?? new Date(0)).toISOString(),
      act: row
        ? { step: row.step ?? '', outcome: row.outcome ?? '', subject: row.subject ?? '', seat: seatOf(row.key), document: row.document }
        : null,
      facts: changed.filter(({ n }) => n > 0).map(({ type, details }): Fact => ({ ...details, type })),
      transfers: [],
      row,
    };
  });
}

const unnamed: Both = { zh: '—', en: '—' };
const named = (both: Both | null): Both => (both ? { zh: both.zh, en: both.en || both.zh } : unnamed);
/** Undefined: its document is gone, erased for a person. */
export function readActOf({ row, act, at, version }: WorkerChange): ReadAct | undefined {
  if (!row?.body || !act) return undefined;
  return {
    version,
    at,
    step: act.step,
    outcome: act.outcome,
    subject: act.subject,
    seat: act.seat,
    person: named(row.person),
    represented: row.represented && named(row.represented),
    organisation: named(row.organisation),
    form: JSON.parse(row.body) as Record<string, unknown>,
    document: act.document ?? '',
    hash: row.hash,
  };
}
