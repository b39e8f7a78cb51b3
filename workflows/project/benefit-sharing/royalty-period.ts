import { z } from 'zod';
import { Count } from '#workflows/engine/facts.ts';
import { deal, dealAndClient, grown } from '#workflows/project/access/readers.ts';
import { defineWait } from '#workflows/project/state.ts';
import { dealOf, period, withSharing, yearOf } from './benefit-sharing.ts';
import { royaltyIsOver } from './royalty.ts';
import { endOfYear, periodsOf } from './royalty-years.ts';

/**
 * One year of a running royalty, counted from the day of the handover; its end asks for the sales report. Half-open: the year
 * ends as the same day of the next one begins, after 365 days or 366, however late the clock looked.
 */
export const royaltyPeriod = defineWait({
  name: 'royalty-period',
  stage: 'benefit-sharing',
  facts: { 'royalty-period-ended': z.strictObject({ year: Count }) },
  since: 1,
  access: { known: dealAndClient, read: deal, actor: 'named', figures: grown(deal) },
  waits: (project) => {
    if (project.phase !== 'sharing' || royaltyIsOver(project)) return [];
    const { terms } = dealOf(project);
    const next = project.sharing.periodsEnded + 1;
    return terms.kind === 'royalty' && next <= periodsOf(project)
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
