import { z } from 'zod';
import { BasisPoints, type Fen, WHOLE_BP } from '#workflows/domain/money.ts';
import { cumulative } from '#workflows/domain/rounding.ts';
import { type Tranche, withRetention } from '#workflows/domain/tranches.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import type { MoneyTerms } from './draft.ts';

/** When a row of the payment plan falls due (M13): on signature, with a milestone's acceptance, with the conclusion, after the warranty. */
export const conditions = ['effective', 'milestone', 'final', 'warranty'] as const;
export const PlanRow = z.strictObject({
  condition: z.enum(conditions),
  milestone: z.int().min(1).max(15).optional(),
  weightBp: BasisPoints.min(1),
});
export type PlanRow = z.output<typeof PlanRow>;

/** A payment that hangs on no milestone. It bears no retention: an advance is offset, the others come after the work. */
export interface Instalment {
  readonly condition: Exclude<PlanRow['condition'], 'milestone'>;
  readonly fen: Fen;
  /** Place in the plan, from 1: the sum is that part of the price. */
  readonly place: number;
}
/** The value of a milestone's acceptance, and the payment on it. Without rows of their own both are the same. */
export type PlannedTranche = Tranche & { readonly valueFen: Fen };
export interface PaymentPlan {
  readonly tranches: readonly PlannedTranche[];
  readonly instalments: readonly Instalment[];
}
type Planned = Pick<MoneyTerms, 'priceFen' | 'weightsBp' | 'retentionBp' | 'plan'>;

/** Both the values and the payments add up to the price (CUM). */
export function paymentPlan({ priceFen, weightsBp, retentionBp, plan }: Planned): PaymentPlan {
  const values = cumulative(priceFen, weightsBp);
  if (!plan) return { tranches: values.map((valueFen) => ({ valueFen, ...withRetention(valueFen, retentionBp) })), instalments: [] };
  const sums = cumulative(priceFen, planWeights(plan));
  const paidOn = (n: number) => plan.reduce((sum, { milestone }, index) => sum + (milestone === n ? (sums[index] ?? 0) : 0), 0);
  return {
    tranches: values.map((valueFen, index) => ({ valueFen, ...withRetention(paidOn(index + 1), retentionBp) })),
    instalments: plan.flatMap(({ condition }, index) =>
      condition === 'milestone' ? [] : [{ condition, fen: sums[index] ?? 0, place: index + 1 }],
    ),
  };
}
export const planWeights = (plan: readonly PlanRow[]) => plan.map(({ weightBp }) => weightBp);

export const planRules = ['plan-not-whole', 'row-without-milestone', 'row-twice', 'advance-above-limit'] as const;
/** Every row once, and to a milestone that there is; an advance within the programme's limit. */
export function brokenByPlan(plan: readonly PlanRow[], milestones: number, limitBp: number): BrokenRule<(typeof planRules)[number]>[] {
  const nameOf = ({ condition, milestone = 0 }: PlanRow) => `${condition}-${condition === 'milestone' ? milestone : 0}`;
  const givenBp = planWeights(plan).reduce((a, b) => a + b, 0);
  return [
    ...brokenIf(givenBp !== WHOLE_BP, { rule: 'plan-not-whole', field: 'plan', figures: { givenBp } }),
    ...plan.flatMap((row, index) => {
      const { condition, milestone = 0, weightBp } = row;
      const isKnown = condition === 'milestone' ? milestone >= 1 && milestone <= milestones : row.milestone === undefined;
      return [
        ...brokenIf(!isKnown, { rule: 'row-without-milestone', field: `plan.${index}.milestone`, figures: { milestones } }),
        ...brokenIf(plan.findIndex((other) => nameOf(other) === nameOf(row)) !== index, {
          rule: 'row-twice',
          field: `plan.${index}.condition`,
        }),
        ...brokenIf(condition === 'effective' && weightBp > limitBp, {
          rule: 'advance-above-limit',
          field: `plan.${index}.weightBp`,
          figures: { weightBp, limitBp },
        }),
      ];
    }),
  ];
}
