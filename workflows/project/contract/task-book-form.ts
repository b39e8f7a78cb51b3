import { z } from 'zod';
import { BasisPoints, DealFen } from '#workflows/domain/money.ts';
import { subsidyPlan } from '#workflows/domain/subsidy.ts';
import { type Carried, optionalProse, prose } from '#workflows/engine/carried.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import type { Project } from '#workflows/project/state.ts';
import { contractOf } from './contracting.ts';

/** What the funder proposes; the rest of the task book is written from the contract and the programme's terms. */
export const taskBookForm = z.strictObject({
  maxGrantFen: DealFen.min(1),
  rateBp: BasisPoints.min(1),
  capFen: DealFen.min(1),
  /** The milestones whose acceptance opens each claim but the final one. */
  claimAfter: z.array(z.int().min(1).max(15)).min(1).max(4),
  kpis: prose(20, 5000),
  clawbackBasis: prose(20, 5000),
  note: optionalProse(2000),
});

export const bookRules = [
  'rate-above-earmark',
  'cap-above-earmark',
  'grant-above-plan',
  'claims-other-than-planned',
  'milestone-unknown',
  'milestones-out-of-order',
] as const;

/** The earmark bounds rate and cap, and these the grant; every claim but the final one follows a milestone of its own, in order. */
export function brokenByBook(project: Project, input: Carried<z.output<typeof taskBookForm>>): BrokenRule<(typeof bookRules)[number]>[] {
  const { earmark } = project.intake.listing ?? {};
  if (!earmark) throw new Error('a task book without an earmark');
  const { subsidy } = project.terms;
  const { priceFen, tranches } = contractOf(project);
  const { rateBp, capFen, maxGrantFen, claimAfter } = input;
  const { grantFen } = subsidyPlan({ ...subsidy, basisFen: priceFen, rateBp, capFen });
  const expected = subsidy.weightsBp.length - 1;
  return [
    ...brokenIf(rateBp > earmark.rateBp, { rule: 'rate-above-earmark', field: 'rateBp', figures: { rateBp, limitBp: earmark.rateBp } }),
    ...brokenIf(capFen > earmark.capFen, { rule: 'cap-above-earmark', field: 'capFen', figures: { capFen, limitFen: earmark.capFen } }),
    ...brokenIf(maxGrantFen > grantFen, { rule: 'grant-above-plan', field: 'maxGrantFen', figures: { maxGrantFen, grantFen } }),
    ...brokenIf(claimAfter.length !== expected, {
      rule: 'claims-other-than-planned',
      field: 'claimAfter',
      figures: { expected, given: claimAfter.length },
    }),
    ...claimAfter.flatMap((n, index) => {
      const field = `claimAfter.${index}`;
      const before = claimAfter[index - 1] ?? 0;
      return [
        ...brokenIf(!tranches.some(({ milestone }) => milestone === n), {
          rule: 'milestone-unknown',
          field,
          figures: { n, milestones: tranches.length },
        }),
        ...brokenIf(n <= before, { rule: 'milestones-out-of-order', field, figures: { n, before } }),
      ];
    }),
  ];
}
