import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { code } from '#workflows/domain/text.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { finalPanel, grown, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise } from '#workflows/project/audiences.ts';
import { milestoneOf, milestoneSubject, milestonesIn, trancheOf } from '#workflows/project/milestone-funding/milestone-funding.ts';
import { anIndicator } from '#workflows/project/nameable.ts';
import { reportOn } from '#workflows/project/readings.ts';
import { answerers } from '#workflows/project/recipients.ts';
import { defineStep } from '#workflows/project/state.ts';
import { isTested, testsOf, withTest } from './tests.ts';

/** S4.07: before it accepts, the enterprise may have a laboratory measure. Its time for the acceptance goes on. */
export const orderTest = defineStep({
  name: 'order-test',
  code: 'S4.07',
  stage: 'milestone-funding',
  clock: 'work',
  since: 1,
  optional: true,
  access: { known: [parties, finalPanel], read: [principals, finalPanel], actor: 'named', figures: grown(principals) },
  opens: (project) =>
    milestonesIn(project, 'accepting')
      .filter(({ n }) => !isTested(project, n))
      .map((milestone) => ({
        subject: milestoneSubject(milestone),
        for: enterprise(project, 'ent.rdlead'),
        about: { milestone: milestone.n },
      })),
  beside: (_project, { subject }) => [reportOn(subject)],
  names: { indicators: anIndicator },
  begins: (project, { subject }) => ({ order: { indicators: [...trancheOf(project, milestoneOf(project, subject).n).indicators] } }),
  outcomes: {
    order: {
      form: z.strictObject({
        laboratory: prose(2, 200),
        accreditation: code(2, 40).optional(),
        indicators: z.array(Id).min(1).max(20),
        method: prose(10, 3000),
        note: optionalProse(1000),
      }),
    },
  },
  facts: { 'test-ordered': z.strictObject({ test: Count, milestone: Count, indicators: Count }) },
  announces: { 'test-ordered': (project) => answerers(project, 'uni.research') },
  rules: ['not-of-milestone', 'indicator-twice'],
  breaks: (project, { subject, input: { indicators } }) => {
    const own = trancheOf(project, milestoneOf(project, subject).n).indicators;
    return indicators.flatMap((id, index) => [
      ...brokenIf(!own.includes(id), { rule: 'not-of-milestone', field: `indicators.${index}` }),
      ...brokenIf(indicators.indexOf(id) < index, { rule: 'indicator-twice', field: `indicators.${index}` }),
    ]);
  },
  apply: (project, { subject, input: { indicators } }) => {
    const { n: milestone } = milestoneOf(project, subject);
    const n = testsOf(project).length + 1;
    return {
      state: withTest(project, { n, milestone, indicators, state: 'ordered' }),
      facts: [{ type: 'test-ordered', test: n, milestone, indicators: indicators.length }],
    };
  },
});
