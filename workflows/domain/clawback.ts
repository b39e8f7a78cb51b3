/**
 * Recovery of public money with simple interest (E10; S4.25, L25).
 *
 * `interest = RHU(p × rateBp × days / (10000 × 365))` per payment, act/365, from the day it was paid to the day it is due
 * back. Order: payables that the same funder owes the same debtor are offset first, the reserve not yet released is
 * cancelled (it was never paid out, so it lowers no principal), the rest is demanded.
 */
import { type Day, daysBetween } from '#workflows/domain/days.ts';
import { assertFigures, type BasisPoints, exact, type Fen, sumFen, toFen, WHOLE_BP } from '#workflows/domain/money.ts';
import { rhu } from '#workflows/domain/rounding.ts';

export type PaidOut = { fen: Fen; paidOn: Day };

/** `payments` are the sums recovered, `rateBp` a year, `pendingPayableFen` what may be offset. */
export type ClawbackTerms = {
  payments: readonly PaidOut[];
  dueOn: Day;
  rateBp: BasisPoints;
  pendingPayableFen: Fen;
  unreleasedReserveFen: Fen;
};

/** principal + interest = total = offset + demand. */
export type Clawback = {
  lines: { principalFen: Fen; days: number; interestFen: Fen }[];
  principalFen: Fen;
  interestFen: Fen;
  totalFen: Fen;
  offsetFen: Fen;
  reserveCancelledFen: Fen;
  demandFen: Fen;
};

/** The whole account of a recovery. RangeError if a payment lies after the due day. */
export function clawback(terms: ClawbackTerms): Clawback {
  assertFigures(terms);
  const lines = terms.payments.map(({ fen, paidOn }) => {
    const days = daysBetween(paidOn, terms.dueOn);
    return { principalFen: fen, days, interestFen: simpleInterest(fen, terms.rateBp, days) };
  });
  const principalFen = sumFen(lines.map((line) => line.principalFen));
  const interestFen = sumFen(lines.map((line) => line.interestFen));
  const totalFen = sumFen([principalFen, interestFen]);
  const offsetFen = Math.min(terms.pendingPayableFen, totalFen);
  return {
    lines,
    principalFen,
    interestFen,
    totalFen,
    offsetFen,
    reserveCancelledFen: terms.unreleasedReserveFen,
    demandFen: totalFen - offsetFen,
  };
}

/** Simple interest act/365, RHU; `rateBp` a year, `days` whole. RangeError for negative days. */
export function simpleInterest(principalFen: Fen, rateBp: BasisPoints, days: number): Fen {
  assertFigures({ principalFen, rateBp, days });
  return toFen(rhu(exact(principalFen) * exact(rateBp) * exact(days), BigInt(WHOLE_BP) * 365n));
}
