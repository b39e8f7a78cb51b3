import { z } from 'zod';
import { Day } from '#workflows/domain/days.ts';
import { DecimalText } from '#workflows/domain/indicator.ts';
import { DealFen, WHOLE_BP } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { type Carried, optionalProse, prose } from '#workflows/engine/carried.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { ipWishes } from '#workflows/project/demand-intake/demand-form.ts';

export const budgetCategories = ['equipment', 'materials', 'testing', 'travel', 'labour', 'students', 'indirect', 'other'] as const;
export type BudgetCategory = (typeof budgetCategories)[number];
export interface BudgetLine {
  readonly category: BudgetCategory;
  readonly fen: number;
}

/** S2.02. Sums in fen, time in half months. Its files lie under a draft's key until the sealing, then under the envelope's (I7). */
export const ProposalDraft = z.strictObject({
  titleZh: prose(5, 60),
  route: prose(500, 10_000),
  novelty: optionalProse(3000),
  priceFen: DealFen.min(1_000_000),
  priceOutsideBudget: z.boolean(),
  priceReason: optionalProse(2000),
  milestones: z
    .array(
      z.strictObject({
        n: z.int().min(1).max(12),
        title: prose(2, 120),
        dueOn: Day,
        deliverables: prose(5, 2000),
        indicators: z.array(Id).max(20),
        weightBp: z.int().min(1).max(WHOLE_BP),
      }),
    )
    .min(2)
    .max(12),
  betterTargets: z
    .array(z.strictObject({ indicator: Id, target: DecimalText, upper: DecimalText.optional() }))
    .max(20)
    .optional(),
  budgetLines: z
    .array(z.strictObject({ category: z.enum(budgetCategories), purpose: optionalProse(200), fen: DealFen }))
    .min(1)
    .max(40),
  team: z
    .array(z.strictObject({ name: prose(1, 80), task: prose(1, 200), halfMonths: z.int().min(1).max(120) }))
    .min(1)
    .max(50),
  backgroundIp: z
    .array(z.strictObject({ title: prose(1, 200), owner: prose(1, 120), number: optionalProse(60) }))
    .max(50)
    .optional(),
  freedomToOperate: optionalProse(3000),
  ipWish: z.enum(ipWishes),
  risks: z
    .array(z.strictObject({ risk: prose(5, 500), answer: prose(5, 500), level: z.enum(['low', 'medium', 'high']) }))
    .min(1)
    .max(20),
  files: optionalFiles(),
});

/** S2.04: who learns what on the project. No student: the reason why. */
export const StudentPlan = z.strictObject({
  students: z
    .array(
      z.strictObject({
        role: z.enum(['doctoral', 'master', 'undergraduate']),
        hours: z.int().min(0).max(2000),
        trainingGoal: prose(5, 500),
        outputs: optionalProse(500),
        thesis: optionalProse(200),
        stipendFen: DealFen,
      }),
    )
    .min(1)
    .max(30),
  mentor: prose(2, 80),
});
export const NoStudents = z.strictObject({ reason: prose(10, 1000) });

/** What travels to the workflow once a proposal has been opened: what of draft and student plan is not text. */
export interface UnsealedProposal {
  readonly draft: Omit<Carried<z.output<typeof ProposalDraft>>, 'files'>;
  /** Empty where no students take part. */
  readonly students: Carried<z.output<typeof StudentPlan>>['students'];
}
