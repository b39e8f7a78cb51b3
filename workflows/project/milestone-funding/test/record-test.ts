import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { code, pattern } from '#workflows/domain/text.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { finalPanel, grown, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { milestoneSubject } from '#workflows/project/milestone-funding/milestone-funding.ts';
import { brokenByCoverage, coverageRules } from '#workflows/project/milestone-funding/milestone-report.ts';
import { anIndicator } from '#workflows/project/nameable.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { answerers } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { testNamed, testSubject, testsOf, withTest } from './tests.ts';

const Measured = pattern(/^(-?\d{1,12}(\.\d{1,11})?|pass|fail)$/);
const reported = z.strictObject({
  reportNumber: code(2, 60),
  values: z.array(z.strictObject({ indicator: Id, value: Measured, uncertainty: optionalProse(100) })).max(20),
  conclusion: prose(10, 3000),
  files: optionalFiles(),
});
const Result = z.enum(['pass', 'fail', 'inconclusive']);
const concerned = (project: Project) => [enterprise(project, 'ent.rdlead'), ...answerers(project, 'uni.research')];

/**
 * S4.07: the laboratory's report, entered by the platform, which is no party to it. Without one in time the order lapses and the
 * enterprise may turn to another laboratory.
 */
export const recordTest = defineStep({
  name: 'record-test',
  code: 'S4.07',
  stage: 'milestone-funding',
  clock: 'work',
  since: 1,
  access: { known: [parties, finalPanel], read: [principals, finalPanel], actor: 'named', figures: grown(principals) },
  opens: (project) =>
    project.phase === 'executing' || project.phase === 'finalAcceptance'
      ? testsOf(project)
          .filter(({ state }) => state === 'ordered')
          .map((test) => ({
            subject: testSubject(test),
            for: platform(project, 'pm'),
            due: workingDays(20),
            about: { test: test.n, milestone: test.milestone },
          }))
      : [],
  beside: (project, { subject }) => eachAbout(milestoneSubject({ n: testNamed(project, subject).milestone }), 'order-test'),
  names: { indicator: anIndicator },
  rows: { values: 'indicator' },
  begins: (project, { subject }) => {
    const values = testNamed(project, subject).indicators.map((indicator) => ({ indicator }));
    return { pass: { values }, fail: { values }, inconclusive: { values } };
  },
  outcomes: {
    pass: { form: reported, grounds: 'conclusion' },
    fail: { form: reported, grounds: 'conclusion', negative: true },
    inconclusive: { form: reported, grounds: 'conclusion', negative: true },
  },
  facts: {
    'test-recorded': z.strictObject({ test: Count, milestone: Count, result: Result }),
    'test-not-reported': z.strictObject({ test: Count, milestone: Count }),
  },
  announces: { 'test-recorded': concerned, 'test-not-reported': concerned },
  rules: coverageRules,
  breaks: (project, { subject, outcome, input: { values } }) =>
    outcome === 'inconclusive' ? [] : brokenByCoverage('values', testNamed(project, subject).indicators, values),
  apply: (project, { subject, outcome, input: { values } }) => {
    const test = testNamed(project, subject);
    const measured = values.map(({ indicator, value }) => ({ indicator, value }));
    return {
      state: withTest(project, { ...test, state: outcome, values: measured }),
      facts: [{ type: 'test-recorded', test: test.n, milestone: test.milestone, result: outcome }],
    };
  },
  silence: {
    secondNotice: workingDays(10),
    then: (project, { subject }) => {
      const test = testNamed(project, subject);
      return {
        state: withTest(project, { ...test, state: 'missing' }),
        facts: [{ type: 'test-not-reported', test: test.n, milestone: test.milestone }],
      };
    },
  },
});
