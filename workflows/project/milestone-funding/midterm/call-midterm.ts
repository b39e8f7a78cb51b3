import { z } from 'zod';
import { type Day, shanghaiDay } from '#workflows/domain/days.ts';
import { optionalProse } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { brokenByNaming, namedIn, namingRules } from '#workflows/modules/panel/naming.ts';
import { Experts } from '#workflows/modules/panel/panel.ts';
import { contractSides, grown, office, parties, side } from '#workflows/project/access/readers.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { awaitsReview } from '#workflows/project/milestone-funding/difficulty/difficulty.ts';
import { withFunding } from '#workflows/project/milestone-funding/milestone-funding.ts';
import { anExpert } from '#workflows/project/nameable.ts';
import { hasDeclaredConflict } from '#workflows/project/proposal/visibility.ts';
import { allReports, newest } from '#workflows/project/readings.ts';
import { answerers } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { midtermCaller, midtermDays, midtermSubject } from './midterm.ts';

/** S4.10: half way through the work the funder (without a subsidy the enterprise) may ask experts whether it should go on. */
export const callMidterm = defineStep({
  name: 'call-midterm',
  code: 'S4.10',
  stage: 'milestone-funding',
  clock: 'work',
  since: 1,
  optional: true,
  access: {
    known: parties,
    read: grown(contractSides, side('funder')),
    actor: 'named',
    figures: grown(contractSides, side('funder')),
    redact: { experts: [office, side('funder')] },
  },
  opens: (project) => {
    const { midterm, milestones } = project.funding;
    // another review for each difficulty reported since
    const isFree = midterm === undefined || midterm.result === 'too-few' || (midterm.result !== undefined && awaitsReview(project));
    if (project.phase !== 'executing' || milestones.length === 0 || !isFree) return [];
    const n = (midterm?.n ?? 0) + 1;
    const { from = 'none', until = 'none' } = midtermDays(project) ?? {};
    const acceptedSoFar = milestones.filter(({ state }) => state === 'accepted').length;
    const about = { accepted: acceptedSoFar, milestones: milestones.length, from, until };
    return [{ subject: midtermSubject({ n }), for: midtermCaller(project), about }];
  },
  beside: () => [allReports, newest('file-progress'), newest('report-difficulty')],
  names: { experts: anExpert },
  outcomes: { call: { form: z.strictObject({ experts: Experts, questions: optionalProse(3000) }) } },
  facts: { 'midterm-called': z.strictObject({ midterm: Count, experts: Count }) },
  announces: {
    'midterm-called': (project) => [...answerers(project, 'uni.research'), enterprise(project, 'ent.rdlead'), platform(project, 'pm')],
  },
  rules: [...namingRules, 'not-half-way'],
  breaks: (project, { input: { experts }, at }) => [
    ...brokenByDays(project, shanghaiDay(at)),
    ...brokenByNaming(namedIn('experts', experts), (id) => !hasDeclaredConflict(project, id)),
  ],
  apply: (project, { input: { experts } }) => {
    const n = (project.funding.midterm?.n ?? 0) + 1;
    return {
      state: withFunding(project, { midterm: { n, experts, answers: {} } }),
      facts: [{ type: 'midterm-called', midterm: n, experts: experts.length }],
    };
  },
});

/** The programme's days bind the first review; one after too few answers, or for a difficulty, comes when it is needed. */
function brokenByDays(project: Project, day: Day) {
  const days = midtermDays(project);
  if (!days || project.funding.midterm !== undefined || awaitsReview(project)) return [];
  const { from, until } = days;
  return brokenIf(day < from || day > until, { rule: 'not-half-way' as const, field: 'experts', figures: { day, from, until } });
}
