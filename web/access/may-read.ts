import type { Known, Matter } from '#workflows/engine/access.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { kindNamed } from '#workflows/kinds.ts';
import { readerOf, type Standing } from './standing.ts';

/** One act, as far as it matters who may know of it. */
export interface ActAbout {
  readonly step: string;
  readonly subject: string;
  readonly seat?: string | null;
  /** Null: an opening, not decided yet. */
  readonly outcome: string | null;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
  /** Of a resulting fact: its type and details. */
  readonly fact?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export const matterOf = ({ seat, outcome, ...rest }: ActAbout): Matter => ({
  ...rest,
  seat: seat ?? undefined,
  outcome: outcome ?? undefined,
});

/** All that the viewer may know of an act, an opening or a fact. */
export const knownTo = (state: CaseState, standing: Standing, act: ActAbout): Known =>
  accessIn(kindNamed(standing.kind), state, readerOf(standing, act.step), matterOf(act));

/** Whether the viewer may read the document. Sealed texts are withheld elsewhere, from all readers. */
export const mayRead = (state: CaseState, standing: Standing, act: ActAbout): boolean => knownTo(state, standing, act).read;
