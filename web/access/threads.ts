import { mayReadThread as ruleOfThreads, type ThreadOn } from '#workflows/engine/threads.ts';
import { kindNamed } from '#workflows/kinds.ts';
import { askedBy, audienceIn } from './asked.ts';
import type { OnRecord } from './known-act.ts';
import { type ActAbout, matterOf } from './may-read.ts';
import { actorsOf, readerOf, type Standing } from './standing.ts';

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
  const at = { reader: readerOf(standing, on?.step), actors: actorsOf(standing, on?.step ?? '') };
  return ruleOfThreads(kindNamed(standing.kind), state, at, { shared, on: on && onRecord(on) });
}
const onRecord = ({ step, subject, openings, acts, document }: OnThread): ThreadOn => ({
  step,
  subject,
  openings: openings.map((row) => ({ audience: audienceIn(row), matter: matterOf(askedBy(row)) })),
  acts: acts.map(matterOf),
  document: document && matterOf(document),
});

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
