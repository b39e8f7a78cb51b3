import { z } from 'zod';
import { fieldCodes } from '#workflows/domain/field-codes.ts';
import { DecimalText, Indicator, isAsStrict } from '#workflows/domain/indicator.ts';
import { DealFen, WHOLE_BP } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { type Carried, optionalProse, prose } from '#workflows/engine/carried.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import { type Demand, goalOf, type IndicatorTerm } from './demand-intake.ts';

export const ipWishes = ['enterprise-owns', 'university-owns', 'joint', 'to-be-agreed'] as const;
const Readiness = z.int().min(1).max(9);

const IndicatorForm = z.strictObject({
  id: Id,
  name: prose(1, 80),
  unit: optionalProse(20),
  comparator: z.enum(['>=', '<=', '=', 'range', 'pass']),
  baseline: DecimalText.optional(),
  target: DecimalText.optional(),
  upper: DecimalText.optional(),
  method: prose(1, 500),
  weightBp: z.int().min(1).max(WHOLE_BP),
});

/** The enterprise's question (S1.01). Technology readiness levels 1..9, sums in fen. */
export const DemandForm = z.strictObject({
  titleZh: prose(5, 60),
  titleEn: optionalProse(160),
  field: z.enum(fieldCodes),
  problem: prose(100, 5000),
  tried: optionalProse(2000),
  indicators: z.array(IndicatorForm).min(1).max(20),
  constraints: optionalProse(2000),
  trlNow: Readiness,
  trlWanted: Readiness,
  months: z.int().min(1).max(60),
  budgetMinFen: DealFen.min(1_000_000),
  budgetMaxFen: DealFen.min(1_000_000),
  selfFundedFen: DealFen,
  mode: z.enum(['open', 'invited']),
  ipWish: z.enum(ipWishes),
  tier: z.enum(['public', 'summary', 'nda']),
  admission: z.enum(['each', 'signed']).optional(),
  priorFunding: z.boolean(),
  priorReference: optionalProse(200),
  studentWelcome: z.boolean(),
  files: optionalFiles(),
});
/** The question in any of its documents: steps that change it ask more beside it, a reply or answers to edits. */
export const DemandText = z.object(DemandForm.shape);
type DemandInput = Carried<z.output<typeof DemandForm>>;

export const demandRules = [
  'readiness-does-not-rise',
  'budget-upside-down',
  'own-funds-above-budget',
  'indicator-twice',
  'target-does-not-fit',
  'weights-not-whole',
  'prior-funding-unnamed',
] as const;
type DemandRule = (typeof demandRules)[number];

/** What the fields say about each other; the form itself looks at each field alone. */
export function brokenByDemand(demand: DemandInput): BrokenRule<DemandRule>[] {
  const { trlNow, trlWanted, budgetMinFen, budgetMaxFen, selfFundedFen, indicators } = demand;
  const givenBp = indicators.reduce((sum, { weightBp }) => sum + weightBp, 0);
  const ids = indicators.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
  return [
    ...brokenIf(trlNow >= trlWanted, { rule: 'readiness-does-not-rise', field: 'trlWanted', figures: { trlNow, trlWanted } }),
    ...brokenIf(budgetMinFen > budgetMaxFen, {
      rule: 'budget-upside-down',
      field: 'budgetMaxFen',
      figures: { budgetMinFen, budgetMaxFen },
    }),
    ...brokenIf(selfFundedFen > budgetMaxFen, {
      rule: 'own-funds-above-budget',
      field: 'selfFundedFen',
      figures: { selfFundedFen, budgetMaxFen },
    }),
    ...brokenIf(twice >= 0, { rule: 'indicator-twice', field: `indicators.${twice}.id`, figures: { row: twice + 1 } }),
    ...indicators.flatMap((indicator, index) =>
      brokenIf(!hasFittingTarget(indicator), { rule: 'target-does-not-fit', field: `indicators.${index}.target` }),
    ),
    ...brokenIf(givenBp !== WHOLE_BP, { rule: 'weights-not-whole', field: 'indicators', figures: { givenBp } }),
  ];
}
/** What only the text shows: the workflow carries none of it. */
export function brokenByDemandText(form: unknown): BrokenRule<DemandRule>[] {
  const { priorFunding, priorReference } = DemandText.parse(form);
  return brokenIf(priorFunding && !priorReference, { rule: 'prior-funding-unnamed', field: 'priorReference' });
}
/** A goal that is as strict as itself can be measured: it has the targets that its comparator needs. */
function hasFittingTarget(indicator: Omit<IndicatorTerm, 'weightBp' | 'id'>) {
  const parsed = Indicator.safeParse({ name: 'x', unit: '', method: 'x', weightBp: 1, ...goalOf(indicator) });
  return parsed.success && isAsStrict(parsed.data, parsed.data);
}

/** What the state keeps of a demand. */
export function demandOf(input: DemandInput, document: string): Demand {
  const { field, budgetMinFen, budgetMaxFen, selfFundedFen, months, mode, tier, admission } = input;
  const indicators = input.indicators.map(({ id, comparator, target, upper, baseline, weightBp }) => ({
    id,
    comparator,
    ...(target === undefined ? {} : { target }),
    ...(upper === undefined ? {} : { upper }),
    ...(baseline === undefined ? {} : { baseline }),
    weightBp,
  }));
  const admitsSigned = tier === 'nda' && admission === 'signed' ? ({ admitsSigned: true } as const) : {};
  return { field, budgetMinFen, budgetMaxFen, selfFundedFen, indicators, months, mode, tier, ...admitsSigned, document };
}
