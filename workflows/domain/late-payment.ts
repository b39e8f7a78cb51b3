/**
 * Interest for a late payment under a contract: a daily rate with a cap (E12).
 *
 * `late = min(RHU(p × dailyBp × days / 10000), RHU(p × capBp))`; the rate, the cap and the days are frozen terms.
 */
import { assertFigures, type BasisPoints, exact, type Fen, toFen, WHOLE_BP } from '#workflows/domain/money.ts';
import { rhu, share } from '#workflows/domain/rounding.ts';

/** `days` are whole days late, days of a declared outage not counted; `dailyBp` per day; `capBp` of the late sum. */
export type LateTerms = { overdueFen: Fen; days: number; dailyBp: BasisPoints; capBp: BasisPoints };

/** `dueFen` is the smaller of accrued and cap. */
export type LateInterest = { capFen: Fen; dueFen: Fen; isCapped: boolean };

/** Interest in fen for a sum paid `days` late. */
export function latePayment({ overdueFen, days, dailyBp, capBp }: LateTerms): LateInterest {
  assertFigures({ overdueFen, days, dailyBp, capBp });
  const accrued = rhu(exact(overdueFen) * exact(dailyBp) * exact(days), BigInt(WHOLE_BP));
  const capFen = share(overdueFen, capBp);
  // the cap first: what accrues in years may be more than a sum can be
  return accrued > exact(capFen) ? { capFen, dueFen: capFen, isCapped: true } : { capFen, dueFen: toFen(accrued), isCapped: false };
}
