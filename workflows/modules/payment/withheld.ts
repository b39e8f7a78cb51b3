import { account, partyOf, type Transfer } from '#workflows/domain/ledger.ts';
import type { PaymentAsked } from '#workflows/engine/payment-asked.ts';
import { paymentId } from './payment.ts';
import { type HasReleases, unprepared } from './releases.ts';

interface Withheld<State> {
  readonly state: State;
  readonly transfers: readonly Transfer[];
}
/** A ruling forbids the payment: it is asked no more, and what was booked as owed for it is reversed (I6). */
export function withheld<State extends HasReleases>(state: State, { purpose, subject, ...order }: PaymentAsked): Withheld<State> {
  const id = paymentId(purpose, subject);
  const { credit, clears, fen, formula } = order;
  const debit = account(partyOf(credit), 'payable');
  return {
    state: { ...unprepared(state, id), withheld: [...(state.withheld ?? []), id] },
    transfers: clears ? [{ id: `withheld.${id}`, debit, credit: clears, fen, formula, kind: `${purpose}-withheld` }] : [],
  };
}
