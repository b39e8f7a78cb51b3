import { type ActOnRecord, areTwo } from '#workflows/engine/on-record.ts';

/** A payment order as a case has asked for it. */
export interface OrderOnRecord {
  readonly version: number;
  readonly effect: string;
  readonly payment: string;
  readonly payer: string;
  readonly payee: string;
  readonly fen: number;
  readonly purpose: string;
}

/** Why an order may not go out; undefined: it may. */
export type Unpaid = 'NOT_ORDERED' | 'NOT_RELEASED' | 'MORE_THAN_RELEASED';

/**
 * Whether the record holds just this order, and stands behind it: two people have prepared and released it, or it is the return
 * of a bond that two people have seen arrive, or one that the bank has refused goes out again as it was.
 */
export function whyNotPaid(
  order: Omit<OrderOnRecord, 'version'>,
  orders: readonly OrderOnRecord[],
  acts: readonly ActOnRecord[],
): Unpaid | undefined {
  const known = orders.find((one) => one.effect === order.effect && isSame(one, order));
  if (!known) return 'NOT_ORDERED';
  const act = acts.find(({ version }) => version === known.version);
  if (act?.step === 'resend-payment') return act.subject === known.payment ? whyNotSentAgain(known, orders, acts) : 'NOT_RELEASED';
  if (known.purpose === 'bond-return' || known.purpose === 'bond-pool') return whyNotReturned(orders, acts);
  const prepared = act?.outcome === 'release' ? preparedFor(act, acts) : undefined;
  if (!prepared) return 'NOT_RELEASED';
  const most = statedSum(prepared);
  return most !== undefined && sum(orders.filter(({ version, purpose }) => version === known.version && purpose !== 'late-interest')) > most
    ? 'MORE_THAN_RELEASED'
    : undefined;
}

const isSame = (one: OrderOnRecord, other: Omit<OrderOnRecord, 'version'>) =>
  (['payment', 'payer', 'payee', 'fen', 'purpose'] as const).every((name) => one[name] === other[name]);
const sum = (orders: readonly OrderOnRecord[]) => orders.reduce((total, { fen }) => total + fen, 0);

/** The maker's act that this release is about: the one before it on the same matter, by somebody else. */
function preparedFor(release: ActOnRecord, acts: readonly ActOnRecord[]): ActOnRecord | undefined {
  const before = acts.filter(
    ({ step, subject, version }) => step === release.step && subject === release.subject && version < release.version,
  );
  const last = before.at(-1);
  return last?.outcome === 'prepare' && areTwo(last, release) ? last : undefined;
}
/** What the maker has written down as the sum; a distribution has many and states none. */
function statedSum({ input }: ActOnRecord): number | undefined {
  const { amountFen, dueFen } = (input ?? {}) as { amountFen?: unknown; dueFen?: unknown };
  return [amountFen, dueFen].find((fen) => typeof fen === 'number') as number | undefined;
}

function whyNotSentAgain(known: OrderOnRecord, orders: readonly OrderOnRecord[], acts: readonly ActOnRecord[]): Unpaid | undefined {
  const before = orders.filter((one) => one.version < known.version && isSame(one, known)).at(-1);
  return before ? whyNotPaid(before, orders, acts) : 'NOT_ORDERED';
}

/** Of a bond no more goes out than two people have confirmed as received, however often the bank refuses. */
function whyNotReturned(orders: readonly OrderOnRecord[], acts: readonly ActOnRecord[]): Unpaid | undefined {
  const confirmed = acts.filter(({ step, outcome }) => step === 'confirm-bond' && outcome === 'confirm');
  const [first, second] = confirmed.slice(-2);
  if (!first || !second || !areTwo(first, second)) return 'NOT_RELEASED';
  const outgoing = orders.filter(({ purpose }) => purpose === 'bond-return' || purpose === 'bond-pool');
  const each = [...new Map(outgoing.map((one) => [one.payment, one])).values()];
  return sum(each) > Math.min(statedSum(first) ?? 0, statedSum(second) ?? 0) ? 'MORE_THAN_RELEASED' : undefined;
}
