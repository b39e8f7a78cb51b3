/**
 * The public subsidy: grant, tranches, reserve, ceiling before the end, and the final account (E2, E11; L27).
 *
 * `grant = min(RHU(basis × rate), cap)` · `reserve = RHU(grant × reserveBp)` withheld once, from the first tranche ·
 * before the final claim Σ entitled ≤ RHU(grant × ceilingBp) · the final grant follows the verified payments.
 * *Entitled* counts the reserve in, *cash* does not.
 */
import { assertFigures, type BasisPoints, type Fen } from '#workflows/domain/money.ts';
import { cumulative, share } from '#workflows/domain/rounding.ts';
import { assertWhole } from '#workflows/domain/tranches.ts';

/** Terms of a task book. `weightsBp` add up to 10000, the last one being the final claim. */
export type SubsidyTerms = {
  basisFen: Fen;
  rateBp: BasisPoints;
  capFen: Fen;
  weightsBp: readonly number[];
  reserveBp: BasisPoints;
  ceilingBp: BasisPoints;
};

export type SubsidyTranche = { entitledFen: Fen; cashFen: Fen };
export type SubsidyPlan = { grantFen: Fen; reserveFen: Fen; tranches: SubsidyTranche[] };

/**
 * The plan as signed; Σ entitled = grant, Σ cash = grant − reserve.
 * What the ceiling cuts from an earlier tranche moves to the last. A reserve larger than the first tranche goes on into the
 * next. RangeError unless the weights add up to 10000.
 */
export function subsidyPlan(terms: SubsidyTerms): SubsidyPlan {
  assertFigures(terms);
  assertWhole(terms.weightsBp);
  const grantFen = Math.min(share(terms.basisFen, terms.rateBp), terms.capFen);
  const reserveFen = share(grantFen, terms.reserveBp);
  const ceilingFen = share(grantFen, terms.ceilingBp);
  const planned = cumulative(grantFen, terms.weightsBp);
  let entitledSoFar = 0;
  let toWithhold = reserveFen;
  const tranches = planned.map((part, index) => {
    const isLast = index === planned.length - 1;
    const entitledFen = isLast ? grantFen - entitledSoFar : Math.min(part, ceilingFen - entitledSoFar);
    const withheldFen = Math.min(toWithhold, entitledFen);
    entitledSoFar += entitledFen;
    toWithhold -= withheldFen;
    return { entitledFen, cashFen: entitledFen - withheldFen };
  });
  return { grantFen, reserveFen, tranches };
}

/** The inputs of an interim claim. `entitledFen` and `reserveHeldFen` are the sums of the claims approved so far. */
export type InterimFacts = {
  plannedFen: Fen;
  verifiedFen: Fen;
  rateBp: BasisPoints;
  grantFen: Fen;
  ceilingBp: BasisPoints;
  entitledFen: Fen;
  reserveFen: Fen;
  reserveHeldFen: Fen;
};

/** `limitedBy` names the rule that set the amount; `withheldFen` goes to the reserve: entitled = cash + withheld. */
export type InterimClaim = { entitledFen: Fen; cashFen: Fen; withheldFen: Fen; limitedBy: 'plan' | 'ceiling' | 'verified' };

/**
 * A claim before the end: the planned part, but never more in all than the ceiling (I5), nor than the rate on what has been
 * verified as paid. A cut sum is not lost: the final account pays it.
 */
export function interimClaim(facts: InterimFacts): InterimClaim {
  assertFigures(facts);
  const { ceilingRoomFen, verifiedRoomFen } = interimRooms(facts);
  const entitledFen = Math.min(facts.plannedFen, ceilingRoomFen, verifiedRoomFen);
  const withheldFen = Math.min(entitledFen, Math.max(0, facts.reserveFen - facts.reserveHeldFen));
  const limitedBy = entitledFen === facts.plannedFen ? 'plan' : entitledFen === ceilingRoomFen ? 'ceiling' : 'verified';
  return { entitledFen, cashFen: entitledFen - withheldFen, withheldFen, limitedBy };
}

/** What ceiling and verified payments leave, of all that was entitled before. */
export function interimRooms(facts: Omit<InterimFacts, 'plannedFen' | 'reserveFen' | 'reserveHeldFen'>) {
  assertFigures(facts);
  return {
    ceilingRoomFen: Math.max(0, share(facts.grantFen, facts.ceilingBp) - facts.entitledFen),
    verifiedRoomFen: Math.max(0, share(facts.verifiedFen, facts.rateBp) - facts.entitledFen),
  };
}

/** The inputs of the final account; `maxGrantFen` is the signed grant, or its part by outcome (proportional.ts, E11). */
export type FinalFacts = {
  verifiedFen: Fen;
  rateBp: BasisPoints;
  capFen: Fen;
  maxGrantFen: Fen;
  entitledFen: Fen;
  reserveFen: Fen;
};

/** `payFen` and `reserveReleaseFen` go out, `demandFen` is claimed back; pay and demand are never both above zero. */
export type FinalAccount = { finalGrantFen: Fen; payFen: Fen; reserveUsedFen: Fen; reserveReleaseFen: Fen; demandFen: Fen };

/** What the rate makes of the verified payments. */
export const grantByVerified = ({ verifiedFen, rateBp }: Pick<FinalFacts, 'verifiedFen' | 'rateBp'>): Fen => share(verifiedFen, rateBp);

/** E2: `finalGrant = min(RHU(verified × rate), cap, maxGrant)`, then the difference to what was entitled. */
export function finalSubsidy(facts: FinalFacts): FinalAccount {
  assertFigures(facts);
  const finalGrantFen = Math.min(grantByVerified(facts), facts.capFen, facts.maxGrantFen);
  return settleGrant({ finalGrantFen, entitledFen: facts.entitledFen, reserveFen: facts.reserveFen });
}

/** A final grant against the former entitlement: pay the rest, or take an excess from the reserve, then demand it. */
export function settleGrant(facts: { finalGrantFen: Fen; entitledFen: Fen; reserveFen: Fen }): FinalAccount {
  assertFigures(facts);
  const { finalGrantFen, entitledFen, reserveFen } = facts;
  const overFen = Math.max(0, entitledFen - finalGrantFen);
  const reserveUsedFen = Math.min(reserveFen, overFen);
  return {
    finalGrantFen,
    payFen: Math.max(0, finalGrantFen - entitledFen),
    reserveUsedFen,
    reserveReleaseFen: reserveFen - reserveUsedFen,
    demandFen: overFen - reserveUsedFen,
  };
}
