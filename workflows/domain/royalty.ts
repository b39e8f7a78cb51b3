/**
 * A running royalty, year by year (E6; L16, S6.04, S6.14).
 *
 * The order of the rules is fixed: (1) tiers, RHU once; (2) raised to the minimum; (3) annual cap; (4) credit of the entry
 * fee, never below the minimum, only inside its window, unused credit lapses; (5) lifetime cap, entry fee included: then the
 * licence is fully paid and nothing more is due, no minimum either. A cap beats a minimum.
 */
import { assertFen, assertFigures, type BasisPoints, exact, type Fen, sumFen, toFen, WHOLE_BP } from '#workflows/domain/money.ts';
import { rhu, share } from '#workflows/domain/rounding.ts';

/** A tier reaches up to `upToFen` of a year's net sales; the last one has null. Ascending. */
export type RoyaltyTier = { upToFen: Fen | null; rateBp: BasisPoints };

/** `minimumFen` by year from the first on, the last one for all later years; a cap of null does not limit. */
export type RoyaltyTerms = {
  entryFeeFen: Fen;
  creditableBp: BasisPoints;
  creditYears: number;
  tiers: readonly RoyaltyTier[];
  minimumFen: readonly Fen[];
  annualCapFen: Fen | null;
  lifetimeCapFen: Fen | null;
};

/** The state of a licence after a year: the sum of payments, and the unused credit. */
export type RoyaltyState = { year: number; creditLeftFen: Fen; cumulativeFen: Fen };

/** A year's statement; `lapsedCreditFen` in the last year of the window; `cashFen` is due. */
export type RoyaltyYear = {
  earnedFen: Fen;
  topUpFen: Fen;
  afterCapFen: Fen;
  creditFen: Fen;
  lapsedCreditFen: Fen;
  cashFen: Fen;
  isFullyPaid: boolean;
  state: RoyaltyState;
};

/** A fixed sum of a year of which only some days count: 4.1, RHU. */
export function partOf(fen: Fen, { daysUsed, daysOfYear }: { daysUsed: number; daysOfYear: number }): Fen {
  assertFen(fen);
  return toFen(rhu(exact(fen) * exact(daysUsed), exact(daysOfYear)));
}

/** Before the first year: the entry fee is paid. */
export function royaltyStart(terms: RoyaltyTerms): RoyaltyState {
  assertFigures(terms);
  return { year: 0, creditLeftFen: share(terms.entryFeeFen, terms.creditableBp), cumulativeFen: terms.entryFeeFen };
}

/** The next year's statement from its net sales. RangeError for tiers that do not ascend. */
export function royaltyYear(terms: RoyaltyTerms, before: RoyaltyState, netSalesFen: Fen): RoyaltyYear {
  assertFigures({ terms, before, netSalesFen });
  const year = before.year + 1;
  const room = terms.lifetimeCapFen === null ? null : Math.max(0, terms.lifetimeCapFen - before.cumulativeFen);
  const earnedFen = room === 0 ? 0 : earnedRoyalty(terms.tiers, netSalesFen);
  const minimum = room === 0 ? 0 : (terms.minimumFen[Math.min(year, terms.minimumFen.length) - 1] ?? 0);
  const topUpFen = Math.max(0, minimum - earnedFen);
  const afterCapFen = Math.min(earnedFen + topUpFen, terms.annualCapFen ?? Number.MAX_SAFE_INTEGER);
  const isInWindow = year <= terms.creditYears;
  const creditFen = isInWindow ? Math.min(before.creditLeftFen, Math.max(0, afterCapFen - minimum)) : 0;
  const cashFen = Math.min(afterCapFen - creditFen, room ?? Number.MAX_SAFE_INTEGER);
  const unusedFen = before.creditLeftFen - creditFen;
  const cumulativeFen = sumFen([before.cumulativeFen, cashFen]);
  return {
    earnedFen,
    topUpFen,
    afterCapFen,
    creditFen,
    lapsedCreditFen: year >= terms.creditYears ? unusedFen : 0,
    cashFen,
    isFullyPaid: terms.lifetimeCapFen !== null && cumulativeFen >= terms.lifetimeCapFen,
    state: { year, creditLeftFen: year < terms.creditYears ? unusedFen : 0, cumulativeFen },
  };
}

/** Rule 1: Σ (sales in the tier × its rate), rounded once by RHU. */
export function earnedRoyalty(tiers: readonly RoyaltyTier[], netSalesFen: Fen): Fen {
  assertFigures({ tiers, netSalesFen });
  let from = 0n;
  let sum = 0n;
  for (const { upToFen, rateBp } of tiers) {
    const to = upToFen === null || upToFen > netSalesFen ? exact(netSalesFen) : exact(upToFen);
    if (upToFen !== null && exact(upToFen) <= from) throw new RangeError('royalty tiers must ascend');
    if (to > from) sum += (to - from) * exact(rateBp);
    from = upToFen === null ? exact(netSalesFen) : exact(upToFen);
  }
  return toFen(rhu(sum, BigInt(WHOLE_BP)));
}
