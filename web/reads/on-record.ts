import { isMeantAtAll } from '#web/access/asked.ts';
import { type KnownAct, type KnownOpening, mayKnow, type Named, type OnRecord } from '#web/access/known-act.ts';
import type { Standing } from '#web/access/standing.ts';
import type { Database } from '#web/server/database.server.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { seatOf } from '#workflows/engine/openings.ts';
import { read } from './statement.ts';

/** `mayKnow` by the database. A viewer who is asked is let in by the openings alone; `known`: where they have been read. */
export async function mayKnowStep(database: Database, standing: Standing, named: Named, known?: readonly KnownOpening[]): Promise<boolean> {
  const openings = known ?? (await openingsOf(database, standing.caseId, named));
  if (openings.some((row) => isMeantAtAll(standing, row))) return true;
  return standing.sides.size > 0 && mayKnow(await onRecord(database, standing.caseId, named, openings), standing, named);
}

export async function onRecord(database: Database, caseId: string, named: Named, openings?: readonly KnownOpening[]): Promise<OnRecord> {
  const [known, acts, file] = await Promise.all([
    openings ?? openingsOf(database, caseId, named),
    actsOf(database, caseId, named),
    database.caseState.findUniqueOrThrow({ where: { caseId }, select: { state: true } }),
  ]);
  // written by the workflow itself, as its kind's type
  return { state: file.state as unknown as CaseState, openings: known, acts };
}

export const openingsOf = (database: Database, caseId: string, named: Named) => database.ask(openingsRead(caseId, named));
export const openingsRead = (caseId: string, { step, subject, seat }: Named) =>
  read<KnownOpening>`
    SELECT kind, step, subject, seat, role, organisation_id AS "organisationId", person_id AS "personId", not_persons AS "notPersons",
      due_at AS "dueAt", closed_at AS "closedAt", closed_why AS "closedWhy"
    FROM open_step WHERE case_id = ${caseId} AND step = ${step} AND subject = ${subject} AND kind = 'step'
      AND (${seat ?? null}::text IS NULL OR seat = ${seat ?? null}) ORDER BY opened_version`;

async function actsOf(database: Database, caseId: string, { step, subject, seat }: Named): Promise<KnownAct[]> {
  const key = seat === undefined ? {} : { key: `${step}/${subject}/${seat}` };
  const rows = await database.event.findMany({
    where: { caseId, step, subject, n: 0, ...key },
    select: { key: true, outcome: true, personId: true, organisationId: true, role: true, at: true, version: true },
    orderBy: { version: 'asc' },
  });
  return rows.map(({ key: place, outcome, personId, organisationId, role, at, version }) => ({
    step,
    subject,
    seat: seatOf(place),
    at,
    version,
    outcome,
    person: personId,
    organisation: organisationId,
    role,
  }));
}
