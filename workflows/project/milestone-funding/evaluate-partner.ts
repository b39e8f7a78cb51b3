import { z } from 'zod';
import { optionalProse } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { isClear } from '#workflows/modules/publicity/publicity.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise, funder } from '#workflows/project/audiences.ts';
import { partiesOf, partyNamed } from '#workflows/project/parties.ts';
import { newest } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { investigator } from './audiences.ts';
import { conductFigures } from './conduct.ts';
import { standingConclusion, withFunding } from './milestone-funding.ts';
import { studentPlanOf, studentsSheet } from './students.ts';

const Rating = z.int().min(1).max(5);
const Side = z.enum(['enterprise', 'university', 'funder']);
type Side = z.infer<typeof Side>;
const raters = {
  enterprise: (project: Project) => enterprise(project, 'ent.rdlead'),
  university: investigator,
  funder: (project: Project) => funder(project, 'fund.officer'),
} as const;
const isSide = (part: string): part is Side => part in raters;
const isBetween = (by: string, of: string) => (one: { readonly by: string; readonly of: string }) => one.by === by && one.of === of;
/** Rated, or the days for it are over. */
const isDone = ({ funding: { ratings = [], unrated = [] } }: Project, by: string, of: string) =>
  [...ratings, ...unrated].some(isBetween(by, of));

/** S4.34: once the conclusion is clear, the parties rate each other, once and voluntarily, within 15 working days. Nothing hangs on it; silence is no rating. */
export const evaluatePartner = defineStep({
  name: 'evaluate-partner',
  code: 'S4.34',
  stage: 'milestone-funding',
  since: 1,
  optional: true,
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  opens: (project) => {
    const isRunning = ['finalAcceptance', 'transferring', 'sharing'].includes(project.phase);
    if (!isRunning || !standingConclusion(project) || !isClear(project, 'conclusion')) return [];
    const sides = partiesOf(project, 'enterprise', 'university', 'funder');
    return sides.flatMap(({ id: by, part }) => {
      const of = sides.filter(({ id }) => id !== by && !isDone(project, by, id));
      return isSide(part)
        ? of.map((rated) => ({ subject: rated.id, seat: by, for: raters[part](project), due: workingDays(15), about: { of: rated.part } }))
        : [];
    });
  },
  beside: () => [newest('apply-final')],
  compares: (project, { subject }) => [
    ...conductFigures(project, subject),
    ...(partyNamed(project, subject).part === 'university' ? studentsSheet(project) : []),
  ],
  begins: (project, { subject }) => {
    const { deliveredBp } = studentPlanOf(project);
    const isTheirs = partyNamed(project, subject).part === 'university' && deliveredBp !== undefined;
    return isTheirs ? { rate: { studentPlan: Math.floor(deliveredBp / 100) } } : {};
  },
  outcomes: {
    rate: {
      form: z.strictObject({
        quality: Rating,
        cooperation: Rating,
        punctuality: Rating,
        studentPlan: z.int().min(0).max(100).optional(),
        comment: optionalProse(1000),
      }),
    },
  },
  facts: {
    'partner-rated': z.strictObject({ by: Side, of: Side, quality: Count, cooperation: Count, punctuality: Count }),
    'partner-unrated': z.strictObject({ by: Side, of: Side }),
    'student-plan-rated': z.strictObject({ by: Side, percent: Count }),
  },
  rules: ['plan-not-theirs'],
  breaks: (project, { subject, input: { studentPlan } }) =>
    brokenIf(studentPlan !== undefined && partyNamed(project, subject).part !== 'university', {
      rule: 'plan-not-theirs',
      field: 'studentPlan',
    }),
  apply: (project, { subject, input: { quality, cooperation, punctuality, studentPlan } }, { seat = '' }) => {
    const [by, of] = [Side.parse(partyNamed(project, seat).part), Side.parse(partyNamed(project, subject).part)];
    const plan = studentPlan === undefined ? {} : { studentPlan };
    const ratings = [...(project.funding.ratings ?? []), { by: seat, of: subject, quality, cooperation, punctuality, ...plan }];
    return {
      state: withFunding(project, { ratings }),
      facts: [
        { type: 'partner-rated', by, of, quality, cooperation, punctuality },
        ...(studentPlan === undefined ? [] : [{ type: 'student-plan-rated', by, percent: studentPlan } as const]),
      ],
    };
  },
  silence: {
    then: (project, { subject: of, seat: by = '' }) => ({
      state: withFunding(project, { unrated: [...(project.funding.unrated ?? []), { by, of }] }),
      facts: [{ type: 'partner-unrated', by: Side.parse(partyNamed(project, by).part), of: Side.parse(partyNamed(project, of).part) }],
    }),
  },
});
