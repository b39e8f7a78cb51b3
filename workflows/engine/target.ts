import type { CaseFile } from './case-file.ts';
import type { Act, Definition, Opening } from './define-step.ts';
import { openIn } from './openings.ts';
import type { Instant } from './period.ts';

/** An opening that an act is about, as it stands when the act is judged. */
export interface Target {
  readonly key: string;
  readonly step: string;
  readonly opening: Opening;
  readonly openedAt: Instant;
  /** Version of the case with which it opened: another one is another opening. */
  readonly version: number;
  readonly dueAt?: Instant;
  readonly isHeld: boolean;
}

/** The open step under this key; an optional one is no target. */
export function targetIn<State>(
  definitions: readonly Definition<State>[],
  { state, books, stamps }: Pick<CaseFile<State>, 'state' | 'books' | 'stamps'>,
  wanted: unknown,
): Target | undefined {
  const row = openIn(definitions, state, books).find(({ key, kind, optional }) => key === wanted && kind === 'step' && !optional);
  const stamp = row && stamps[row.key];
  if (!row || !stamp) return undefined;
  const { openedAt, version, dueAt } = stamp;
  const { key, step, opening, hold } = row;
  return { key, step, opening, openedAt, version, ...(dueAt ? { dueAt } : {}), isHeld: hold !== undefined };
}

/** Of an act of a step that is `upon` an opening: `admit` has found it. */
export function targetOf({ upon }: Pick<Act, 'upon'>): Target {
  if (!upon) throw new Error('an act upon no opening');
  return upon;
}
export const isLate = ({ dueAt }: Target, at: Instant) => dueAt !== undefined && dueAt <= at;
