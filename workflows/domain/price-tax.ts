/**
 * The tax form of a price (E19; L11, L13): with value-added tax inside, or exempt once the contract is registered.
 */
import { assertFigures, type BasisPoints, exact, type Fen, toFen, WHOLE_BP } from '#workflows/domain/money.ts';
import { rhu } from '#workflows/domain/rounding.ts';

/** net + vat = gross. */
export type PriceTax = { netFen: Fen; vatFen: Fen };

/** `net = RHU(gross × 10000 / (10000 + vatBp))`; a registered exempt contract carries no tax and the whole price is net. */
export function priceTax(grossFen: Fen, vatBp: BasisPoints, isExempt: boolean): PriceTax {
  assertFigures({ grossFen, vatBp });
  if (isExempt) return { netFen: grossFen, vatFen: 0 };
  const netFen = toFen(rhu(exact(grossFen) * BigInt(WHOLE_BP), BigInt(WHOLE_BP) + exact(vatBp)));
  return { netFen, vatFen: grossFen - netFen };
}
