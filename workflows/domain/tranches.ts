/**
 * The enterprise's payment plan: the price cut into tranches, a retention held back from each (E1, S3.03).
 *
 * `tranche = CUM(price)` · `retention = RHU(tranche × retentionBp)` · `cash = tranche − retention`.
 * The races of E17 are in horse-race.ts, a change of price on the way (E18) in amendment.ts.
 */
import { assertFigures, type BasisPoints, type Fen, WHOLE_BP } from '#workflows/domain/money.ts';
import { cumulative, share } from '#workflows/domain/rounding.ts';

/** Terms of a plan: `weightsBp` in the order of the milestones, adding up to 10000; `retentionBp` of each tranche. */
export type PaymentTerms = { priceFen: Fen; weightsBp: readonly number[]; retentionBp: BasisPoints };

/** One tranche: `trancheFen = retentionFen + cashFen`; cash is due at its milestone, retention after the warranty. */
export type Tranche = { trancheFen: Fen; retentionFen: Fen; cashFen: Fen };

/** The tranches in order; they add up to the price. RangeError unless the weights add up to 10000. */
export function tranchePlan({ priceFen, weightsBp, retentionBp }: PaymentTerms): Tranche[] {
  assertFigures({ priceFen, weightsBp, retentionBp });
  assertWhole(weightsBp);
  return cumulative(priceFen, weightsBp).map((trancheFen) => withRetention(trancheFen, retentionBp));
}

/** One tranche with its retention taken out. */
export function withRetention(trancheFen: Fen, retentionBp: BasisPoints): Tranche {
  const retentionFen = share(trancheFen, retentionBp);
  return { trancheFen, retentionFen, cashFen: trancheFen - retentionFen };
}

/** RangeError unless the parts add up to the whole, 10000 bp. */
export function assertWhole(partsBp: readonly number[]): void {
  assertFigures({ partsBp });
  const sum = partsBp.reduce((a, b) => a + b, 0);
  if (sum !== WHOLE_BP) throw new RangeError(`parts add up to ${sum} bp, not to ${WHOLE_BP}`);
}
