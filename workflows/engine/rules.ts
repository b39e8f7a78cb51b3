import type { CaseFile } from './case-file.ts';
import type { Definition, Opening } from './define-step.ts';

/** Number of the newest rules; a case comes to them with its next run (docs/decisions/0008). */
export const rulesInForce = 1;

/** The inputs for deadlines of a case. */
export type Timing = Pick<CaseFile<unknown>, 'lengths' | 'days' | 'rules' | 'calendar'>;

const inForce = new WeakMap<object, Map<number, readonly unknown[]>>();
/** The definitions that exist under these rules. A run never sees one that came later. */
export function knownUnder<State>(
  catalogue: readonly Definition<State>[],
  { rules = 1 }: Pick<Timing, 'rules'>,
): readonly Definition<State>[] {
  const byRules = inForce.get(catalogue) ?? new Map<number, readonly unknown[]>();
  inForce.set(catalogue, byRules);
  // kept under its own catalogue, and so of its type; the same array each time, by which openings are remembered
  const known = byRules.get(rules) as readonly Definition<State>[] | undefined;
  if (known) return known;
  const filtered = catalogue.filter(({ since }) => since <= rules);
  byRules.set(rules, filtered);
  return filtered;
}

/** The state carries the number as well, unless it is the first: the portal judges an act by the recorded state. */
export const underRules = <File extends Pick<CaseFile<unknown>, 'state'>>(
  file: File,
  rules: number,
): File & { readonly rules: number } => ({
  ...file,
  rules,
  ...(rules > 1 ? { state: { ...(file.state as object), rules } } : {}),
});

/** The period an opening asks for, in as many days as the programme has set for its step or for this seat of it. */
export function dueOf({ step, opening: { due, seat } }: { step: string; opening: Opening }, { days }: Timing): Opening['due'] {
  if (!due || 'at' in due) return due;
  const count = days?.[`${step}/${seat}`] ?? days?.[step];
  return count === undefined ? due : { ...due, count };
}

/** The programme's name for the days of a second notice. */
export const secondNoticeOf = (step: string) => `${step}/second-notice`;
