/**
 * A change of the price on the way (E18; S3.17): the settled part stays, the rest of the new price is replanned by CUM.
 */
import { assertFigures, type BasisPoints, type Fen } from '#workflows/domain/money.ts';
import { cumulative } from '#workflows/domain/rounding.ts';
import { type Tranche, withRetention } from '#workflows/domain/tranches.ts';

/** `settledFen` is the price of the milestones already accepted; `weights` of the open ones, any whole numbers. */
export type AmendedTerms = { newPriceFen: Fen; settledFen: Fen; weights: readonly number[]; retentionBp: BasisPoints };

export type Amendment = { ok: true; remainingFen: Fen; tranches: Tranche[] } | { ok: false; code: 'price-below-settled'; settledFen: Fen };

/** The tranches still to come; settled + Σ tranches = new price. A price under the settled sum is refused. */
export function amendTranches({ newPriceFen, settledFen, weights, retentionBp }: AmendedTerms): Amendment {
  assertFigures({ newPriceFen, settledFen, weights, retentionBp });
  if (newPriceFen < settledFen) return { ok: false, code: 'price-below-settled', settledFen };
  const remainingFen = newPriceFen - settledFen;
  const tranches = cumulative(remainingFen, weights).map((trancheFen) => withRetention(trancheFen, retentionBp));
  return { ok: true, remainingFen, tranches };
}
