import { z } from 'zod';
import { Count } from '#workflows/engine/facts.ts';
import { deal, dealAndClient, grown } from '#workflows/project/access/readers.ts';
import { withSharing, yearOf } from '#workflows/project/benefit-sharing/benefit-sharing.ts';
import { defineWait } from '#workflows/project/state.ts';
import { endOfUseYear, isUseOver, profit, yearsOfUse } from './profits.ts';

/** One year of a joint use, from the day of its second signature; its end asks for the profit. */
export const profitYear = defineWait({
  name: 'profit-year',
  stage: 'benefit-sharing',
  facts: { 'profit-year-ended': z.strictObject({ year: Count }) },
  since: 1,
  access: { known: dealAndClient, read: deal, actor: 'named', figures: grown(deal) },
  waits: (project) => {
    const next = project.sharing.periodsEnded + 1;
    const isRunning = project.phase === 'sharing' && next <= yearsOfUse(project) && !isUseOver(project);
    return isRunning ? [{ subject: profit(next), until: { at: endOfUseYear(project, next) }, about: { year: next } }] : [];
  },
  elapsed: (project, subject) => ({
    state: withSharing(project, { periodsEnded: project.sharing.periodsEnded + 1 }),
    facts: [{ type: 'profit-year-ended', year: yearOf(subject) }],
  }),
});
