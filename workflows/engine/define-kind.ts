import type { Definition } from './define-step.ts';
import type { Performed } from './perform.ts';
import type { Instant } from './period.ts';
import type { Revised } from './revise.ts';

/** A case's row in lists, as recorded with each change. The database knows no more of a kind than this. */
export interface CaseSummary {
  readonly kind: string;
  readonly id: string;
  /** Number people quote: `2026-0317`. */
  readonly number: string;
  readonly phase: string;
  readonly stage: string;
  /** Hash of the document whose `titleZh` and `titleEn` are the case's; null before there is one. */
  readonly titleDocument: string | null;
  /** The sum that lists show, in fen. */
  readonly sumFen: number | null;
  readonly ended: boolean;
  readonly parties: readonly { readonly id: string; readonly part: string; readonly organisation: string }[];
}

/** One kind of case as a value: what the workflow shell, the recording and the portal need to know of it. */
export interface Kind<State extends object = object, Start extends { readonly id: string } = { readonly id: string }> {
  /** The workflow type. */
  readonly name: string;
  /** In the order of the way. */
  readonly stages: readonly string[];
  readonly definitions: readonly Definition<State>[];
  /** The first version of a case. */
  readonly open: (start: Start, at: Instant, rules: number) => Performed<State>;
  readonly summary: (state: State) => CaseSummary;
  /** Moves the instants that the state keeps under a revised calendar. */
  readonly revised?: Revised<State>;
}

export const defineKind = <State extends object, Start extends { readonly id: string }>(kind: Kind<State, Start>): Kind<State, Start> =>
  kind;
