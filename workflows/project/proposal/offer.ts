import { z } from 'zod';
import { isAsStrict } from '#workflows/domain/indicator.ts';
import { exact, WHOLE_BP } from '#workflows/domain/money.ts';
import { type Demand, goalOf, type IndicatorTerm } from '#workflows/project/demand-intake/demand-intake.ts';
import type { UnsealedProposal } from './proposal-form.ts';
import type { Offer } from './selection.ts';

export const OfferFault = z.enum(['weights', 'milestone-order', 'indicators', 'targets', 'budget-lines', 'price']);
export type OfferFault = z.infer<typeof OfferFault>;

/**
 * Why a proposal cannot be considered, or nothing. The portal asks it before it seals a draft (objection-to-draft.ts); the
 * workflow asks it again at the opening, because until then it knows the hash alone.
 */
export function faultOfOffer({ draft }: Pick<UnsealedProposal, 'draft'>, demand: Demand): OfferFault | undefined {
  const { milestones, priceFen, priceOutsideBudget, budgetLines } = draft;
  if (milestones.reduce((sum, { weightBp }) => sum + weightBp, 0) !== WHOLE_BP) return 'weights';
  const inOrder = milestones.every(({ n, dueOn }, index) => n === index + 1 && dueOn > (milestones[index - 1]?.dueOn ?? ''));
  if (!inOrder) return 'milestone-order';
  const used = new Set(milestones.flatMap(({ indicators }) => indicators));
  const wanted = demand.indicators.map(({ id }) => id);
  if (!wanted.every((id) => used.has(id)) || used.size !== wanted.length) return 'indicators';
  const offered = offeredIndicators(draft, demand);
  const stricter = demand.indicators.every((before, index) => isAsStrict(goalOf(before), goalOf(offered[index] ?? before)));
  if (!stricter || !(draft.betterTargets ?? []).every(({ indicator }) => wanted.includes(indicator))) return 'targets';
  // added up exactly: a total beyond all limits is a fault like any other, it must not stop the opening
  if (budgetLines.reduce((sum, { fen }) => sum + exact(fen), 0n) !== exact(priceFen)) return 'budget-lines';
  const isInside = priceFen >= demand.budgetMinFen && priceFen <= demand.budgetMaxFen;
  return isInside || priceOutsideBudget ? undefined : 'price';
}

export const offerOf = ({ draft, students }: UnsealedProposal, demand: Demand): Offer => ({
  priceFen: draft.priceFen,
  milestones: draft.milestones.map(({ n, dueOn, weightBp, indicators }) => ({ n, dueOn, weightBp, indicators })),
  indicators: offeredIndicators(draft, demand),
  students: students.length,
});

/** The demand's indicators, each with the better target that was offered for it. */
const offeredIndicators = (draft: UnsealedProposal['draft'], demand: Demand): IndicatorTerm[] =>
  demand.indicators.map((indicator) => {
    const better = draft.betterTargets?.find(({ indicator: id }) => id === indicator.id);
    return better ? { ...indicator, target: better.target, ...(better.upper === undefined ? {} : { upper: better.upper }) } : indicator;
  });
