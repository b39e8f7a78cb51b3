import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { contractSides, finalPanel, grown, parties, side } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { aCondition, aMentor, anIndicator, aStudent } from '#workflows/project/nameable.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { answerers, askersAndFunder } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { difficultyPanel } from '#workflows/project/termination/readers.ts';
import { investigator } from './audiences.ts';
import { answerRows, conditionsSheet } from './conditions.ts';
import { indicatorRows, measuredSheet } from './measured.ts';
import { changeMilestone, milestoneOf, milestoneSubject, milestonesIn, trancheOf } from './milestone-funding.ts';
import { brokenByReport, milestoneReport, reported, reportRules } from './milestone-report.ts';
import { spendingSheet } from './spending.ts';

/** S4.09: a new version of the report with an answer to each objection. Given up, or silent after a second notice, the milestone has failed. */
export const rectify = defineStep({
  name: 'rectify',
  code: 'S4.09',
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
    milestonesIn(project, 'rectifying').map((milestone) => {
      const about = { milestone: milestone.n, fen: trancheOf(project, milestone.n).trancheFen, round: milestone.rectifications };
      return { subject: milestoneSubject(milestone), for: investigator(project), due: workingDays(20), about };
    }),
  beside: (_project, { subject }) => eachAbout(subject, 'accept-milestone', 'completeness-check'),
  resumes: () => ['rectify', 'submit-milestone'],
  compares: (project, { subject }) => [
    measuredSheet(project, [milestoneOf(project, subject)]),
    ...spendingSheet(project, milestoneOf(project, subject)),
    ...conditionsSheet(project),
  ],
  names: { indicator: anIndicator, condition: aCondition, student: aStudent, mentor: aMentor },
  rows: { values: 'indicator', answers: 'condition' },
  begins: (project, { subject }) => ({ resubmit: { values: indicatorRows(project, subject), answers: answerRows(project) } }),
  retractable: ['resubmit'],
  returnable: ['resubmit'],
  outcomes: {
    resubmit: { form: z.strictObject({ ...milestoneReport.shape, reply: prose(30, 5000) }) },
    'give-up': { form: z.strictObject({ reason: prose(30, 3000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'milestone-resubmitted': z.strictObject({ milestone: Count, round: Count }),
    'milestone-given-up': z.strictObject({ milestone: Count }),
    'milestone-not-rectified': z.strictObject({ milestone: Count }),
  },
  announces: {
    'milestone-given-up': (project) => [...askersAndFunder(project), platform(project, 'pm')],
    'milestone-not-rectified': (project) => [...answerers(project, 'uni.research'), ...askersAndFunder(project), platform(project, 'pm')],
  },
  rules: reportRules,
  breaks: (project, act) =>
    act.outcome === 'resubmit'
      ? brokenByReport(project, trancheOf(project, milestoneOf(project, act.subject).n).indicators, act.input)
      : [],
  apply: (project, act) => {
    const { subject, document } = act;
    const { n: milestone, rectifications: round } = milestoneOf(project, subject);
    if (act.outcome === 'give-up') return { state: failed(project, subject), facts: [{ type: 'milestone-given-up', milestone }] };
    const { values, spending } = act.input;
    return {
      state: changeMilestone(reported(project, milestone, act.input), subject, { state: 'checking', report: document, values, spending }),
      facts: [{ type: 'milestone-resubmitted', milestone, round }],
    };
  },
  silence: {
    secondNotice: workingDays(10),
    then: (project, { subject }) => ({
      state: failed(project, subject),
      facts: [{ type: 'milestone-not-rectified', milestone: milestoneOf(project, subject).n }],
    }),
  },
});

const failed = (project: Project, subject: string) => changeMilestone(project, subject, { state: 'failed' });
