import type { TypedUnder } from '#web/shapes/shared-text.ts';
import type { SavedDraft } from '#web/shapes/step.ts';
import type { Refused } from '#web/wording/refused.ts';
import type { KeptAnswer } from './answer.ts';
import { forget, handOver, takeOver } from './handed-over.ts';
import { type Marks, marksName, marksOf, tabName } from './marks.ts';
import { randomId } from './random-id.ts';
import { emptyQueue, isSettled, nextQueue, pauseMs, type SaveEvent, type SaveQueue, type Trouble, unkept } from './save-queue.ts';

/** A form half filled in, as typed. */
export type Values = SavedDraft['values'];
/** The key of a draft and its owner. */
export interface DraftPlace {
  readonly address: string;
  readonly outcome: string;
  readonly madeFor: string;
  /** Whose form it is, where that is a colleague. */
  readonly of?: string | undefined;
}
/** Where several write: what the fields begin with, and the marks of it. */
export interface Start {
  readonly marks: Marks;
  readonly starts: Values | undefined;
}
interface Shown {
  readonly queue: SaveQueue<Values>;
  readonly savedAt: string | undefined;
  readonly theirs: SavedDraft | undefined;
  readonly refused: Refused | undefined;
}
const quietMs = 1_500;
const answerWithinMs = 20_000;
/** Browsers carry so much beyond the end of a page. */
const largestLastWord = 60_000;

/** Keeps one draft of one tab. Lives on after its form has left the page, until everything typed is kept. */
export class Saver {
  /** The last text saved by this tab: shows which of two texts has changed. */
  base: Values | undefined;
  /** Where several write: what each field began from. A field that a colleague has changed since is refused alone. */
  marks: Marks | undefined;
  /** The text of the form as it was drawn: a walk through its fields leaves no draft behind. */
  private drawn: Values | undefined;
  private onKept: ((kept: SavedDraft, sent: Values) => void) | undefined;
  private shown: Shown;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly writer: string;

  constructor(
    readonly place: DraftPlace,
    draft: SavedDraft | undefined,
    shared?: Start,
  ) {
    const before = takeOver(place);
    this.writer = before?.writer ?? randomId();
    this.base = draft?.values ?? shared?.starts;
    // text of an earlier page began from what that page showed
    this.marks = shared && (before?.marks ?? shared.marks);
    const queue = emptyQueue<Values>(before?.revision ?? draft?.revision ?? 0, before?.turn);
    this.shown = { queue, savedAt: draft?.updatedAt, theirs: undefined, refused: undefined };
    if (before) this.typed(before.values);
    if (this.isSettled) forget(place);
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly snapshot = () => this.shown;
  get pending(): Values | null {
    return unkept(this.shown.queue);
  }
  get isSettled(): boolean {
    return isSettled(this.shown.queue);
  }

  /** The one that takes what colleagues have written into the form. */
  hear(onKept: (kept: SavedDraft, sent: Values) => void): () => void {
    this.onKept = onKept;
    return () => {
      this.onKept = undefined;
    };
  }
  /** The form is in the page, with nothing typed in it. */
  isDrawn(values: Values): void {
    if (this.isSettled) this.drawn = values;
  }
  /** What each field begins from now: the text of colleagues is in the form. */
  began(base: Values, marks: Marks): void {
    this.base = base;
    this.marks = marks;
    this.drawn = undefined;
  }

  /** Kept soon after the last key. */
  typed(values: Values): void {
    if (JSON.stringify(values) === JSON.stringify(this.pending ?? this.drawn ?? this.base)) return;
    this.drawn = undefined;
    this.take({ type: 'typed', content: values });
    this.later(Math.max(quietMs, this.shown.queue.trouble ? pauseMs(this.shown.queue) : 0));
  }

  /** At once, also after a failure. */
  now(): void {
    if (this.shown.queue.trouble === 'away') this.take({ type: 'mended' });
    this.send('send');
  }

  /** The writer has signed in again, or the network is back. */
  mended(): void {
    this.take({ type: 'mended' });
    this.send('send');
  }

  choose(values: Values, revision: number, theirs?: SavedDraft): void {
    if (theirs && this.marks) {
      this.marks = marksOf(theirs);
      this.base = theirs.values;
    }
    this.drawn = undefined;
    this.show({ theirs: undefined, refused: undefined });
    this.take({ type: 'chosen', content: values, revision });
    this.send('send');
  }

  /** The page is being left: unkept values are sent now, and are handed to the next page of this tab. */
  leave(): void {
    if (this.isSettled) return;
    this.send('leave');
    const values = this.pending;
    const { revision, turn } = this.shown.queue;
    if (values) handOver(this.place, { writer: this.writer, revision, turn, values, marks: this.marks });
  }

  /** Until everything is kept, or cannot be. */
  async settled(withinMs: number): Promise<void> {
    this.now();
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, withinMs);
      const look = () => {
        if (!this.isSettled && !this.shown.queue.trouble) return;
        clearTimeout(timer);
        stop();
        resolve();
      };
      const stop = this.subscribe(look);
      look();
    });
  }

  /** The form is handed in with the text that it began from, unless that was said before, and with the tab, whose own saves are no other's. */
  handsIn(form: HTMLFormElement, isChecked: boolean): void {
    const said = (name: string, value: string) => {
      (form.elements.namedItem(name) as HTMLInputElement).value = value;
    };
    said(tabName, `${this.writer} ${this.shown.queue.turn + 1}`);
    if (!isChecked) said(marksName, JSON.stringify(this.marks));
  }
  /** While the form itself is on its way nothing else is: its recording takes the draft away. */
  pause(): void {
    clearTimeout(this.timer);
  }

  private send(type: 'send' | 'leave'): void {
    clearTimeout(this.timer);
    const before = this.shown.queue.turn;
    this.take({ type });
    const { turn, sent, revision } = this.shown.queue;
    if (turn !== before && sent) void this.deliver(sent, turn, revision);
  }

  private async deliver(values: Values, turn: number, revision: number): Promise<void> {
    const { address, outcome, madeFor, of } = this.place;
    const body = JSON.stringify({ outcome, values, revision, writer: this.writer, turn, marks: this.marks });
    const whose = of ? `&of=${of}` : '';
    const answer = await ask(`${address}?for=${encodeURIComponent(madeFor)}${whose}`, body);
    if ('saved' in answer && answer.saved) {
      if (turn === this.shown.queue.turn) {
        if (answer.kept && this.onKept) this.onKept(answer.kept, values);
        else this.base = values;
        this.show({ savedAt: answer.saved.updatedAt, refused: undefined });
      }
      this.take({ type: 'saved', turn, revision: answer.saved.revision });
      if (this.isSettled) forget(this.place);
    } else {
      const trouble = troubleIn(answer);
      if (turn === this.shown.queue.turn) this.show({ refused: answer.refused, theirs: answer.theirs });
      this.take({ type: 'failed', turn, trouble });
      // the draft is gone, without another in its place: a new one begins
      const mine = this.pending;
      if (trouble === 'changed-elsewhere' && !answer.theirs && mine) return this.choose(mine, 0);
    }
    if (this.shown.queue.waiting) this.later(this.shown.queue.trouble ? pauseMs(this.shown.queue) : 0);
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send('send'), ms);
  }
  private take(event: SaveEvent<Values>): void {
    this.show({ queue: nextQueue(this.shown.queue, event) });
  }
  private show(change: Partial<Shown>): void {
    this.shown = { ...this.shown, ...change };
    for (const listener of this.listeners) listener();
  }
}

type Asked = KeptAnswer & { readonly status: number };

async function ask(address: string, body: string): Promise<Asked> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
      // goes on when its page does not
      keepalive: new Blob([body]).size < largestLastWord,
      redirect: 'error',
      signal: AbortSignal.timeout(answerWithinMs),
    });
    const said = (await answer.json().catch(() => ({}))) as KeptAnswer;
    return { ...said, status: answer.status };
  } catch {
    return { status: 0 };
  }
}

function troubleIn({ status, refused }: Asked): Trouble {
  if (status === 401) return 'signed-out';
  if (refused?.code === 'OTHER_PERSON') return 'other-person';
  if (refused?.code === 'STALE_DRAFT') return 'changed-elsewhere';
  if (status === 400 || status === 404) return 'refused';
  return refused && status >= 400 && status < 500 && status !== 429 ? 'refused' : 'away';
}

const savers = new Map<string, Saver>();
/** One per draft and tab: who comes back to a form finds what was on its way. */
export function saverOf(place: DraftPlace, draft: SavedDraft | undefined, shared?: Start): Saver {
  const name = `${place.madeFor} ${place.address} ${place.outcome}`;
  const known = savers.get(name);
  if (known && !known.isSettled) return known;
  const saver = new Saver(place, draft, shared);
  savers.set(name, saver);
  return saver;
}
/** What this tab has typed under the decisions of one form, as far as it is known here. */
export const typedHere = ({ madeFor, address }: DraftPlace): TypedUnder<Values>[] =>
  [...savers.values()].flatMap(({ place: { outcome, ...place }, pending, base, snapshot }) => {
    const updatedAt = pending ? '~' : snapshot().savedAt;
    const values = updatedAt && (pending ?? base);
    return values && place.madeFor === madeFor && place.address === address ? [{ outcome, values, updatedAt }] : [];
  });
/** The form has been recorded: what was kept of it went with the act. */
export function handedIn(address: string): void {
  for (const [name, saver] of savers)
    if (name.includes(` ${address} `)) {
      saver.pause();
      savers.delete(name);
    }
}
export const unsettled = () => [...savers.values()].filter((saver) => !saver.isSettled);
