/**
 * Every formula that moves money in a project, by the name under which it is stored. `computed` makes a sum together with its
 * explanation; `evaluated` makes the sum again from a stored explanation.
 */
import { z } from 'zod';
import { endingFormulas } from '#workflows/domain/ending-formulas.ts';
import { defineFormula, type Evaluated, type Formula, type FormulaDefinition } from '#workflows/domain/formula.ts';
import { jointPatentFee } from '#workflows/domain/joint-patent.ts';
import { latePayment } from '#workflows/domain/late-payment.ts';
import { BasisPoints, exact, Fen, sumFen, toFen, WHOLE_BP } from '#workflows/domain/money.ts';
import { grantByOutcome } from '#workflows/domain/proportional.ts';
import { largestRemainder, share, shareUp } from '#workflows/domain/rounding.ts';
import { partOf, royaltyYear } from '#workflows/domain/royalty.ts';
import { selfUseRewards } from '#workflows/domain/self-use.ts';
import { finalSubsidy, grantByVerified, interimClaim, interimRooms } from '#workflows/domain/subsidy.ts';
import { Word } from '#workflows/domain/text.ts';
import { withRetention } from '#workflows/domain/tranches.ts';
import { netIncome, stampDuty, taxableReward } from '#workflows/domain/waterfall.ts';

const Count = z.int().min(0);
const bondEnd = { bondFen: Fen, cause: Word };
const income = { grossFen: Fen, stampFen: Fen, vatFen: Fen, surchargeFen: Fen, upkeepFen: Fen, directFen: Fen, deficitFen: Fen };
const rest = { ...income, inventorBp: BasisPoints, brokerBp: BasisPoints, schoolBp: BasisPoints };
const reward = { ...income, inventorBp: BasisPoints, teamBp: z.array(BasisPoints).min(1), place: Count };

const restOf = (terms: z.output<z.ZodObject<typeof rest>>) => {
  const netFen = netIncome(terms).netFen;
  const inventorsFen = shareUp(netFen, terms.inventorBp);
  const brokerFen = Math.min(share(netFen, terms.brokerBp), netFen - inventorsFen);
  const restFen = netFen - inventorsFen - brokerFen;
  const [schoolFen = 0, collegeFen = 0] = largestRemainder(restFen, [terms.schoolBp, WHOLE_BP - terms.schoolBp]);
  return { netFen, inventorsFen, brokerFen, restFen, schoolFen, collegeFen };
};
const rewardOf = (terms: z.output<z.ZodObject<typeof reward>>) => {
  const { netFen } = netIncome(terms);
  const inventorsFen = shareUp(netFen, terms.inventorBp);
  return { netFen, inventorsFen, shareFen: largestRemainder(inventorsFen, terms.teamBp)[terms.place - 1] ?? 0 };
};

export const formulas = {
  ...endingFormulas,
  bond: defineFormula(z.strictObject({ budgetMaxFen: Fen, rateBp: BasisPoints, capFen: Fen }), (terms) => ({
    fen: Math.min(share(terms.budgetMaxFen, terms.rateBp), terms.capFen),
  })),
  'bond-top-up': defineFormula(z.strictObject({ budgetMaxFen: Fen, rateBp: BasisPoints, capFen: Fen, heldFen: Fen }), (terms) => ({
    fen: Math.min(share(terms.budgetMaxFen, terms.rateBp), terms.capFen) - terms.heldFen,
  })),
  shortfall: defineFormula(z.strictObject({ askedFen: Fen, seenFen: Fen }), ({ askedFen, seenFen }) => ({
    fen: askedFen - seenFen,
  })),
  excess: defineFormula(z.strictObject({ askedFen: Fen, seenFen: Fen }), ({ askedFen, seenFen }) => ({ fen: seenFen - askedFen })),
  'bond-whole': defineFormula(z.strictObject(bondEnd), ({ bondFen }) => ({ fen: bondFen })),
  'bond-kept': defineFormula(z.strictObject({ ...bondEnd, keptBp: BasisPoints }), ({ bondFen, keptBp }) => ({
    fen: share(bondFen, keptBp),
  })),
  'bond-less-kept': defineFormula(z.strictObject({ ...bondEnd, keptBp: BasisPoints }), ({ bondFen, keptBp }) => {
    const keptFen = share(bondFen, keptBp);
    return { fen: bondFen - keptFen, parts: { keptFen } };
  }),
  'bond-pool': defineFormula(z.strictObject({ ...bondEnd, bidders: Count.min(1), place: Count.min(1) }), ({ bondFen, bidders, place }) => ({
    fen: largestRemainder(bondFen, Array<number>(bidders).fill(1))[place - 1] ?? 0,
  })),

  'tranche-cash': defineFormula(z.strictObject({ trancheFen: Fen, retentionBp: BasisPoints }), ({ trancheFen, retentionBp }) => {
    const { retentionFen, cashFen } = withRetention(trancheFen, retentionBp);
    return { fen: cashFen, parts: { retentionFen } };
  }),
  'retention-held': defineFormula(z.strictObject({ trancheFen: Fen, retentionBp: BasisPoints }), ({ trancheFen, retentionBp }) => ({
    fen: share(trancheFen, retentionBp),
  })),
  'retention-sum': defineFormula(z.strictObject({ retentionsFen: z.array(Fen) }), ({ retentionsFen }) => ({ fen: sumFen(retentionsFen) })),

  'subsidy-interim': defineFormula(
    z.strictObject({
      plannedFen: Fen,
      verifiedFen: Fen,
      rateBp: BasisPoints,
      grantFen: Fen,
      ceilingBp: BasisPoints,
      entitledBeforeFen: Fen,
      reserveFen: Fen,
      reserveHeldFen: Fen,
    }),
    ({ entitledBeforeFen, ...facts }) => {
      const { entitledFen, withheldFen, cashFen } = interimClaim({ ...facts, entitledFen: entitledBeforeFen });
      const rooms = interimRooms({ ...facts, entitledFen: entitledBeforeFen });
      return { fen: cashFen, parts: { ...rooms, entitledFen, withheldFen } };
    },
  ),
  /** S4.13: two approvers can agree on less than the engine's sum, never on more (I5). */
  'subsidy-overridden': defineFormula(z.strictObject({ calculatedFen: Fen, overrideFen: Fen }), ({ calculatedFen, overrideFen }) => {
    const fen = Math.min(calculatedFen, overrideFen);
    return { fen, parts: { deferredFen: toFen(exact(calculatedFen) - exact(fen)) } };
  }),
  'subsidy-accrued': defineFormula(z.strictObject({ payableFen: Fen }), ({ payableFen }) => ({ fen: payableFen })),
  'reserve-held': defineFormula(z.strictObject({ entitledFen: Fen, reserveFen: Fen, reserveHeldFen: Fen }), (facts) => ({
    fen: Math.min(facts.entitledFen, Math.max(0, facts.reserveFen - facts.reserveHeldFen)),
  })),
  'reserve-sum': defineFormula(z.strictObject({ reservesFen: z.array(Fen) }), ({ reservesFen }) => ({ fen: sumFen(reservesFen) })),
  'subsidy-final': defineFormula(
    z.strictObject({
      verifiedFen: Fen,
      rateBp: BasisPoints,
      capFen: Fen,
      grantFen: Fen,
      achieved: Count,
      passBp: BasisPoints,
      concludedBp: BasisPoints,
      entitledBeforeFen: Fen,
      reserveHeldFen: Fen,
    }),
    ({ grantFen, achieved, passBp, concludedBp, entitledBeforeFen, reserveHeldFen, ...facts }) => {
      const maxGrantFen = grantByOutcome(grantFen, achieved, { passBp, concludedBp });
      const account = finalSubsidy({ ...facts, maxGrantFen, entitledFen: entitledBeforeFen, reserveFen: reserveHeldFen });
      const { finalGrantFen, payFen, reserveUsedFen, reserveReleaseFen } = account;
      const compared = { byVerifiedFen: grantByVerified(facts), maxGrantFen, finalGrantFen };
      return { fen: sumFen([payFen, reserveReleaseFen]), parts: { ...compared, payFen, reserveUsedFen, reserveReleaseFen } };
    },
  ),

  'agreed-sum': defineFormula(z.strictObject({ agreedFen: Fen }), ({ agreedFen }) => ({ fen: agreedFen })),
  'awarded-sum': defineFormula(z.strictObject({ awardedFen: Fen }), ({ awardedFen }) => ({ fen: awardedFen })),
  'evidenced-sum': defineFormula(z.strictObject({ evidencedFen: Fen }), ({ evidencedFen }) => ({ fen: evidencedFen })),
  'royalty-year': defineFormula(
    z.strictObject({
      year: Count.min(1),
      netSalesFen: Fen,
      tiersUpToFen: z.array(Fen),
      tiersBp: z.array(BasisPoints).min(1),
      minimumFen: Fen,
      annualCapFen: Fen.optional(),
      lifetimeCapFen: Fen.optional(),
      creditYears: Count,
      creditLeftFen: Fen,
      cumulativeFen: Fen,
      /** A year cut short by the end of the licence. */
      daysUsed: Count.optional(),
      daysOfYear: Count.min(1).optional(),
    }),
    (given) => {
      const { year, tiersUpToFen, tiersBp, daysUsed, daysOfYear, annualCapFen = null, lifetimeCapFen = null, creditYears } = given;
      const minimumFen = daysUsed === undefined || !daysOfYear ? given.minimumFen : partOf(given.minimumFen, { daysUsed, daysOfYear });
      const tiers = tiersBp.map((rateBp, index) => ({ upToFen: tiersUpToFen[index] ?? null, rateBp }));
      const terms = { entryFeeFen: 0, creditableBp: 0, creditYears, tiers, minimumFen: [minimumFen], annualCapFen, lifetimeCapFen };
      const before = { year: year - 1, creditLeftFen: given.creditLeftFen, cumulativeFen: given.cumulativeFen };
      const { earnedFen, topUpFen, afterCapFen, creditFen, lapsedCreditFen, cashFen, state } = royaltyYear(
        terms,
        before,
        given.netSalesFen,
      );
      const parts = { earnedFen, topUpFen, afterCapFen, creditFen, lapsedCreditFen, cumulativeNowFen: state.cumulativeFen };
      return { fen: cashFen, parts };
    },
  ),
  'joint-fee': defineFormula(z.strictObject({ feeFen: Fen, owners: Count.min(1), place: Count.min(1) }), ({ feeFen, owners, place }) => ({
    fen:
      jointPatentFee(
        feeFen,
        Array.from({ length: owners }, (_, index) => `${index + 1}`),
      )[place - 1]?.fen ?? 0,
  })),
  /** The last of the years: E14. A year with a loss stands as zero. */
  'self-use-reward': defineFormula(
    z.strictObject({ profitsFen: z.array(Fen).min(1), rateBp: BasisPoints, years: Count.min(1) }),
    ({ profitsFen, rateBp, years }) => ({ fen: selfUseRewards({ rateBp, years }, profitsFen).at(-1) ?? 0 }),
  ),
  'royalty-restated': defineFormula(
    z.strictObject({ expectedFen: Fen, statedFen: Fen, auditFen: Fen }),
    ({ expectedFen, statedFen, auditFen }) => {
      const differenceFen = toFen(exact(expectedFen) - exact(statedFen));
      return { fen: sumFen([differenceFen, auditFen]), parts: { differenceFen } };
    },
  ),
  'late-interest': defineFormula(
    z.strictObject({ overdueFen: Fen, days: Count, dailyBp: BasisPoints, capBp: BasisPoints, earlierFen: Fen }),
    ({ earlierFen, ...late }) => {
      const { capFen, dueFen } = latePayment(late);
      return { fen: toFen(exact(dueFen) - exact(earlierFen)), parts: { capFen, inAllFen: dueFen } };
    },
  ),

  'stamp-duty': defineFormula(z.strictObject({ dealFen: Fen, stampBp: BasisPoints }), ({ dealFen, stampBp }) => ({
    fen: stampDuty(dealFen, stampBp),
  })),
  'inventor-share': defineFormula(z.strictObject(reward), (terms) => {
    const { shareFen, ...parts } = rewardOf(terms);
    return { fen: shareFen, parts };
  }),
  'inventor-net': defineFormula(z.strictObject({ shareFen: Fen, taxFen: Fen }), ({ shareFen, taxFen }) => ({
    fen: toFen(exact(shareFen) - exact(taxFen)),
  })),
  'tax-withheld': defineFormula(
    z.strictObject({ shareFen: Fen, countedBp: BasisPoints, taxFen: Fen }),
    ({ shareFen, countedBp, taxFen }) => ({
      fen: taxFen,
      parts: { taxableFen: taxableReward(shareFen, countedBp) },
    }),
  ),
  'broker-share': defineFormula(z.strictObject(rest), (terms) => {
    const { netFen, inventorsFen, brokerFen } = restOf(terms);
    return { fen: brokerFen, parts: { netFen, inventorsFen } };
  }),
  'school-share': defineFormula(z.strictObject(rest), (terms) => {
    const { schoolFen, collegeFen: _college, ...parts } = restOf(terms);
    return { fen: schoolFen, parts };
  }),
  'college-share': defineFormula(z.strictObject(rest), (terms) => {
    const { collegeFen, schoolFen: _school, ...parts } = restOf(terms);
    return { fen: collegeFen, parts };
  }),
} as const satisfies Record<string, FormulaDefinition>;

export type FormulaName = keyof typeof formulas;
type InputsOf<N extends FormulaName> = z.input<(typeof formulas)[N]['inputs']>;
const definitions: Readonly<Record<string, FormulaDefinition>> = formulas;

/** A sum and its explanation, made in one. */
export function computed<N extends FormulaName>(name: N, inputs: InputsOf<N>): { readonly fen: Fen; readonly formula: Formula } {
  const formula = { name, inputs: inputs as Formula['inputs'] };
  return { fen: evaluated(formula).fen, formula };
}

/** The sum that a stored explanation makes. RangeError for a formula or inputs that this version does not know. */
export function evaluated({ name, inputs }: Formula): Evaluated {
  const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  const parsed = definition?.inputs.safeParse(inputs);
  if (!definition || !parsed?.success) throw new RangeError(`no formula ${name} of these inputs`);
  return definition.evaluate(parsed.data as never);
}
