import { mayKnow } from '#web/access/known-act.ts';
import { knownTo } from '#web/access/may-read.ts';
import { shownTo } from '#web/access/shown-to.ts';
import type { Standing } from '#web/access/standing.ts';
import { actOf, type EventRow } from '#web/reads/event-row.ts';
import { mayVisit } from '#web/reads/may-visit.ts';
import type { DocumentPart } from '#web/shapes/step.ts';
import { locales } from '#web/wording/index.ts';
import { stepNamed } from '#workflows/kinds.ts';
import type { ReaderOf } from './people.ts';
import type { Place, View } from './record.ts';
import { linePage, notShown } from './rendered.tsx';
import { calledOrganisation, calledPerson, isPlaceKnown, isRead, knownIn, placeMatter, type Seen } from './seen.ts';
import type { Table } from './table.ts';

/** One reader before one moment of a case. */
export interface Looking {
  readonly view: View;
  readonly reader: ReaderOf;
  readonly seen: Seen;
  readonly documents: ReadonlyMap<string, readonly DocumentPart[]>;
  readonly table: Table;
}
const nameOf = (act: EventRow) => `${act.step} ${act.outcome}`;
const acts = new WeakMap<View, readonly EventRow[]>();
export function actsIn(view: View): readonly EventRow[] {
  const found = acts.get(view) ?? view.lines.filter(({ n }) => n === 0);
  acts.set(view, found);
  return found;
}
const firstSince = (view: View, key: string, version: number) => actsIn(view).find((one) => one.key === key && one.version > version);

/** What is sealed is opened with the fact that says so; drafts of it never. */
export function isOpen({ lines }: View, act: EventRow): boolean {
  const sealed = stepNamed(act.step ?? '')?.outcomes[act.outcome ?? '']?.sealed;
  if (!sealed) return true;
  return sealed === 'final' && lines.some(({ type, version }) => type === 'proposal-opened' && version > act.version);
}
/** The forms of an act as a reader may have them; undefined: none. */
export function readParts({ view, documents }: Looking, standing: Standing, act: EventRow): DocumentPart[] | undefined {
  const parts = documents.get(act.submissionId ?? '');
  if (!parts || !isRead(view, standing, act) || !isOpen(view, act)) return undefined;
  return parts.map((part) => ({ ...part, values: shownTo(view.state, standing, actOf(act), part.values) }));
}

/** The line of the record: there with its author as far as the author may be known, or not at all. */
export function lineCell({ view, reader, seen: { standing, timeline }, table }: Looking, act: EventRow): void {
  const { known, actor, read } = knownIn(view, standing, act);
  const row = timeline.find(({ version, n }) => version === act.version && n === 0);
  const isTold = known && standing.sides.size > 0;
  const where = () => `${reader.name} ${nameOf(act)}`;
  table.cell(isTold ? 'a known act has no line' : 'an unknown act has a line', isTold === (row !== undefined), where);
  if (!row) return;
  for (const locale of locales) {
    const text = linePage(row, locale);
    const says = (name: string) => text.includes(name);
    table.cell('a line does not say who acted', actor !== 'named' || says(calledPerson(act.personId ?? '')), where);
    table.cell('a line names a person who may not be known', actor === 'named' || !says(calledPerson(act.personId ?? '')), where);
    table.cell(
      'a line does not say for whom somebody acted',
      actor === 'hidden' ? !says(calledOrganisation(act.organisationId ?? '')) : says(calledOrganisation(act.organisationId ?? '')),
      where,
    );
    table.cell('a line has no words', !/[{}]|undefined|:(fact|outcome|done):/.test(text), where);
  }
  table.cell('a line offers a document that may not be read, or not one that may', row.document === read, where);
}

/** The document: whole in both languages, or not at all. */
export function documentCell(looking: Looking, act: EventRow): void {
  const { reader, seen, table } = looking;
  const parts = readParts(looking, seen.standing, act);
  if (!parts) return;
  const lost = notShown(parts);
  table.cell('a document does not show a value', lost.length === 0, () => `${reader.name} ${nameOf(act)} ${lost.join(' ')}`);
}

/** Page and refusal of the place of an act: nothing is learnt from them of what may not be known. */
export function placeCells({ view, reader, seen: { standing }, table }: Looking, act: EventRow): void {
  const { state, places } = view;
  const { known } = knownIn(view, standing, act);
  const where = () => `${reader.name} ${nameOf(act)}`;
  const settled = places.find(
    ({ key, openedVersion, closedWhy }) =>
      key === act.key && closedWhy === 'decided' && firstSince(view, key, openedVersion)?.version === act.version,
  );
  if (settled)
    table.cell(
      'the page of a settled step shows an act that may not be known',
      known || !mayVisit(standing, settled, knownTo(state, standing, actOf(act))),
      where,
    );
  const seat = act.key?.split('/')[2];
  for (const named of [undefined, ...(seat === undefined ? [] : [seat])]) {
    const asked = { step: act.step ?? '', subject: act.subject ?? '', ...(named === undefined ? {} : { seat: named }) };
    const isIt = (one: { step: string | null; subject: string | null; key: string | null }) =>
      one.step === asked.step && one.subject === asked.subject && (named === undefined || one.key?.split('/')[2] === named);
    const openings = places.filter((place) => place.kind === 'step' && isIt(place));
    const done = actsIn(view).filter(isIt);
    const knowsOne =
      done.some((one) => knownIn(view, standing, one).known) || openings.some((place) => isPlaceKnown(view, standing, place));
    const onRecord = { state, openings, acts: done.map((one) => ({ ...actOf(one), at: one.at, version: one.version })) };
    const answered = mayKnow(onRecord, standing, asked);
    const without = mayKnow({ state, openings: [], acts: [] }, standing, asked);
    table.cell('a refusal depends on what may not be known', knowsOne || answered === without, where);
  }
}

/** What is waited for: each place by its key, as one nameless line, or not at all. */
export function waitingCells({ view, reader, seen: { standing, page }, table }: Looking): void {
  const rows = page?.waiting ?? [];
  const shown = new Set(rows.map(({ key }) => key));
  for (const place of view.places) {
    if (place.closedAt !== null) {
      table.cell(
        'a closed place is waited for',
        !shown.has(place.key) || isReopened(view.places, place),
        () => `${reader.name} ${place.step}`,
      );
      continue;
    }
    if (place.optional) continue;
    const where = () => `${reader.name} ${place.step} ${place.seat ?? ''}`;
    const { known, asked, actor } = knownTo(view.state, standing, placeMatter(place));
    const isTold = standing.sides.size > 0 && known && (actor !== 'hidden' || place.seat === null);
    table.cell(isTold ? 'a known place is not waited for' : 'an unknown place is waited for', shown.has(place.key) === isTold, where);
    const nameless = rows.some(({ key, step }) => key === null && step === place.step);
    if (!isTold) table.cell('somebody asked is not named at all', nameless === (asked && standing.sides.size > 0) || nameless, where);
  }
}
const isReopened = (places: readonly Place[], { key }: Place) => places.some((place) => place.key === key && place.closedAt === null);

/** A notice says something, and of a document only what its reader may open. */
export function noticeCells({ view, reader, seen: { standing, notices }, table }: Looking): void {
  const byVersion = new Map(actsIn(view).map((act) => [act.version, act]));
  for (const { version, template, fact } of notices) {
    const act = byVersion.get(version);
    const where = () => `${reader.name} ${act ? nameOf(act) : ''} ${template} ${fact?.type ?? ''}`;
    if (template === 'announced') table.cell('a notice of a result says nothing', fact !== null, where);
    if (fact?.document != null)
      table.cell('a notice leads to a document that may not be read', act !== undefined && isRead(view, standing, act), where);
    if (fact?.n != null) table.cell('a notice leads to a line that is not told', standing.sides.size > 0, where);
  }
}
