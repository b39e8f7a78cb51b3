/**
 * A service order paid with an innovation voucher 创新券 (E15; S1.16 to S1.19).
 *
 * `voucher = min(RHU(sum × rate), cap)`, first on the price, then on what was really delivered; the enterprise prepays its
 * own part and gets back what it prepaid beyond it.
 */
import { assertFigures, type BasisPoints, type Fen } from '#workflows/domain/money.ts';
import { share } from '#workflows/domain/rounding.ts';

export type VoucherTerms = { priceFen: Fen; voucherBp: BasisPoints; voucherCapFen: Fen };

/** voucher + prepay = price. */
export type VoucherQuote = { voucherFen: Fen; prepayFen: Fen };

/** voucher + enterprise = payable; enterprise + refund = prepay. */
export type VoucherBill = { payableFen: Fen; voucherFen: Fen; enterpriseFen: Fen; refundFen: Fen };

/** Before the work: what the voucher is good for, and what the enterprise prepays. */
export function voucherQuote({ priceFen, voucherBp, voucherCapFen }: VoucherTerms): VoucherQuote {
  assertFigures({ priceFen, voucherBp, voucherCapFen });
  const voucherFen = Math.min(share(priceFen, voucherBp), voucherCapFen);
  return { voucherFen, prepayFen: priceFen - voucherFen };
}

/** After the work: `deliveredBp` of it was accepted. The enterprise's part never exceeds its prepayment, as both parts grow with the sum. */
export function voucherBill(terms: VoucherTerms, deliveredBp: BasisPoints): VoucherBill {
  const { prepayFen } = voucherQuote(terms);
  const payableFen = share(terms.priceFen, deliveredBp);
  const voucherFen = Math.min(share(payableFen, terms.voucherBp), terms.voucherCapFen);
  const enterpriseFen = payableFen - voucherFen;
  return { payableFen, voucherFen, enterpriseFen, refundFen: prepayFen - enterpriseFen };
}
