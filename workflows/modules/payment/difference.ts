import { computed } from '#workflows/domain/formulas.ts';
import type { Transfer } from '#workflows/domain/ledger.ts';
import type { Payment } from './payment.ts';

/**
 * Another sum than the bank has reported for a payment, as two people have seen it. What was booked and has not arrived is taken back,
 * what has arrived beyond it is booked as well (I6). `of`: names the kind of transfer, `bond-shortfall`.
 */
export function differenceBooked({ id, subject, debit, credit, fen: askedFen }: Payment, of: string, seenFen: number): Transfer {
  const sums = { askedFen, seenFen };
  return seenFen < askedFen
    ? { id: `shortfall.${subject}`, debit: credit, credit: debit, kind: `${of}-shortfall`, reverses: id, ...computed('shortfall', sums) }
    : { id: `excess.${subject}`, debit, credit, kind: `${of}-excess`, ...computed('excess', sums) };
}
