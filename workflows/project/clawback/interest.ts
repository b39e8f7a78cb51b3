import { daysBetween } from '#workflows/domain/days.ts';
import { computed } from '#workflows/domain/formulas.ts';
import { lastDayOf } from '#workflows/engine/calendars.ts';
import type { Instant } from '#workflows/engine/period.ts';
import type { Clawback, Source } from './clawback.ts';

/** From the day a part was paid to the last day on which it is due back. */
export function daysOutOf({ paidOn }: Source, dueAt: Instant): number {
  return Math.max(0, daysBetween(paidOn, lastDayOf(dueAt)));
}

/** E10: simple interest from the day each part was paid to the day it is due back. */
export const interestOf = ({ sources }: Clawback, yearBp: number, dueAt: Instant) =>
  computed('clawback-interest', {
    principalsFen: sources.map(({ fen }) => fen),
    daysOut: sources.map((source) => daysOutOf(source, dueAt)),
    yearBp,
  });
