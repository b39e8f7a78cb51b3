import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { defineStep } from '#workflows/project/state.ts';
import { investigator } from './audiences.ts';
import { changeMilestone, milestoneOf, milestoneSubject, milestonesIn, trancheOf } from './milestone-funding.ts';
import { coverage, milestoneReport } from './milestone-report.ts';

/** S4.09: a new version of the report with an answer to each objection. */
export const rectify = defineStep({
  name: 'rectify',
  code: 'S4.09',
  stage: 'milestone-funding',
  opens: (project) =>
    milestonesIn(project, 'rectifying').map((milestone) => {
      const about = { milestone: milestone.n, fen: trancheOf(project, milestone.n).trancheFen, round: milestone.rectifications };
      return { subject: milestoneSubject(milestone), for: investigator(project), due: workingDays(20), about };
    }),
  outcomes: { resubmit: { form: z.strictObject({ ...milestoneReport.shape, reply: prose(30, 5000) }) } },
  facts: { 'milestone-resubmitted': z.strictObject({ milestone: Count, round: Count }) },
  refuses: (project, { input, subject }) => coverage(trancheOf(project, milestoneOf(project, subject).n).indicators, input.values),
  apply: (project, { subject, document }) => {
    const { n: milestone, rectifications: round } = milestoneOf(project, subject);
    return {
      state: changeMilestone(project, subject, { state: 'checking', report: document }),
      facts: [{ type: 'milestone-resubmitted', milestone, round }],
    };
  },
});
