/** One order to the bank. `key` is the same for all attempts of one payment; `attempt` counts the sendings. */
export interface PaymentOrder {
  readonly key: string;
  readonly attempt: string;
  /** Ids of organisations or persons. */
  readonly payer: string;
  readonly payee: string;
  /** The payee's verified account; absent for the tax office and suppliers. */
  readonly account?: { readonly holder: string; readonly bank: string; readonly number: string };
  readonly fen: number;
  readonly purpose: string;
}

/** The bank's answer to an order. `pending`: accepted, not yet executed. */
export type BankAnswer =
  | { readonly state: 'settled'; readonly reference: string; readonly settledAt: string }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'pending' };

/** Tida's interface to a bank. The stand-in (stand-ins/bank) implements it over HTTP; a real bank is a second implementation. */
export interface BankGateway {
  /** Submits the order. The same key never moves money twice; `failed`: refused by the bank; throws if the outcome is unknown. */
  send(order: PaymentOrder): Promise<BankAnswer>;
  /** The result of an order; `undefined`: unknown to the bank. */
  lookUp(order: PaymentOrder): Promise<BankAnswer | undefined>;
}
