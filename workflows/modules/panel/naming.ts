import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';

/** A person chosen in a form, and where. */
export interface Named {
  readonly id: string;
  readonly field: string;
}
export const namedIn = (field: string, ids: readonly string[]): Named[] => ids.map((id, index) => ({ id, field: `${field}.${index}` }));
/** Experts, then who presides. */
export const panelNamed = (experts: readonly string[], chair: string | undefined): Named[] => [
  ...namedIn('experts', experts),
  ...(chair === undefined ? [] : [{ id: chair, field: 'chair' }]),
];

/** Rules for persons named on a panel; the sentences lie in naming.words.ts. */
export const namingRules = ['named-twice', 'declared-conflict'] as const;
export const replacementRules = [...namingRules, 'on-panel-already'] as const;
type Rule = (typeof replacementRules)[number];
const each = <const R extends Rule>(named: readonly Named[], rule: R, isBroken: (id: string, index: number) => boolean): BrokenRule<R>[] =>
  named.flatMap(({ id, field }, index) => brokenIf(isBroken(id, index), { rule, field }));

export const brokenByTwice = (named: readonly Named[]) =>
  each(named, 'named-twice', (id, index) => named.findIndex((earlier) => earlier.id === id) < index);
/** All different, and none who has declared a conflict in this case. */
export const brokenByNaming = (named: readonly Named[], isFree: (id: string) => boolean) => [
  ...brokenByTwice(named),
  ...each(named, 'declared-conflict', (id) => !isFree(id)),
];
export const brokenByReplacement = (named: readonly Named[], isFree: (id: string) => boolean, isOnPanel: (id: string) => boolean) => [
  ...brokenByNaming(named, isFree),
  ...each(named, 'on-panel-already', isOnPanel),
];
