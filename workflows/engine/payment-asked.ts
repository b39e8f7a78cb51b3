import type { Formula } from '#workflows/domain/formula.ts';
import type { Account } from '#workflows/domain/ledger.ts';

/** A payment as it would be ordered: the receiver's account is debited, the giver's credited; `clears`: the claim booked before it. */
export interface PaymentAsked {
  readonly purpose: string;
  readonly subject: string;
  readonly debit: Account;
  readonly credit: Account;
  readonly clears?: Account;
  readonly fen: number;
  readonly formula: Formula;
}
export interface Pays<State> {
  /** The payment that is asked about this subject, between two parties of the case: a dispute can name it. Left out: none. */
  pays?(state: State, subject: string): PaymentAsked | undefined;
}
