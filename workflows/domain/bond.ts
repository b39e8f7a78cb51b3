/**
 * The enterprise's bond for a listed question: how much, and who gets it when it ends (S1.09, S1.15).
 *
 * `bond = min(RHU(budgetMax × rate), cap)`. All numbers are policy data; the pool for bidders' costs is split LR, equally,
 * in the order of the proposals received.
 */
import { z } from 'zod';
import { assertFigures, BasisPoints, Fen } from '#workflows/domain/money.ts';
import { largestRemainder, share } from '#workflows/domain/rounding.ts';

/** `rateBp` of the largest budget, at most `capFen`; `keptBp` of the bond is kept when a listed question is given up. */
export const BondPolicy = z.strictObject({ rateBp: BasisPoints, capFen: Fen, keptBp: BasisPoints });
export type BondPolicy = z.infer<typeof BondPolicy>;

/** The product's default: 2 % of the largest budget, at most 1,000,000 yuan; 20 % kept. */
export const defaultBondPolicy: BondPolicy = { rateBp: 200, capFen: 100_000_000, keptBp: 2_000 };

/** The bond in fen for a question with this largest budget. */
export function bondFen(budgetMaxFen: Fen, policy: BondPolicy): Fen {
  assertFigures({ budgetMaxFen, policy });
  return Math.min(share(budgetMaxFen, policy.rateBp), policy.capFen);
}

/**
 * Why the bond ends.
 * Back whole: paid in part and not topped up, the contract takes effect, no proposal, every proposal under the threshold, withdrawn before listing, the
 * university refused to sign, the talks failed without the fault of one side. Back less the kept part: withdrawn while listed without proposals, none selected with reasons.
 * To the bidders: fewer proposals than wanted and the round not extended, withdrawn with proposals in, no selection by silence, the enterprise refused or failed to sign.
 */
export const BondCause = z.enum([
  'underpaid',
  'contract-effective',
  'no-proposals',
  'too-few',
  'all-below-threshold',
  'withdrawn-before-listing',
  'university-refused',
  'withdrawn-listed',
  'none-selected',
  'withdrawn-with-proposals',
  'selection-silent',
  'enterprise-refused',
  'talks-failed',
]);
export type BondCause = z.infer<typeof BondCause>;

const way: Record<BondCause, 'back' | 'keep' | 'pool'> = {
  underpaid: 'back',
  'contract-effective': 'back',
  'no-proposals': 'back',
  'too-few': 'pool',
  'all-below-threshold': 'back',
  'withdrawn-before-listing': 'back',
  'university-refused': 'back',
  'withdrawn-listed': 'keep',
  'none-selected': 'keep',
  'withdrawn-with-proposals': 'pool',
  'selection-silent': 'pool',
  'enterprise-refused': 'pool',
  'talks-failed': 'back',
};

/** return + kept + Σ pool = bond. */
export type BondSplit = { returnFen: Fen; keptFen: Fen; pool: { bidder: string; fen: Fen }[] };

/** The recipients of a paid bond. A pool without an eligible bidder falls back to a return less the kept part. */
export function bondSplit(bond: Fen, cause: BondCause, eligibleBidders: readonly string[], policy: BondPolicy): BondSplit {
  assertFigures({ bondFen: bond, policy });
  if (way[cause] === 'back') return { returnFen: bond, keptFen: 0, pool: [] };
  if (way[cause] === 'keep' || eligibleBidders.length === 0) {
    const keptFen = share(bond, policy.keptBp);
    return { returnFen: bond - keptFen, keptFen, pool: [] };
  }
  const parts = largestRemainder(
    bond,
    eligibleBidders.map(() => 1),
  );
  return { returnFen: 0, keptFen: 0, pool: eligibleBidders.map((bidder, index) => ({ bidder, fen: parts[index] ?? 0 })) };
}
