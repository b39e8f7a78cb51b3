import { waitingDays } from '#workflows/engine/period.ts';
import { defineWait } from '#workflows/project/state.ts';
import { dealOf, period, royaltyIsOver, withSharing, yearOf } from './benefit-sharing.ts';

/** One year of a running royalty, from the handover on; its end asks for the sales report. */
export const royaltyPeriod = defineWait({
  name: 'royalty-period',
  stage: 'benefit-sharing',
  waits: (project) => {
    if (project.phase !== 'sharing' || royaltyIsOver(project)) return [];
    const { terms } = dealOf(project);
    const next = project.sharing.periodsEnded + 1;
    return terms.kind === 'royalty' && next <= terms.periods
      ? [{ subject: period(next), until: waitingDays(365), about: { year: next } }]
      : [];
  },
  elapsed: (project, subject) => ({
    state: withSharing(project, { periodsEnded: project.sharing.periodsEnded + 1 }),
    facts: [{ type: 'royalty-period-ended', year: yearOf(subject) }],
  }),
});
