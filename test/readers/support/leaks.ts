import { isMeantAtAll } from '#web/access/asked.ts';
import { maySeeAct } from '#web/access/known-act.ts';
import { knownTo } from '#web/access/may-read.ts';
import { readerOf } from '#web/access/standing.ts';
import { isVisible } from '#web/access/visible-facts.ts';
import { actOf, type EventRow } from '#web/reads/event-row.ts';
import { About } from '#web/shapes/common.ts';
import { ledgerView } from '#workflows/project/access/ledger-view.ts';
import { actsIn, type Looking, readParts } from './cells.ts';
import type { View } from './record.ts';
import { isPlaceKnown, knownIn, placeMatter, type Seen, seenBy } from './seen.ts';

/** Every value at the ends of an object. */
export function leavesOf(value: unknown, found: Set<string | number> = new Set()): Set<string | number> {
  if (typeof value === 'string' || typeof value === 'number') found.add(value);
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) leavesOf(inner, found);
  return found;
}
/** Sums and texts that stand for one thing alone; counts, choices and days stand for many, and a hash tells nothing of its text. */
const isTelling = (value: string | number) =>
  typeof value === 'number' ? Math.abs(value) >= 100_000 : value.length >= 12 && !/^(\d{4}-\d\d-\d\d.*|[a-z-]+|[0-9a-f]{64})$/.test(value);

/** Nothing of a form that a reader may not read stands in what the reader gets, unless a form that may be read says it as well. */
export function leakCells(looking: Looking): void {
  const { view, reader, seen, documents, table } = looking;
  const { standing } = seen;
  const said = leavesOf({ page: seen.page, timeline: seen.timeline, notices: seen.notices });
  const texts = [...said].filter((value) => typeof value === 'string').join('\n');
  const read = new Set<string | number>();
  for (const act of actsIn(view))
    leavesOf(
      readParts(looking, standing, act)?.map(({ values }) => values),
      read,
    );
  // the person asked knows the subject
  for (const place of view.places) if (isMeantAtAll(standing, place)) leavesOf(place.about, read);
  // who knows of an opening knows it by its key, with the figures that its own step gives to this reader
  for (const place of view.places.filter((one) => isPlaceKnown(view, standing, one))) {
    read.add(place.key);
    leavesOf(knownTo(view.state, standing, placeMatter(place)).about(About.parse(place.about)), read);
  }
  // who sees the whole ledger sees each payment, and for whom it is
  if (ledgerView(readerOf(standing))?.complete) leavesOf(view.state.payments, read);
  for (const act of actsIn(view)) {
    if (readParts(looking, standing, act)) continue;
    const values = [...leavesOf(documents.get(act.submissionId ?? '')?.map((part) => part.values))];
    // sums beside an act have readers of their own
    const { figures } = knownIn(view, standing, act);
    const leaked = values.filter(
      (value) => isTelling(value) && !read.has(value) && (typeof value === 'number' ? !figures && said.has(value) : texts.includes(value)),
    );
    table.cell(
      'something is told of a form that may not be read',
      leaked.length === 0,
      () => `${reader.name} ${act.step} ${act.outcome} ${leaked.map((one) => `${one} in ${whereIs(seen, one)}`).join('; ')}`,
    );
  }
  personCells(looking, said, read);
}
const whereIs = (seen: Seen, value: string | number) =>
  [
    ...seen.timeline.filter((row) => leavesOf(row.details).has(value)).map(({ step, type }) => `line ${step} ${type}`),
    ...seen.notices.filter((row) => leavesOf(row).has(value)).map(({ template, fact }) => `notice ${template} ${fact?.type}`),
    ...(seen.page?.waiting ?? []).filter((row) => leavesOf(row).has(value)).map(({ step }) => `waiting ${step}`),
  ].join(',');

/** No person is named in what a reader gets who acts nowhere by name for this reader, and stands in no form that may be read. */
function personCells({ view, reader, seen, table }: Looking, said: ReadonlySet<string | number>, read: ReadonlySet<string | number>): void {
  const { standing } = seen;
  const named = new Set<string | null>([standing.person]);
  const persons = new Set<string>();
  for (const act of actsIn(view)) {
    const { known, actor } = knownIn(view, standing, act);
    if (act.personId) persons.add(act.personId);
    if (known && actor === 'named') named.add(act.personId);
  }
  for (const place of view.places) {
    if (place.personId) persons.add(place.personId);
    if (isPlaceKnown(view, standing, place)) named.add(place.personId);
  }
  const text = JSON.stringify({ page: seen.page, timeline: seen.timeline, notices: seen.notices });
  // a seat with the name of a role is no person's id
  const seats = new Set(view.places.flatMap(({ seat, personId }) => (seat === null || seat === personId ? [] : [seat])));
  for (const person of persons) {
    if (named.has(person) || read.has(person)) continue;
    table.cell(
      'a person is named who may not be known',
      !text.includes(`⟨person ${person}⟩`) && (seats.has(person) || (!said.has(person) && !new RegExp(`[/.]${person}["/]`).test(text))),
      () => `${reader.name} ${person} in ${whereIs(seen, person)}`,
    );
  }
}

/** What may not be known may be anything: the reader gets the same. */
export async function noiseCell({ view, reader, seen, table }: Looking): Promise<void> {
  const other = await seenBy(blurred(view, seen), reader);
  const [before, after] = [seen, other].map(({ page, timeline, notices }) => JSON.stringify({ page, timeline, notices }));
  table.cell(
    'something moves with what may not be known',
    before === after,
    () => `${reader.name} ${difference(before ?? '', after ?? '')}`,
  );
}
const difference = (a: string, b: string) => {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return `${a.slice(Math.max(0, at - 80), at + 40)} | ${b.slice(Math.max(0, at - 10), at + 40)}`;
};

/** The same case with other persons, instants, hashes and figures wherever the reader may not know them. */
function blurred(view: View, { standing }: Seen): View {
  const acts = new Map(actsIn(view).map((act) => [act.version, act]));
  const told = (line: EventRow) => {
    const act = acts.get(line.version);
    return isVisible(
      view.state,
      standing,
      { ...line, details: line.n === 0 ? {} : (line.details as Record<string, unknown>) },
      act && actOf(act),
    );
  };
  const toldVersions = new Set(view.lines.filter(told).map(({ version }) => version));
  const later = (at: Date) => new Date(at.getTime() + 86_400_000_000);
  return {
    ...view,
    lines: view.lines.map((line) => {
      if (toldVersions.has(line.version)) return line;
      const details = line.n === 0 || typeof (line.details as { key?: unknown }).key !== 'string' ? { fen: 987_654_321 } : line.details;
      const act = line.n === 0 && line.personId !== standing.person && !maySeeAct(view.state, standing, actOf(line));
      return { ...line, at: later(line.at), details, ...(act ? { document: 'f'.repeat(64) } : {}) };
    }),
  };
}
