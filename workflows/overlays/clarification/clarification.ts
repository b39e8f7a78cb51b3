import type { Access } from '#workflows/engine/access.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import type { Instant } from '#workflows/engine/period.ts';

/** The limit of questions per opening, and the working days for an answer. */
export const mostQuestions = 2;
export const answerDays = 10;

interface Clarification {
  readonly id: string;
  readonly key: string;
  /** The asking person with the role, and the party asked. */
  readonly by: string;
  readonly role: string;
  readonly organisation: string;
  readonly of: string;
  readonly from: Instant;
}
/** The slice of a case in which a question stops a clock. */
export interface HasClarifications {
  readonly clarifications?: {
    readonly count: number;
    readonly open: readonly Clarification[];
    /** By the opening's key: which opening, and how often it has asked. */
    readonly asked: Readonly<Record<string, { readonly version: number; readonly times: number }>>;
  };
}
export interface ClarificationRules<State> {
  readonly since: number;
  readonly access: Access<State>;
  readonly stage: (state: State) => string;
  readonly parties: (
    state: State,
  ) => readonly { readonly id: string; readonly organisation: string; readonly for: Audience & { readonly organisation: string } }[];
  /** Steps whose clock a question may stop: none that closes a round or a notice, that pays, or whose term is the law's. */
  readonly steps: readonly string[];
}
const none = { count: 0, open: [], asked: {} };
export const clarificationsOf = ({ clarifications = none }: HasClarifications) => clarifications;
export function clarificationNamed(state: HasClarifications, id: string): Clarification {
  const one = clarificationsOf(state).open.find((known) => known.id === id);
  if (!one) throw new Error(`no ${id}`);
  return one;
}
export function withoutClarification<State extends HasClarifications>(state: State, id: string): State {
  const { open, ...rest } = clarificationsOf(state);
  return { ...state, clarifications: { ...rest, open: open.filter((known) => known.id !== id) } };
}
