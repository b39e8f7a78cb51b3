import type { Access } from '#workflows/engine/access.ts';
import type { Audience } from '#workflows/engine/define-step.ts';

/** How often one item goes back: its deadline starts again each time. */
export const mostTimes = 3;

/** The newest act whose step lets it be sent back: kept while nothing but the work on what it has opened changes the case. */
export interface Returnable {
  readonly key: string;
  readonly step: string;
  readonly outcome: string;
  readonly organisation: string;
  /** Of the case after the act: what opened with it answers it. */
  readonly version: number;
  /** The case before it. */
  readonly was: object;
}
/** The slice of a case in which forms go back to their authors. */
export interface HasSendingBack {
  readonly returnable?: Returnable;
  /** By the opening's key: hash of the newest remarks, and how often it has gone back. */
  readonly sentBack?: Readonly<Record<string, { readonly document: string; readonly times: number }>>;
}
export interface SendingBackRules<State> {
  readonly since: number;
  readonly access: Access<State>;
  readonly stage: (state: State) => string;
  readonly parties: (state: State) => readonly { readonly id: string; readonly for: Audience & { readonly organisation: string } }[];
  /** Parts of the state that others may write meanwhile: they stay as they are. */
  readonly meanwhile: readonly (keyof State & string)[];
  /** Parts about the newest act alone: they end with it. */
  readonly momentary: readonly (keyof State & string)[];
}

/** The remarks for the author of a form that is open again. */
export const remarksOn = (state: HasSendingBack, key: string): string | undefined => state.sentBack?.[key]?.document;
export const timesSentBack = (state: HasSendingBack, key: string): number => state.sentBack?.[key]?.times ?? 0;
