import { mayRead } from '#web/access/may-read.ts';
import type { Standing } from '#web/access/standing.ts';
import { isVisible } from '#web/access/visible-facts.ts';
import type { Database } from '#web/server/database.server.ts';
import { StageName } from '#web/shapes/common.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { actOf, type EventRow } from './event-row.ts';
import type { StageDates } from './rail.ts';

/** The record of a case, or these versions of it, oldest first. */
export const linesOf = (
  database: Database,
  caseId: string,
  versions: readonly number[] | null = null,
): Promise<EventRow[]> => database.rows<EventRow>`
  SELECT case_id AS "caseId", version, n, type, cause, at, stage, step, outcome, subject, key, submission_id AS "submissionId",
    person_id AS "personId", for_person_id AS "forPersonId", organisation_id AS "organisationId", role, document, document_state AS "documentState", details
  FROM event WHERE case_id = ${caseId} AND (${versions}::int[] IS NULL OR version = ANY(${versions}::int[])) ORDER BY version, n`;

/** The visible part of the record. Versions, instants and dates of a page come from these lines alone. */
export function visibleLines(state: CaseState, standing: Standing, lines: readonly EventRow[]): EventRow[] {
  const acts = new Map(lines.filter(({ n }) => n === 0).map((row) => [row.version, row]));
  return lines.filter((row) => {
    const act = acts.get(row.version);
    return isVisible(state, standing, { ...row, details: row.n === 0 ? {} : (row.details as Record<string, unknown>) }, act && actOf(act));
  });
}

/** The first and the last instant of a stage. The bank's answers move no stage. */
export function stageDates(told: readonly EventRow[]): StageDates {
  const dates: Record<string, { from: string; until: string }> = {};
  for (const { stage, cause, at } of told) {
    if (stage === null || cause === 'reply') continue;
    const name = StageName.parse(stage);
    dates[name] = { from: dates[name]?.from ?? at.toISOString(), until: at.toISOString() };
  }
  return dates;
}

/** The instant of acceptance of each milestone, by its subject. */
export const acceptancesIn = (told: readonly EventRow[]): Map<string, string> =>
  new Map(told.filter(({ type }) => type === 'milestone-accepted').map(({ key, at }) => [key?.split('/')[1] ?? '', at.toISOString()]));

/** The versions of the latest readable report on each milestone, withdrawn ones left out, by its subject. */
export function reportsIn(
  state: CaseState,
  standing: Standing,
  told: readonly EventRow[],
  withdrawn: ReadonlyMap<number, Date>,
): Map<string, number> {
  const reports = new Set(
    told.filter(({ type, version }) => type === 'milestone-submitted' && !withdrawn.has(version)).map(({ version }) => version),
  );
  return new Map(
    told
      .filter((row) => row.n === 0 && reports.has(row.version) && row.document !== null && mayRead(state, standing, actOf(row)))
      .map(({ subject, version }) => [subject ?? '', version]),
  );
}
