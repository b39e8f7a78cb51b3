import { type BrokenRule, brokenIf } from './refusal.ts';

/** The day of something that has happened, or that has its time; their sentences lie in day-rules.words.ts. */
export const earliestRules = ['day-too-early'] as const;
export const latestRules = ['day-too-late'] as const;

export const brokenByEarliest = (field: string, day: string, from: string): BrokenRule<(typeof earliestRules)[number]>[] =>
  brokenIf(day < from, { rule: 'day-too-early', field, figures: { day, from } });
export const brokenByLatest = (field: string, day: string, until: string): BrokenRule<(typeof latestRules)[number]>[] =>
  brokenIf(day > until, { rule: 'day-too-late', field, figures: { day, until } });
