import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';

/** A sum that is typed again has to be the one that the page names; their sentences lie in sums.words.ts. */
export const dueRules = ['sum-not-due'] as const;
export const brokenByDue = (field: string, dueFen: number, givenFen: number): BrokenRule<(typeof dueRules)[number]>[] =>
  brokenIf(givenFen !== dueFen, { rule: 'sum-not-due', field, figures: { dueFen, givenFen } });

/** The sum received: a different sum is a finding with its own outcome. */
export const arrivalRules = ['sum-not-arrived'] as const;
export const brokenByArrival = (field: string, dueFen: number, givenFen: number): BrokenRule<(typeof arrivalRules)[number]>[] =>
  brokenIf(givenFen !== dueFen, { rule: 'sum-not-arrived', field, figures: { dueFen, givenFen } });

/** A finding that the sum differs has to name a different sum. */
export const differenceRules = ['sums-agree'] as const;
export const brokenByDifference = (field: string, dueFen: number, seenFen: number): BrokenRule<(typeof differenceRules)[number]>[] =>
  brokenIf(seenFen === dueFen, { rule: 'sums-agree', field, figures: { dueFen } });
