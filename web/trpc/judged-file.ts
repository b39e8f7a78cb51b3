import { fail } from '#web/errors/failure.ts';
import type { CaseFile } from '#web/reads/case-file.ts';
import { type Read, read } from '#web/reads/statement.ts';
import type { Database } from '#web/server/database.server.ts';
import type { Judged } from '#workflows/engine/admit.ts';
import type { Decision, Stamp } from '#workflows/engine/case-file.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { StepDefinition } from '#workflows/engine/define-step.ts';

/** The recorded file with the parts that only the judge of an act needs. */
export type JudgedFile = CaseFile & Pick<Judged<CaseState>, 'stamps' | 'decisions'>;

interface FileRow {
  readonly state: unknown;
  readonly books: unknown;
  readonly version: number;
  readonly open: readonly {
    readonly key: string;
    readonly version: number;
    readonly from: string;
    readonly due: string | null;
    readonly calendar: string;
  }[];
  readonly acts: readonly {
    readonly key: string;
    readonly outcome: string | null;
    readonly person: string | null;
    readonly organisation: string | null;
    readonly at: string;
    readonly version: number;
  }[];
}

export async function judgedFile(database: Database, caseId: string, step: StepDefinition<CaseState>): Promise<JudgedFile> {
  return fileIn(await database.ask(judgedFileRead(caseId, step)));
}
/** State, stamps and last decisions: of the step alone, or of all where it is done upon another one. */
export function judgedFileRead(caseId: string, { name, upon }: StepDefinition<CaseState>): Read<FileRow> {
  const step = upon ? null : name;
  return read`
    SELECT s.state, s.books, s.version,
      (SELECT coalesce(json_agg(json_build_object('key', o.key, 'version', o.opened_version, 'from', o.opened_at, 'due', o.due_at, 'calendar', o.calendar)), '[]')
        FROM open_step o WHERE o.case_id = s.case_id AND o.kind = 'step' AND o.closed_at IS NULL AND (${step}::text IS NULL OR o.step = ${step})) AS open,
      (SELECT coalesce(json_agg(json_build_object('key', e.key, 'outcome', e.outcome, 'person', e.person_id, 'organisation', e.organisation_id,
          'at', e.at, 'version', e.version) ORDER BY e.version), '[]')
        FROM event e WHERE e.case_id = s.case_id AND e.n = 0 AND e.key IS NOT NULL AND (${step}::text IS NULL OR e.step = ${step})) AS acts
    FROM case_state s WHERE s.case_id = ${caseId}`;
}
export function fileIn([row]: readonly FileRow[]): JudgedFile {
  if (!row) throw fail('NOT_FOUND');
  const stamps = row.open.map(({ key, version, from, due, calendar }): [string, Stamp] => [
    key,
    { version, openedAt: instant(from), calendar, alarms: 0, ...(due === null ? {} : { dueAt: instant(due) }) },
  ]);
  const decisions = row.acts.map(({ key, outcome, person, organisation, at, version }): [string, Decision] => [
    key,
    { outcome: outcome ?? '', person: person ?? '', organisation: organisation ?? '', at: instant(at), version },
  ]);
  return {
    // written by the workflow itself, as its kind's type
    state: row.state as CaseState,
    books: row.books as JudgedFile['books'],
    version: row.version,
    stamps: Object.fromEntries(stamps),
    decisions: Object.fromEntries(decisions),
  };
}
const instant = (text: string) => new Date(text).toISOString();
