import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { contractSides, finalPanel, grown, parties, side } from '#workflows/project/access/readers.ts';
import { aCondition, anIndicator } from '#workflows/project/nameable.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { investigator } from './audiences.ts';
import { answered, answerRows, conditionsSheet } from './conditions.ts';
import { indicatorRows } from './measured.ts';
import { changeMilestone, milestoneOf, milestoneSubject, milestonesIn, trancheOf } from './milestone-funding.ts';
import { brokenByReport, milestoneReport, reportRules } from './milestone-report.ts';

/** S4.09: a new version of the report with an answer to each objection. */
export const rectify = defineStep({
  name: 'rectify',
  code: 'S4.09',
  stage: 'milestone-funding',
  clock: 'work',
  since: 1,
  access: {
    known: [parties, finalPanel],
    read: [contractSides, finalPanel],
    actor: 'named',
    figures: grown(contractSides, side('funder')),
  },
  opens: (project) =>
    milestonesIn(project, 'rectifying').map((milestone) => {
      const about = { milestone: milestone.n, fen: trancheOf(project, milestone.n).trancheFen, round: milestone.rectifications };
      return { subject: milestoneSubject(milestone), for: investigator(project), due: workingDays(20), about };
    }),
  beside: (_project, { subject }) => eachAbout(subject, 'accept-milestone', 'completeness-check'),
  resumes: () => ['rectify', 'submit-milestone'],
  compares: conditionsSheet,
  names: { indicator: anIndicator, condition: aCondition },
  rows: { values: 'indicator', answers: 'condition' },
  begins: (project, { subject }) => ({ resubmit: { values: indicatorRows(project, subject), answers: answerRows(project) } }),
  retractable: ['resubmit'],
  outcomes: { resubmit: { form: z.strictObject({ ...milestoneReport.shape, reply: prose(30, 5000) }) } },
  facts: { 'milestone-resubmitted': z.strictObject({ milestone: Count, round: Count }) },
  rules: reportRules,
  breaks: (project, { input, subject }) => brokenByReport(project, trancheOf(project, milestoneOf(project, subject).n).indicators, input),
  apply: (project, { subject, document, input }) => {
    const { n: milestone, rectifications: round } = milestoneOf(project, subject);
    return {
      state: changeMilestone(answered(project, input.answers), subject, { state: 'checking', report: document, values: input.values }),
      facts: [{ type: 'milestone-resubmitted', milestone, round }],
    };
  },
});
