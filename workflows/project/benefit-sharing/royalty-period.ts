import { z } from 'zod';
import { addMonths, daysBetween, shanghaiDay, startOfDay } from '#workflows/domain/days.ts';
import { Count } from '#workflows/engine/facts.ts';
import { type Instant, realDayMs } from '#workflows/engine/period.ts';
import { deal, grown } from '#workflows/project/access/readers.ts';
import { defineWait, type Project } from '#workflows/project/state.ts';
import { dealOf, period, withSharing, yearOf } from './benefit-sharing.ts';
import { royaltyIsOver } from './royalty.ts';

/**
 * One year of a running royalty, counted from the day of the handover; its end asks for the sales report. Half-open: the year
 * ends as the same day of the next one begins, after 365 days or 366, however late the clock looked.
 */
export const royaltyPeriod = defineWait({
  name: 'royalty-period',
  stage: 'benefit-sharing',
  facts: { 'royalty-period-ended': z.strictObject({ year: Count }) },
  since: 1,
  access: { known: deal, read: deal, actor: 'named', figures: grown(deal) },
  waits: (project) => {
    if (project.phase !== 'sharing' || royaltyIsOver(project)) return [];
    const { terms } = dealOf(project);
    const next = project.sharing.periodsEnded + 1;
    return terms.kind === 'royalty' && next <= terms.periods
      ? [
          {
            subject: period(next),
            until: { at: endOfYear(project, next) },
            about: { year: next },
          },
        ]
      : [];
  },
  elapsed: (project, subject) => ({
    state: withSharing(project, { periodsEnded: project.sharing.periodsEnded + 1 }),
    facts: [{ type: 'royalty-period-ended', year: yearOf(subject) }],
  }),
});

/** A shortened day has no calendar: count × length. */
function endOfYear({ transfer, terms }: Project, year: number): Instant {
  const { handedOverAt } = transfer;
  if (!handedOverAt) throw new Error('a royalty before the handover');
  const day = shanghaiDay(handedOverAt);
  const end = addMonths(day, 12 * year);
  const { waitDayMs } = terms.lengths;
  if (waitDayMs === realDayMs) return startOfDay(end);
  return new Date(Date.parse(handedOverAt) + daysBetween(day, end) * waitDayMs).toISOString();
}
