/**
 * Income tax of an enterprise on income from transferred technology (E20; L13): a sum a year is exempt, the excess halved.
 */
import { assertFigures, type BasisPoints, type Fen } from '#workflows/domain/money.ts';
import { share } from '#workflows/domain/rounding.ts';

/** `exemptFen` of a year's income is free, `countedBp` of the excess is taxable, taxed at `taxBp`. */
export type TransferTaxPolicy = { exemptFen: Fen; countedBp: BasisPoints; taxBp: BasisPoints };

/** 5,000,000 yuan exempt, half of the excess, 25 %. */
export const defaultTransferTax: TransferTaxPolicy = { exemptFen: 500_000_000, countedBp: 5_000, taxBp: 2_500 };

/** Both figures are stated in the return, so both are rounded (E20): `taxable = RHU((income − exempt) × counted)` · `tax = RHU(taxable × rate)`, for the whole income of one year. */
export function transferTax(yearIncomeFen: Fen, policy: TransferTaxPolicy): { taxableFen: Fen; taxFen: Fen } {
  assertFigures({ yearIncomeFen, policy });
  const taxableFen = share(Math.max(0, yearIncomeFen - policy.exemptFen), policy.countedBp);
  return { taxableFen, taxFen: share(taxableFen, policy.taxBp) };
}
