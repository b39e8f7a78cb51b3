import type { Matter, Reader } from './access.ts';
import { accessIn } from './access-in-kind.ts';
import { isMeant } from './admit.ts';
import type { CaseState, Kind } from './define-kind.ts';
import type { Actor, Audience } from './define-step.ts';
import { mayTalk } from './talk.ts';

/** An opening on record: whom it asks, and as what access knows it. */
interface Opened {
  readonly audience: Audience;
  readonly matter: Matter;
}
/** The record of the step's opening that a thread is on. */
export interface ThreadOn {
  readonly step: string;
  readonly subject: string;
  readonly openings: readonly Opened[];
  readonly acts: readonly Matter[];
  /** The act whose document the thread is about, in a file or a clause of it. */
  readonly document?: Matter | undefined;
}
/** A person at a thread, as reader of its step, and as whom the person may act there: also in the place of colleagues. */
interface AtThread {
  readonly reader: Reader;
  readonly actors: readonly Actor[];
}
type Ruled = Pick<Kind<CaseState>, 'talk' | 'access' | 'sides' | 'definitions'>;

/** Whether a person may read a thread at all; `on` null: it is on the case. The page, the list of people to mention and the mail ask here. */
export function mayReadThread(
  kind: Ruled,
  state: CaseState,
  { reader, actors }: AtThread,
  { shared, on }: { readonly shared: boolean; readonly on: ThreadOn | null },
): boolean {
  const place = { shared, step: on?.step ?? '', subject: on?.subject ?? '' };
  return mayTalk(kind, state, reader, place) && (on === null || knows(kind, state, { reader, actors }, on));
}

/** A message may state any figure of its step: its readers are those who may know of the step and of its figures. */
function knows(kind: Ruled, state: CaseState, { reader, actors }: AtThread, { openings, acts, document }: ThreadOn): boolean {
  // who may not read the document hears nothing of a part of it
  if (document && !accessIn(kind, state, reader, document).read) return false;
  const mayKnow = (matter: Matter) => {
    const { known, figures, actor } = accessIn(kind, state, reader, matter);
    // the seat of a hidden person is the person's name
    return known && figures && (actor !== 'hidden' || matter.seat === undefined);
  };
  const isAsked = ({ audience }: Opened) => actors.some((actor) => isMeant(audience, actor));
  return openings.some((opening) => isAsked(opening) || mayKnow(opening.matter)) || acts.some(mayKnow);
}
