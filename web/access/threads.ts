import { mayTalk } from '#workflows/engine/talk.ts';
import { kindNamed } from '#workflows/kinds.ts';
import { askedBy, isMeantAtAll } from './asked.ts';
import type { OnRecord } from './known-act.ts';
import { type ActAbout, knownTo } from './may-read.ts';
import { readerOf, type Standing } from './standing.ts';

/** A thread of a case: of one party or shared, on the case or on a step of it. */
export interface Thread {
  readonly shared: boolean;
  /** The record of the step's opening; null: the thread is on the case. */
  readonly on: OnThread | null;
}
type OnThread = Pick<OnRecord, 'openings' | 'acts'> & {
  readonly step: string;
  readonly subject: string;
  /** The act whose document the thread is about, in a file or a clause of it. */
  readonly document?: ActAbout;
};
type State = OnRecord['state'];

/**
 * Whether the viewer may read a thread at all. Of its messages these are the viewer's that were written for the viewer's
 * organisation (`isFor`): a party that joins later does not read what the others said before.
 */
export function mayReadThread(state: State, standing: Standing, { shared, on }: Thread): boolean {
  if (standing.person === null || standing.organisation === null) return false;
  const place = { shared, step: on?.step ?? '', subject: on?.subject ?? '' };
  return mayTalk(kindNamed(standing.kind), state, readerOf(standing, on?.step), place) && (on === null || knows(state, standing, on));
}

/** A message may state any figure of its step: its readers are those who may know of the step and of its figures. */
function knows(state: State, standing: Standing, { openings, acts, document }: OnThread): boolean {
  // who may not read the document hears nothing of a part of it
  if (document && !knownTo(state, standing, document).read) return false;
  const mayKnow = (act: ActAbout) => {
    const { known, figures, actor } = knownTo(state, standing, act);
    // the seat of a hidden person is the person's name
    return known && figures && (actor !== 'hidden' || act.seat == null);
  };
  return openings.some((row) => isMeantAtAll(standing, row) || mayKnow(askedBy(row))) || acts.some(mayKnow);
}

export const isFor = ({ organisation }: Standing, audience: readonly string[]) => organisation !== null && audience.includes(organisation);

/**
 * The organisations that a message written now is for. A shared one is for the parties that may read the thread with all their
 * offices; with no other such party there is no one to share with.
 */
export function audienceOf(state: State, standing: Standing, thread: Thread): string[] {
  const own = standing.organisation;
  if (own === null || !mayReadThread(state, standing, thread)) return [];
  if (!thread.shared) return [own];
  const { summary, sides, talk } = kindNamed(standing.kind);
  const others = summary(state).parties.filter(
    ({ part, organisation }) =>
      organisation !== own &&
      talk?.shared.includes(part) &&
      mayReadThread(state, partyIn(standing, organisation, part, sides.offices[part] ?? []), thread),
  );
  return others.length === 0 ? [] : [...new Set([own, ...others.map(({ organisation }) => organisation)])];
}

/** A whole party as a reader: no person, all of its offices. */
const partyIn = ({ caseId, kind, version }: Standing, organisation: string, part: string, roles: readonly string[]): Standing => ({
  caseId,
  kind,
  version,
  person: '',
  organisation,
  roles,
  represents: [],
  sides: new Set([part]),
  sidesAnywhere: new Set([part]),
  asked: false,
});
