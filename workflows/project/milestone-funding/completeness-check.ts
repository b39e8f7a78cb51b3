import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { contractSides, grown, parties, side } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { reportOn } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { changeMilestone, milestoneOf, milestoneSubject, milestonesIn, trancheOf } from './milestone-funding.ts';
import { spendingSheet } from './spending.ts';

const complete = z.literal(true);

/** S4.06: is everything there? Says nothing about whether it is good. */
export const completenessCheck = defineStep({
  name: 'completeness-check',
  code: 'S4.06',
  stage: 'milestone-funding',
  clock: 'work',
  since: 1,
  access: { known: parties, read: contractSides, actor: 'named', figures: grown(contractSides, side('funder')) },
  opens: (project) =>
    milestonesIn(project, 'checking').map((milestone) => {
      const about = { milestone: milestone.n, fen: trancheOf(project, milestone.n).trancheFen, rectifications: milestone.rectifications };
      return { subject: milestoneSubject(milestone), for: platform(project, 'pm'), due: workingDays(3), about };
    }),
  beside: (_project, { subject }) => [reportOn(subject)],
  compares: (project, { subject }) => spendingSheet(project, milestoneOf(project, subject)),
  outcomes: {
    pass: {
      form: z.strictObject({
        reportComplete: complete,
        evidenceComplete: complete,
        valuesComplete: complete,
        spendingComplete: complete,
        note: optionalProse(1000),
      }),
    },
    return: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
  },
  facts: { 'milestone-complete': z.strictObject({ milestone: Count }), 'milestone-returned': z.strictObject({ milestone: Count }) },
  apply: (project, { outcome, subject }) => {
    const { n: milestone, rectifications } = milestoneOf(project, subject);
    if (outcome === 'pass')
      return { state: changeMilestone(project, subject, { state: 'accepting' }), facts: [{ type: 'milestone-complete', milestone }] };
    const back = rectifications > 0 ? 'rectifying' : 'active';
    return { state: changeMilestone(project, subject, { state: back }), facts: [{ type: 'milestone-returned', milestone }] };
  },
});
