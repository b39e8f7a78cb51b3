import { z } from 'zod';
import { Day, endOfDay, shanghaiDay } from '#workflows/domain/days.ts';
import { prose } from '#workflows/engine/carried.ts';
import { brokenByEarliest, brokenByLatest, earliestRules, latestRules } from '#workflows/engine/day-rules.ts';
import { Count } from '#workflows/engine/facts.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { daysLate, endOf, workingDays } from '#workflows/engine/period.ts';
import { contractSides, finalPanel, grown, parties, side } from '#workflows/project/access/readers.ts';
import { enterprise } from '#workflows/project/audiences.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import { investigator } from '#workflows/project/milestone-funding/audiences.ts';
import { milestonesIn, withFunding } from '#workflows/project/milestone-funding/milestone-funding.ts';
import { allReports, newest } from '#workflows/project/readings.ts';
import { answerers, funding, managers } from '#workflows/project/recipients.ts';
import { defineStep } from '#workflows/project/state.ts';
import { difficultyPanel } from '#workflows/project/termination/readers.ts';
import { difficultiesOf, reportDays } from './difficulty.ts';

const promptly = workingDays(reportDays);

/**
 * S4.18: the investigator says what stands in the way of the work and since when that is known. A late report is taken and recorded
 * as late: what it has added to the loss is the university's alone (L10). Experts may be asked about it, or an end be proposed.
 */
export const reportDifficulty = defineStep({
  name: 'report-difficulty',
  code: 'S4.18',
  stage: 'milestone-funding',
  clock: 'work',
  since: 1,
  together: true,
  optional: true,
  access: {
    known: [parties, finalPanel, difficultyPanel],
    read: [grown(contractSides, side('funder')), finalPanel, difficultyPanel],
    actor: 'named',
    figures: [grown(contractSides, side('funder')), finalPanel, difficultyPanel],
  },
  opens: (project) => {
    const inWork = [...milestonesIn(project, 'active'), ...milestonesIn(project, 'rectifying')][0];
    if (!inWork || project.phase !== 'executing') return [];
    const n = difficultiesOf(project).length + 1;
    return [{ subject: `difficulty-${n}`, for: investigator(project), about: { milestone: inWork.n } }];
  },
  beside: () => [newest('report-difficulty'), newest('file-progress'), allReports],
  outcomes: {
    report: {
      form: z.strictObject({
        difficulty: prose(50, 5000),
        knownSince: Day,
        mitigation: prose(30, 3000),
        effect: z.enum(['delay', 'targets', 'impossible']),
        files: optionalFiles(),
      }),
      grounds: 'difficulty',
      negative: true,
    },
  },
  facts: {
    'difficulty-reported': z.strictObject({ difficulty: Count, knownSince: Day, daysLate: Count }),
  },
  announces: {
    'difficulty-reported': (project) => [
      enterprise(project, 'ent.rdlead'),
      ...answerers(project, 'uni.research').slice(1),
      ...funding(project),
      ...managers(project),
    ],
  },
  rules: [...earliestRules, ...latestRules],
  breaks: (project, { input: { knownSince }, at }) => [
    ...brokenByEarliest('knownSince', knownSince, shanghaiDay(contractOf(project).effectiveAt)),
    ...brokenByLatest('knownSince', knownSince, shanghaiDay(at)),
  ],
  apply: (project, { input: { knownSince }, at }) => {
    const { lengths } = project.terms;
    const late = daysLate(endOf(promptly, endOfDay(knownSince), lengths, project.calendar), at, lengths, project.calendar);
    const before = difficultiesOf(project);
    const one = { n: before.length + 1, knownSince, daysLate: late, midterms: project.funding.midterm?.n ?? 0 };
    return {
      state: withFunding(project, { difficulties: [...before, one] }),
      facts: [{ type: 'difficulty-reported', difficulty: one.n, knownSince, daysLate: late }],
    };
  },
});
