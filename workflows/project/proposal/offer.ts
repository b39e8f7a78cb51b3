import { z } from 'zod';
import { addMonths, type Day } from '#workflows/domain/days.ts';
import { isAsStrict } from '#workflows/domain/indicator.ts';
import { exact, WHOLE_BP } from '#workflows/domain/money.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import { type Demand, goalOf, type IndicatorTerm } from '#workflows/project/demand-intake/demand-intake.ts';
import { budgetCategories, type UnsealedProposal } from './proposal-form.ts';
import type { Offer } from './selection.ts';

export const OfferFault = z.enum(['weights', 'milestone-order', 'milestone-days', 'indicators', 'targets', 'budget-lines', 'price']);
export type OfferFault = z.infer<typeof OfferFault>;

/** Between listing and work lie selection and contract; a plan that lasts longer is none for this demand. */
const monthsBeforeWork = 24;

/**
 * The rules of the call that a proposal breaks. Asked before a draft is sealed, and again at the opening, because until then
 * the workflow knows the hash alone: there the first one costs the university its place. `listedOn`: the day of the listing, the same at
 * both times.
 */
export function brokenByOffer({ draft }: Pick<UnsealedProposal, 'draft'>, demand: Demand, listedOn: Day): BrokenRule<OfferFault>[] {
  const { milestones, priceFen, priceOutsideBudget, budgetLines, betterTargets = [] } = draft;
  const givenBp = milestones.reduce((sum, { weightBp }) => sum + weightBp, 0);
  const late = milestones.findIndex(({ n, dueOn }, index) => n !== index + 1 || dueOn <= (milestones[index - 1]?.dueOn ?? ''));
  const lastDay = addMonths(listedOn, demand.months + monthsBeforeWork);
  const outside = milestones.findIndex(({ dueOn }) => dueOn <= listedOn || dueOn > lastDay);
  const used = new Set(milestones.flatMap(({ indicators }) => indicators));
  const wanted = demand.indicators.map(({ id }) => id);
  const missing = wanted.flatMap((id, index) => (used.has(id) ? [] : [index + 1]));
  // added up exactly: a total beyond all limits is a fault like any other, it must not stop the opening
  const sum = budgetLines.reduce((total, { fen }) => total + exact(fen), 0n);
  const { budgetMinFen, budgetMaxFen } = demand;
  const isInside = priceFen >= budgetMinFen && priceFen <= budgetMaxFen;
  return [
    ...brokenIf(givenBp !== WHOLE_BP, { rule: 'weights', field: 'milestones', figures: { givenBp } }),
    ...brokenIf(late >= 0, { rule: 'milestone-order', field: `milestones.${late}.dueOn`, figures: { row: late + 1 } }),
    ...brokenIf(outside >= 0, {
      rule: 'milestone-days',
      field: `milestones.${outside}.dueOn`,
      figures: { row: outside + 1, from: listedOn, months: demand.months, until: lastDay },
    }),
    ...brokenIf(missing.length > 0 || used.size !== wanted.length, {
      rule: 'indicators',
      field: 'milestones',
      figures: { missing: missing.join('、') || 'none' },
    }),
    ...loosened(draft, demand, betterTargets),
    ...brokenIf(sum !== exact(priceFen), { rule: 'budget-lines', field: 'budgetLines', figures: { sumFen: Number(sum), priceFen } }),
    ...brokenIf(!isInside && !priceOutsideBudget, { rule: 'price', field: 'priceFen', figures: { priceFen, budgetMinFen, budgetMaxFen } }),
  ];
}
export const faultOfOffer = (content: Pick<UnsealedProposal, 'draft'>, demand: Demand, listedOn: Day): OfferFault | undefined =>
  brokenByOffer(content, demand, listedOn)[0]?.rule;

/** Targets less strict than the demand's, and those for an indicator that the demand does not have. */
function loosened(
  draft: UnsealedProposal['draft'],
  demand: Demand,
  better: NonNullable<UnsealedProposal['draft']['betterTargets']>,
): BrokenRule<OfferFault>[] {
  const offered = offeredIndicators(draft, demand);
  const looser = demand.indicators.filter((before, index) => !isAsStrict(goalOf(before), goalOf(offered[index] ?? before)));
  return better.flatMap(({ indicator, target }, index) => {
    const asked = demand.indicators.find(({ id }) => id === indicator);
    const isLooser = asked === undefined || looser.includes(asked);
    return brokenIf(isLooser, { rule: 'targets', field: `betterTargets.${index}.target`, figures: { target, asked: asked?.target ?? '' } });
  });
}

export const offerOf = ({ draft, students }: UnsealedProposal, demand: Demand): Offer => ({
  priceFen: draft.priceFen,
  milestones: draft.milestones.map(({ n, dueOn, weightBp, indicators }) => ({ n, dueOn, weightBp, indicators })),
  indicators: offeredIndicators(draft, demand),
  students: students.length,
  studentHours: students.reduce((sum, { hours }) => sum + hours, 0),
  budget: budgetCategories.flatMap((category) => {
    const fens = draft.budgetLines.filter((line) => line.category === category).map(({ fen }) => exact(fen));
    return fens.length === 0 ? [] : [{ category, fen: Number(fens.reduce((sum, fen) => sum + fen, 0n)) }];
  }),
});

/** The demand's indicators, each with the better target that was offered for it. */
const offeredIndicators = (draft: UnsealedProposal['draft'], demand: Demand): IndicatorTerm[] =>
  demand.indicators.map((indicator) => {
    const better = draft.betterTargets?.find(({ indicator: id }) => id === indicator.id);
    return better ? { ...indicator, target: better.target, ...(better.upper === undefined ? {} : { upper: better.upper }) } : indicator;
  });
