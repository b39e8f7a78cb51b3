import type { Database } from '#web/server/database.server.ts';
import type { Known } from '#workflows/engine/access.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { type Asking, askedBy, isMeantAtAll } from './asked.ts';
import { type ActAbout, knownTo } from './may-read.ts';
import type { OpenStep } from './open-step.ts';
import type { Standing } from './standing.ts';

/** What a request names: a step, its subject, perhaps one seat of it. */
export interface Named {
  readonly step: string;
  readonly subject: string;
  readonly seat?: string | undefined;
}
/** An act of the named step, as recorded. */
export interface KnownAct extends ActAbout {
  readonly at: Date;
  readonly version: number;
}
type Opening = Asking & Pick<OpenStep, 'subject' | 'seat' | 'dueAt' | 'closedAt' | 'closedWhy'>;

/** What the record holds of a named step, before any rule of access. */
export interface OnRecord {
  readonly state: CaseState;
  /** Open and closed, the latest last. */
  readonly openings: readonly Opening[];
  /** The latest last. */
  readonly acts: readonly KnownAct[];
}

/** The seat of a hidden person is the person's name: known to those alone who may know the person. */
const isTold = ({ known, actor }: Known, seat: string | null | undefined) => known && (actor !== 'hidden' || seat == null);

export const maySeeAct = (state: CaseState, standing: Standing, act: ActAbout) => isTold(knownTo(state, standing, act), act.seat);
export const maySeeOpening = (state: CaseState, standing: Standing, row: Opening) =>
  isMeantAtAll(standing, row) || maySeeAct(state, standing, askedBy(row));

/**
 * Whether the viewer may know of the named step at all. Asked before a form is parsed and again of each refusal, so that
 * another bidder's step, a judge's seat and a step that does not exist are answered alike.
 */
export function mayKnow({ state, openings, acts }: OnRecord, standing: Standing, { step, subject, seat }: Named): boolean {
  if (openings.some((row) => maySeeOpening(state, standing, row))) return true;
  if (acts.some((act) => maySeeAct(state, standing, act))) return true;
  // nothing that the viewer may know has happened: then the step's own rule decides, never what is on record
  return (
    standing.sides.size > 0 &&
    maySeeAct(state, standing, { step, subject, seat: seat ?? null, outcome: null, person: null, organisation: null, role: null })
  );
}

/** `mayKnow` by the database. Whoever is asked is let in by the openings alone. */
export async function mayKnowStep(database: Database, standing: Standing, named: Named): Promise<boolean> {
  const openings = await openingsOf(database, standing.caseId, named);
  if (openings.some((row) => isMeantAtAll(standing, row))) return true;
  return standing.sides.size > 0 && mayKnow(await onRecord(database, standing.caseId, named, openings), standing, named);
}

export async function onRecord(database: Database, caseId: string, named: Named, openings?: readonly Opening[]): Promise<OnRecord> {
  const [known, acts, file] = await Promise.all([
    openings ?? openingsOf(database, caseId, named),
    actsOf(database, caseId, named),
    database.caseState.findUniqueOrThrow({ where: { caseId }, select: { state: true } }),
  ]);
  // written by the workflow itself, as its kind's type
  return { state: file.state as unknown as CaseState, openings: known, acts };
}

const openingsOf = (database: Database, caseId: string, { step, subject, seat }: Named) =>
  database.openStep.findMany({
    where: { caseId, step, subject, kind: 'step', ...(seat === undefined ? {} : { seat }) },
    select: {
      kind: true,
      step: true,
      subject: true,
      seat: true,
      role: true,
      organisationId: true,
      personId: true,
      notPersons: true,
      dueAt: true,
      closedAt: true,
      closedWhy: true,
    },
    orderBy: { openedVersion: 'asc' },
  });

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
export const seatOf = (key: string | null) => key?.split('/')[2] ?? null;
