/**
 * Earnest money 定金 (L14; S3.12): at most 20 % of the price; what was agreed above that is a prepayment, not a deposit.
 */
import { assertFigures, type BasisPoints, type Fen, WHOLE_BP } from '#workflows/domain/money.ts';
import { shareUp } from '#workflows/domain/rounding.ts';

/** The statutory limit, in basis points of the price. */
const DEPOSIT_LIMIT_BP: BasisPoints = 2_000;

/**
 * deposit + prepayment = agreed (E9). The part that can be no deposit, 80 % of the price, is the statutory minimum and takes
 * CEIL, so that the deposit never exceeds the limit by a part of a fen.
 */
export function depositSplit(priceFen: Fen, agreedFen: Fen): { depositFen: Fen; prepaymentFen: Fen } {
  assertFigures({ priceFen, agreedFen });
  const limitFen = priceFen - shareUp(priceFen, WHOLE_BP - DEPOSIT_LIMIT_BP);
  const depositFen = Math.min(agreedFen, limitFen);
  return { depositFen, prepaymentFen: agreedFen - depositFen };
}

/** A deposit and a damages clause exclude each other: the party that kept faith elects one of the two (L14). */
export type Route = 'deposit' | 'damages';

export type Election = { ok: true; route: Route } | { ok: false; code: 'route-already-elected'; elected: Route };

/** Elects a route. The same route again is the same election; the other one is refused. */
export function electRoute(elected: Route | null, wanted: Route): Election {
  if (elected !== null && elected !== wanted) return { ok: false, code: 'route-already-elected', elected };
  return { ok: true, route: wanted };
}
