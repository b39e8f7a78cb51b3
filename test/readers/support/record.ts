import { importedOrganisations } from '#scripts/story/organisations.ts';
import { type Sent, sentIn } from '#test/support/play.ts';
import { partsOf } from '#web/documents/parts-of.ts';
import type { EventRow } from '#web/reads/event-row.ts';
import type { OpenStepRow } from '#web/reads/waiting.ts';
import type { DocumentPart } from '#web/shapes/step.ts';
import type { OpenRow, Recording } from '#workflows/engine/case-file.ts';
import type { Notice } from '#workflows/engine/define-step.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import type { Project } from '#workflows/project/state.ts';

/** An opening as the database keeps it. */
export type Place = OpenStepRow & {
  readonly openedVersion: number;
  readonly closedAt: Date | null;
  readonly closedWhy: string | null;
};
export interface Told extends Notice {
  readonly version: number;
  readonly n: number;
}
/** A case as it is recorded at one moment: what prisma/functions/record-change.sql makes of the changes. */
export interface View {
  readonly state: Project;
  readonly now: string;
  readonly lines: readonly EventRow[];
  readonly places: readonly Place[];
  readonly notices: readonly Told[];
}

export const viewOf = ({ state, recordings, now }: Pick<Simulation<Project>, 'state' | 'recordings' | 'now'>): View => ({
  state,
  now,
  lines: recordings.flatMap(linesOf),
  places: placesOf(recordings),
  notices: recordings.flatMap(({ version, notices }) => notices.map((notice, n) => ({ ...notice, version, n: n + 1 }))),
});
/** The state after each act. `told`: the acts until then, equal in stories with the same beginning. */
export const momentsOf = (
  simulation: Simulation<Project>,
): { readonly told: string; readonly version: number; readonly view: () => View }[] =>
  [...sentIn(simulation).values()].map(({ after: { file, changes, now } }) => ({
    told: JSON.stringify(
      simulation.recordings.slice(0, changes).map(({ at, cause, about, act }) => [at, cause, about, act?.key, act?.outcome]),
    ),
    version: simulation.recordings[changes - 1]?.version ?? 0,
    view: () => viewOf({ state: file.state, recordings: simulation.recordings.slice(0, changes), now }),
  }));

function linesOf({ caseId, version, at, cause, stage, definition, act, about, facts }: Recording): EventRow[] {
  const line = {
    caseId,
    version,
    cause,
    at: new Date(at),
    stage: stage ?? null,
    submissionId: null,
    personId: null,
    forPersonId: null,
    organisationId: null,
    role: null,
    document: null,
    documentState: null,
    outcome: null,
    subject: null,
  };
  const done: EventRow[] = act
    ? [
        {
          ...line,
          n: 0,
          type: 'step-done',
          step: act.step,
          outcome: act.outcome,
          subject: act.subject,
          key: act.key,
          submissionId: act.id,
          personId: act.actor.person,
          forPersonId: act.actor.actingFor?.person ?? null,
          organisationId: act.actor.organisation,
          role: act.role,
          document: act.document,
          documentState: act.sealed === 'no' ? 'matches' : 'sealed',
          details: act.input as object,
        },
      ]
    : [];
  return [
    ...done,
    ...facts.map(
      ({ type, ...details }, index): EventRow => ({
        ...line,
        n: index + 1,
        type,
        step: definition ?? null,
        key: act?.key ?? about ?? null,
        details: details as object,
      }),
    ),
  ];
}

function placesOf(recordings: readonly Recording[]): Place[] {
  const places: Place[] = [];
  const close = (key: string, at: string, why: string, than?: number) => {
    const index = places.findIndex((place) => place.key === key && place.closedAt === null && place.openedVersion !== than);
    const place = places[index];
    if (place) places[index] = { ...place, closedAt: new Date(at), closedWhy: why };
  };
  for (const { at, act, opened, closed } of recordings) {
    for (const { key, why } of closed) close(key, at, why);
    for (const row of opened) {
      close(row.key, at, act ? 'decided' : 'expired', row.stamp.version);
      const index = places.findIndex(({ key, openedVersion }) => key === row.key && openedVersion === row.stamp.version);
      places.splice(index < 0 ? places.length : index, index < 0 ? 0 : 1, placeOf(row));
    }
  }
  return places;
}
const placeOf = ({ key, kind, step, stage, opening, hold, optional, stamp }: OpenRow): Place => ({
  key,
  kind,
  step,
  stage,
  subject: opening.subject,
  seat: opening.seat ?? null,
  role: opening.for.role,
  organisationId: opening.for.organisation ?? null,
  personId: opening.for.person ?? null,
  offers: [...(opening.offers ?? [])],
  notPersons: [...(opening.for.not ?? [])],
  about: { ...opening.about },
  openedVersion: stamp.version,
  openedAt: new Date(stamp.openedAt),
  dueAt: stamp.dueAt === undefined ? null : new Date(stamp.dueAt),
  hold: hold ? { ...hold } : null,
  optional: optional ?? false,
  closedAt: null,
  closedWhy: null,
});

const noNonce = '0'.repeat(64);
/** The body of each act's document, by the act's id, as the portal stores it: what was typed, and what the step wrote itself. */
export function bodiesOf(simulation: Simulation<Project>): ReadonlyMap<string, Body> {
  const byHash = new Map<string, object>();
  const bodies = new Map<string, Body>();
  for (const { act } of simulation.recordings) {
    const sent = act && sentIn(simulation).get(act.id);
    if (!sent) continue;
    const form = wholeOf(act, sent, byHash);
    const packed = { form, nonce: noNonce, parts: sent.parts };
    byHash.set(act.document, sent.parts ? packed : form);
    bodies.set(act.id, { ...act, content: sent.parts ? packed : { form }, stored: sent.parts ? packed : form });
  }
  return bodies;
}
interface Body {
  readonly step: string;
  readonly outcome: string;
  /** Its hash. */
  readonly document: string;
  readonly sealed: 'no' | 'draft' | 'final';
  readonly content: { readonly form: object; readonly parts?: Sent['parts'] };
  readonly stored: object;
}
/** The forms of each act's document, by the act's id. */
export const documentsOf = (simulation: Simulation<Project>): ReadonlyMap<string, readonly DocumentPart[]> =>
  new Map([...bodiesOf(simulation)].map(([id, { step, outcome, content }]) => [id, partsOf(step, outcome, content)]));
const named = Object.fromEntries(importedOrganisations.map(({ id, ...names }) => [id, names]));
interface Done {
  readonly step: string;
  readonly outcome: string;
  readonly subject: string;
  readonly seat?: string | undefined;
}
function wholeOf({ step: name, outcome, subject, seat }: Done, { form, before }: Sent, bodies: ReadonlyMap<string, object>): object {
  const step = stepNamed(name);
  const composed = step?.outcomes[outcome]?.composed;
  const composition = composed && step.composes?.(before, form, subject, seat);
  if (!composition) return form;
  const texts = Object.fromEntries(Object.entries(composition.texts).map(([text, hash]) => [text, bodies.get(hash)]));
  return { ...form, ...(composed.parse(composition.write({ texts, organisations: named })) as object) };
}
