/** One order to the bank. `key` is the same for all attempts of one payment; `attempt` tells a second sending apart. */
export interface PaymentOrder {
  readonly key: string;
  readonly attempt: string;
  /** Ids of organisations or persons; the bank knows their accounts. */
  readonly payer: string;
  readonly payee: string;
  readonly fen: number;
  readonly purpose: string;
}

/** The bank's word on an order. `pending`: taken in, not yet carried out. */
export type BankAnswer =
  | { readonly state: 'settled'; readonly reference: string; readonly settledAt: string }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'pending' };

/** What Tida asks of a bank. The stand-in (stand-ins/bank) speaks it over HTTP; a real one is a second implementation. */
export interface BankGateway {
  /** Hands the order in. The same key never moves money twice; `failed` when the bank will not have it, throws when the outcome is unknown. */
  send(order: PaymentOrder): Promise<BankAnswer>;
  /** What became of it; `undefined`: the bank never got it. */
  lookUp(order: PaymentOrder): Promise<BankAnswer | undefined>;
}
