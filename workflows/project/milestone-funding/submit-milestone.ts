import { z } from 'zod';
import { endOfDay } from '#workflows/domain/days.ts';
import { Count } from '#workflows/engine/facts.ts';
import { daysLate } from '#workflows/engine/period.ts';
import { contractSides, finalPanel, grown, parties, side } from '#workflows/project/access/readers.ts';
import { aCondition, aMentor, anIndicator, aStudent } from '#workflows/project/nameable.ts';
import { each, eachAbout } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { difficultyPanel } from '#workflows/project/termination/readers.ts';
import { investigator } from './audiences.ts';
import { answerRows, conditionsSheet } from './conditions.ts';
import { indicatorRows, measuredSheet } from './measured.ts';
import { changeMilestone, dueOnOf, milestoneOf, milestoneSubject, milestonesIn, trancheOf } from './milestone-funding.ts';
import { brokenByReport, milestoneReport, reported, reportRules } from './milestone-report.ts';
import { spendingSheet } from './spending.ts';

/** S4.05: the report on the milestone being worked on, due on the contract's day. Late it is escalated, never refused. */
export const submitMilestone = defineStep({
  name: 'submit-milestone',
  code: 'S4.05',
  stage: 'milestone-funding',
  clock: 'work',
  since: 1,
  together: true,
  access: {
    known: [parties, finalPanel, difficultyPanel],
    read: [contractSides, finalPanel, difficultyPanel],
    actor: 'named',
    figures: grown(contractSides, side('funder')),
  },
  opens: (project) =>
    milestonesIn(project, 'active').map((milestone) => {
      const dueOn = dueOnOf(project, milestone);
      const about = { milestone: milestone.n, fen: trancheOf(project, milestone.n).trancheFen, dueOn };
      return { subject: milestoneSubject(milestone), for: investigator(project), due: { at: endOfDay(dueOn) }, about };
    }),
  beside: (_project, { subject }) => [...eachAbout(subject, 'completeness-check'), ...each('accept-milestone')],
  compares: (project, { subject }) => [
    measuredSheet(project, [milestoneOf(project, subject)]),
    ...spendingSheet(project, milestoneOf(project, subject)),
    ...conditionsSheet(project),
  ],
  names: { indicator: anIndicator, condition: aCondition, student: aStudent, mentor: aMentor },
  rows: { values: 'indicator', answers: 'condition' },
  begins: (project, { subject }) => ({ submit: { values: indicatorRows(project, subject), answers: answerRows(project) } }),
  retractable: ['submit'],
  returnable: ['submit'],
  outcomes: { submit: { form: milestoneReport } },
  facts: { 'milestone-submitted': z.strictObject({ milestone: Count, late: z.boolean() }) },
  rules: reportRules,
  breaks: (project, { input, subject }) => brokenByReport(project, trancheOf(project, milestoneOf(project, subject).n).indicators, input),
  apply: (project, { subject, document, at, input }) => {
    const milestone = milestoneOf(project, subject);
    const { n } = milestone;
    const due = endOfDay(dueOnOf(project, milestone));
    const late = at >= due;
    const lateDays = late ? daysLate(due, at, project.terms.lengths, project.calendar) : 0;
    const sent = {
      state: 'checking',
      report: document,
      values: input.values,
      spending: input.spending,
      ...(lateDays > 0 ? { lateDays } : {}),
    } as const;
    return {
      state: changeMilestone(reported(project, n, input), subject, sent),
      facts: [{ type: 'milestone-submitted', milestone: n, late }],
    };
  },
});
