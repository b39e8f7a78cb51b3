/**
 * What a tab has typed and not yet kept, as a pure machine: one save on its way, the newest text replacing what waits. A
 * success brings the revision that the next save is based on; a failed save stays in the queue, so no failure loses a text.
 */
export interface SaveQueue<T> {
  /** The revision that the next save is based on, 0 for none. */
  readonly revision: number;
  /** Counts this tab's saves: the server recognises a late or repeated one by it. */
  readonly turn: number;
  readonly sent: T | null;
  readonly waiting: T | null;
  /** Failures in a row: the pause before the next try grows with them. */
  readonly failures: number;
  readonly trouble: Trouble | null;
}
/**
 * `away`: not reached, or busy; tried again by itself. The others wait for the writer: to sign in, to be the person again,
 * to choose between two texts; `refused`: there is nothing to draft any more.
 */
export type Trouble = 'away' | 'signed-out' | 'other-person' | 'changed-elsewhere' | 'refused';
export type SaveEvent<T> =
  | { readonly type: 'typed'; readonly content: T }
  /** Time to send what waits, if anything may be sent. */
  | { readonly type: 'send' }
  /** As `send`, also beside one that is on its way: the page is being left. */
  | { readonly type: 'leave' }
  | { readonly type: 'saved'; readonly turn: number; readonly revision: number }
  | { readonly type: 'failed'; readonly turn: number; readonly trouble: Trouble }
  /** The writer has done what was asked for. */
  | { readonly type: 'mended' }
  /** A text made of two, based on the other's revision. */
  | { readonly type: 'chosen'; readonly content: T; readonly revision: number };

export const emptyQueue = <T>(revision: number, turn = 0): SaveQueue<T> => ({
  revision,
  turn,
  sent: null,
  waiting: null,
  failures: 0,
  trouble: null,
});

export function nextQueue<T>(queue: SaveQueue<T>, event: SaveEvent<T>): SaveQueue<T> {
  switch (event.type) {
    case 'typed':
      return { ...queue, waiting: event.content };
    case 'send':
      return queue.sent === null && !isBlocked(queue) ? underWay(queue) : queue;
    case 'leave':
      return isBlocked(queue) ? queue : underWay(queue);
    case 'saved':
      // overtaken by a later save: only that one's answer counts
      if (event.turn !== queue.turn) return queue;
      return { ...queue, revision: event.revision, sent: null, failures: 0, trouble: null };
    case 'failed':
      if (event.turn !== queue.turn) return queue;
      return { ...queue, sent: null, waiting: queue.waiting ?? queue.sent, failures: queue.failures + 1, trouble: event.trouble };
    case 'mended':
      return { ...queue, failures: 0, trouble: null };
    case 'chosen':
      return { ...queue, waiting: event.content, revision: event.revision, failures: 0, trouble: null };
  }
}

const underWay = <T>(queue: SaveQueue<T>): SaveQueue<T> =>
  queue.waiting === null ? queue : { ...queue, turn: queue.turn + 1, sent: queue.waiting, waiting: null };
const isBlocked = ({ trouble }: SaveQueue<unknown>) => trouble !== null && trouble !== 'away';
/** Nothing typed that is not kept. */
export const isSettled = ({ sent, waiting }: SaveQueue<unknown>) => sent === null && waiting === null;
/** The newest text that is not known to be kept. */
export const unkept = <T>({ sent, waiting }: SaveQueue<T>): T | null => waiting ?? sent;

const firstPauseMs = 1_000;
const longestPauseMs = 30_000;
/** Until what waits is tried again. */
export const pauseMs = ({ failures }: SaveQueue<unknown>) => Math.min(firstPauseMs * 2 ** Math.max(0, failures - 1), longestPauseMs);
