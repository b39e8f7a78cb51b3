import { askedBy, isMeantAtAll } from '#web/access/asked.ts';
import { maySeeOpening } from '#web/access/known-act.ts';
import { knownTo, mayRead } from '#web/access/may-read.ts';
import type { Standing } from '#web/access/standing.ts';
import { announcedFacts } from '#web/reads/announced-facts.ts';
import { caseReadOf } from '#web/reads/case-page.ts';
import type { Directory } from '#web/reads/directory.ts';
import { actOf, type EventRow } from '#web/reads/event-row.ts';
import { noticeFigures } from '#web/reads/notice-figures.ts';
import { timelineRow } from '#web/reads/timeline.ts';
import type { Database } from '#web/server/database.server.ts';
import type { CasePage, TimelineRow } from '#web/shapes/case.ts';
import type { AnnouncedFact } from '#web/shapes/inbox.ts';
import { reminders } from '#workflows/engine/alarms.ts';
import { type ReaderOf, standingAt } from './people.ts';
import type { Place, Told, View } from './record.ts';

/** Persons and organisations by names that occur in no other text. */
export const calledPerson = (id: string) => `⟨person ${id}⟩`;
export const calledOrganisation = (id: string) => `⟨organisation ${id}⟩`;
export const directory: Directory = {
  person: (id) => (id ? { id, names: { zh: calledPerson(id), en: calledPerson(id) } } : null),
  organisation: (id) =>
    id ? { id, kind: 'enterprise', names: { zh: calledOrganisation(id), en: calledOrganisation(id) }, fictional: true } : null,
};

export interface SeenNotice {
  readonly version: number;
  readonly template: string;
  readonly about: Readonly<Record<string, string | number>>;
  readonly fact: AnnouncedFact | null;
}
/** All that one reader gets of a case without opening a document. */
export interface Seen {
  readonly standing: Standing;
  readonly page: CasePage | null;
  readonly timeline: readonly TimelineRow[];
  readonly notices: readonly SeenNotice[];
}

export async function seenBy(view: View, reader: ReaderOf): Promise<Seen> {
  const standing = standingAt(view, reader);
  const notices = await noticesOf(view, reader, standing);
  // the procedures of a case are for those who take part in it
  if (standing.sides.size === 0) return { standing, page: null, timeline: [], notices };
  const { state, lines, places } = view;
  const open = places.filter(({ closedAt }) => closedAt === null);
  const row = { id: state.id, number: state.number, titleZh: '', titleEn: '', openedAt: lines[0]?.at ?? new Date(0), endedAt: null };
  const { page, told } = caseReadOf(standing, state, { row, open, spans: spansOf(places), lines, started: new Set() }, directory);
  return { standing, page, timeline: told.map((line) => timelineRow(state, standing, line, () => directory)), notices };
}
function spansOf(places: readonly Place[]) {
  const spans = new Map<string, Pick<Place, 'step' | 'openedAt' | 'dueAt'>>();
  for (const { step, openedAt, dueAt } of places) {
    const known = spans.get(step);
    const isLater = known?.dueAt == null || (dueAt !== null && dueAt > known.dueAt);
    spans.set(step, {
      step,
      openedAt: known && known.openedAt < openedAt ? known.openedAt : openedAt,
      dueAt: isLater ? dueAt : known.dueAt,
    });
  }
  return [...spans.values()];
}

/** `ownNotice` of web/reads/notices.ts without its database, and what the notices say. */
async function noticesOf({ state, lines, places, notices }: View, { viewer }: ReaderOf, standing: Standing): Promise<SeenNotice[]> {
  if (!viewer) return [];
  const { person, organisation, grants } = viewer;
  const answers = lines.some(({ n, organisationId, role }) => n === 0 && organisationId === organisation && role?.startsWith('uni.'));
  const isOwn = ({ to }: Told) =>
    to.person === person ||
    (to.person === undefined &&
      grants.some(({ role }) => role === to.role) &&
      (to.organisation === organisation ||
        (to.organisation === undefined && (standing.sides.size > 0 || (to.role.startsWith('uni.') && answers)))));
  const isOfOffer = ({ to, about = {}, template, version }: Told) =>
    reminders.some((one) => one === template) &&
    places
      .filter(({ step, subject }) => step === about['step'] && subject === about['subject'])
      .filter(({ role, organisationId }) => role === to.role && organisationId === (to.organisation ?? null))
      .findLast(({ personId, openedVersion }) => personId === (to.person ?? null) && openedVersion <= version)?.optional === true;
  const own = notices
    .filter((notice) => isOwn(notice) && !isOfOffer(notice))
    .map(({ to, about = {}, ...rest }) => ({
      ...rest,
      case_id: state.id,
      role: to.role,
      organisation_id: to.organisation ?? null,
      person_id: to.person ?? null,
      about: { ...about },
    }));
  const database = {
    event: { findMany: async () => lines },
    document: { findUnique: async () => null },
  } as unknown as Database;
  const caseOf = async () =>
    [{ state, books: {}, version: standing.version }, standing] as Awaited<ReturnType<Parameters<typeof noticeFigures>[0]>>;
  const [figures, facts] = await Promise.all([noticeFigures(caseOf, own), announcedFacts(database, caseOf, own)]);
  return own.map(({ version, template }, index) => ({
    version,
    template,
    about: template === 'announced' ? {} : (figures[index] ?? {}),
    fact: facts[index] ?? null,
  }));
}

/** What an act is to one reader. */
export const knownIn = ({ state }: View, standing: Standing, act: EventRow) => knownTo(state, standing, actOf(act));
export const isRead = ({ state }: View, standing: Standing, act: EventRow) =>
  standing.sides.size > 0 && mayRead(state, standing, actOf(act));
export const isPlaceKnown = ({ state }: View, standing: Standing, place: Place) =>
  isMeantAtAll(standing, place) || (standing.sides.size > 0 && maySeeOpening(state, standing, place));
export const placeMatter = askedBy;
