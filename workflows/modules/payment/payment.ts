import type { Formula } from '#workflows/domain/formula.ts';
import { type Account, account, partyOf, type Transfer } from '#workflows/domain/ledger.ts';
import type { EffectRequest } from '#workflows/engine/define-step.ts';
import type { Instant } from '#workflows/engine/period.ts';

/** One order to the bank, from the moment two people have released it (or a rule has) until the bank's final answer. */
export interface Payment<Purpose extends string = string> {
  readonly id: string;
  /** The purpose; with its subject it is unique in the case, so a second order is impossible. */
  readonly purpose: Purpose;
  readonly subject: string;
  /** Ledger accounts `party/kind`: the receiver's is debited, the giver's credited. */
  readonly debit: Account;
  readonly credit: Account;
  /** The creditor's claim that the payment settles, where it was booked when it arose. */
  readonly clears?: Account;
  /** The owners of the bank accounts: organisation or person ids. */
  readonly payer: string;
  readonly payee: string;
  readonly fen: number;
  /** The computation of the sum: the answer to "how was this computed?". */
  readonly formula: Formula;
  readonly state: 'ordered' | 'settled' | 'failed';
  readonly attempt: number;
  /** No step stands behind it (a bond's return): if it fails, the platform's finance officer sends it again. */
  readonly automatic: boolean;
  readonly orderedAt: Instant;
  readonly settledAt?: Instant;
  /** The bank's reference. */
  readonly reference?: string;
  readonly failure?: string;
  /** Stated by one of the payer to have been made elsewhere; a second confirms it. */
  readonly elsewhere?: { readonly maker: string; readonly reference: string };
  /** The bank's answer as one of the payer has it on paper, where the bank's interface is silent; a second confirms it. */
  readonly stated?: { readonly maker: string; readonly came: 'settled' | 'failed'; readonly reference: string };
}
export type PaymentOrder<Purpose extends string = string> = Pick<
  Payment<Purpose>,
  'purpose' | 'subject' | 'debit' | 'credit' | 'payer' | 'payee' | 'fen' | 'formula' | 'clears'
> & { readonly automatic?: boolean };

/** The slice of a case that pays; its purposes are the kind's. */
export interface HasPayments<Purpose extends string = string> {
  readonly payments: Readonly<Record<string, Payment<Purpose>>>;
  /** Ids of payments that a ruling forbids: neither asked nor owed. */
  readonly withheld?: readonly string[];
}

export const paymentId = (purpose: string, subject: string) => `${purpose}.${subject}`;
export const paymentOf = <Purpose extends string>(state: HasPayments<Purpose>, purpose: NoInfer<Purpose>, subject: string) =>
  state.payments[paymentId(purpose, subject)];
/** Paid, by the bank's own word. */
export const isSettled = <Purpose extends string>(state: HasPayments<Purpose>, purpose: NoInfer<Purpose>, subject: string) =>
  paymentOf(state, purpose, subject)?.state === 'settled';
/** Forbidden by a ruling; not where the bank had the order before and has made it. */
export const isWithheld = <Purpose extends string>(state: HasPayments<Purpose>, purpose: NoInfer<Purpose>, subject: string) =>
  (state.withheld?.includes(paymentId(purpose, subject)) ?? false) && !isSettled(state, purpose, subject);
/** Paid, or forbidden by a ruling: nothing of it is owed. */
export const isDischarged = <Purpose extends string>(state: HasPayments<Purpose>, purpose: NoInfer<Purpose>, subject: string) =>
  isSettled(state, purpose, subject) || isWithheld(state, purpose, subject);
/** Ordered and not refused by the bank, or forbidden by a ruling: must not be ordered. */
export const isDealtWith = <Purpose extends string>(state: HasPayments<Purpose>, purpose: NoInfer<Purpose>, subject: string) => {
  const payment = paymentOf(state, purpose, subject);
  return (payment !== undefined && payment.state !== 'failed') || isWithheld(state, purpose, subject);
};
export const withPayment = <State extends HasPayments>(state: State, payment: Payment): State => ({
  ...state,
  payments: { ...state.payments, [payment.id]: payment },
});

interface Ordered<State> {
  readonly state: State;
  readonly effects: readonly EffectRequest[];
}
/** Orders a payment, or orders again one that the bank has refused, under the same id. Throws where one is on its way. */
export function orderPayment<State extends HasPayments>(
  state: State,
  order: PaymentOrder<State['payments'][string]['purpose']>,
  at: Instant,
): Ordered<State> {
  const id = paymentId(order.purpose, order.subject);
  const before = state.payments[id];
  if (before && before.state !== 'failed') throw new Error(`payment ${id} is ${before.state}`);
  const attempt = (before?.attempt ?? 0) + 1;
  const { purpose, subject, debit, credit, payer, payee, fen, formula, clears, automatic = false } = order;
  const what = { purpose, subject, debit, credit, payer, payee, fen, formula, ...(clears ? { clears } : {}) };
  return {
    state: withPayment(state, { ...what, id, automatic, state: 'ordered', attempt, orderedAt: at }),
    effects: [{ id: effectOf(id, attempt), kind: 'pay', payload: { payment: id, payer, payee, fen, purpose } }],
  };
}

/** The effect of the latest order of a payment. */
export const orderOf = ({ id, attempt }: Payment) => effectOf(id, attempt);
const effectOf = (id: string, attempt: number) => `pay.${id}.${attempt}`;

type Owed = Pick<PaymentOrder, 'purpose' | 'subject' | 'credit' | 'fen' | 'formula'> & { readonly clears: Account };
const payableOf = (giver: Account) => account(partyOf(giver), 'payable');

/** A sum that is owed from now on: the creditor's claim, the debtor's debt. */
export const owed = ({ purpose, subject, credit, clears, fen, formula }: Owed): Transfer => ({
  id: `owed.${paymentId(purpose, subject)}`,
  debit: clears,
  credit: payableOf(credit),
  fen,
  kind: `${purpose}-owed`,
  formula,
});
/** The transfers of a settled payment, and the claim ended by it. */
export function settlementOf({ id, purpose, debit, credit, clears, fen, formula }: Payment): Transfer[] {
  const paid = { id, debit, credit, fen, kind: purpose, formula };
  return clears ? [paid, { ...paid, id: `cleared.${id}`, debit: payableOf(credit), credit: clears, kind: `${purpose}-cleared` }] : [paid];
}

/** Orders several payments one after the other. */
export const orderPayments = <State extends HasPayments>(
  state: State,
  orders: readonly PaymentOrder<State['payments'][string]['purpose']>[],
  at: Instant,
) =>
  orders.reduce<Ordered<State>>(
    (before, order) => {
      const ordered = orderPayment(before.state, order, at);
      return { state: ordered.state, effects: [...before.effects, ...ordered.effects] };
    },
    { state, effects: [] },
  );
