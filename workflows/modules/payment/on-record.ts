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

/** Payments of a kind of case without a sum stated by a maker. */
export interface PaidOtherwise {
  /** Ordered with a release and beside its sum. */
  readonly besideStated: readonly string[];
  /** Goes back without a release: no more of it than two people have confirmed as received. `pairs`: what the first and the second of them say. */
  readonly returned: readonly {
    readonly purposes: readonly string[];
    readonly confirmedBy: { readonly step: string; readonly pairs: readonly (readonly [first: string, second: string])[] };
  }[];
}
type Record = readonly [orders: readonly OrderOnRecord[], acts: readonly ActOnRecord[], otherwise: PaidOtherwise];

/**
 * Whether the record holds just this order, and stands behind it: two people have prepared and released it, or it returns what two
 * people have seen arrive, or one that the bank has refused goes out again as it was.
 */
export function whyNotPaid(order: Omit<OrderOnRecord, 'version'>, ...record: Record): Unpaid | undefined {
  const [orders, acts, { besideStated, returned }] = record;
  const known = orders.find((one) => one.effect === order.effect && isSame(one, order));
  if (!known) return 'NOT_ORDERED';
  const act = acts.find(({ version }) => version === known.version);
  if (act?.step === 'resend-payment') return act.subject === known.payment ? whyNotSentAgain(known, record) : 'NOT_RELEASED';
  const back = returned.find(({ purposes }) => purposes.includes(known.purpose));
  if (back) return whyNotReturned(back, orders, acts);
  const prepared = act?.outcome === 'release' ? preparedFor(act, acts) : undefined;
  if (!prepared) return 'NOT_RELEASED';
  const most = statedSum(prepared);
  return most !== undefined &&
    sum(orders.filter(({ version, purpose }) => version === known.version && !besideStated.includes(purpose))) > most
    ? 'MORE_THAN_RELEASED'
    : undefined;
}

/** The acts of the persons who let it go: of maker and checker, or of the one who sent it again. None behind a return. */
export function actsBehind(order: Omit<OrderOnRecord, 'version'>, ...[orders, acts]: Record): readonly ActOnRecord[] {
  const known = orders.find((one) => one.effect === order.effect && isSame(one, order));
  const act = known && acts.find(({ version }) => version === known.version);
  if (act?.step === 'resend-payment') return [act];
  const prepared = act?.outcome === 'release' ? preparedFor(act, acts) : undefined;
  return act && prepared ? [prepared, act] : [];
}

const isSame = (one: OrderOnRecord, other: Omit<OrderOnRecord, 'version'>) =>
  (['payment', 'payer', 'payee', 'fen', 'purpose'] as const).every((name) => one[name] === other[name]);
const sum = (orders: readonly OrderOnRecord[]) => orders.reduce((total, { fen }) => total + fen, 0);

/** The maker's act that this release is about: the one before it on the same matter, by another person. What the bank has refused is released again as it was. */
function preparedFor(release: ActOnRecord, acts: readonly ActOnRecord[]): ActOnRecord | undefined {
  const before = acts.filter(
    ({ step, subject, outcome, version }) =>
      step === release.step && subject === release.subject && outcome !== 'release' && version < release.version,
  );
  const last = before.at(-1);
  return last?.outcome === 'prepare' && areTwo(last, release) && !isTakenBack(last, acts) ? last : undefined;
}
/** Its maker has withdrawn it. A withdrawal names the step, and is of the latest act of that step. */
const isTakenBack = ({ step, version }: ActOnRecord, acts: readonly ActOnRecord[]) => {
  const [next] = acts.filter((act) => act.version > version && (act.step === step || (act.step === 'retract-act' && act.subject === step)));
  return next?.step === 'retract-act';
};
/** The sum stated by the maker; a distribution has many and states none. */
function statedSum({ input }: ActOnRecord): number | undefined {
  const { amountFen, dueFen, seenFen } = (input ?? {}) as { amountFen?: unknown; dueFen?: unknown; seenFen?: unknown };
  return [amountFen, dueFen, seenFen].find((fen) => typeof fen === 'number') as number | undefined;
}

function whyNotSentAgain(known: OrderOnRecord, record: Record): Unpaid | undefined {
  const before = record[0].filter((one) => one.version < known.version && isSame(one, known)).at(-1);
  return before ? whyNotPaid(before, ...record) : 'NOT_ORDERED';
}

/** However often the bank refuses it; of each payment received what two people have confirmed. */
function whyNotReturned(
  { purposes, confirmedBy }: PaidOtherwise['returned'][number],
  orders: readonly OrderOnRecord[],
  acts: readonly ActOnRecord[],
): Unpaid | undefined {
  const confirmed = acts.filter(({ step }) => step === confirmedBy.step);
  const received = [...new Set(confirmed.map(({ subject }) => subject))].flatMap((subject) => {
    const [first, second] = confirmed.filter((act) => act.subject === subject).slice(-2);
    const isPair = confirmedBy.pairs.some(([one, other]) => first?.outcome === one && second?.outcome === other);
    return first && second && isPair && areTwo(first, second) ? [Math.min(statedSum(first) ?? 0, statedSum(second) ?? 0)] : [];
  });
  if (received.length === 0) return 'NOT_RELEASED';
  const outgoing = orders.filter(({ purpose }) => purposes.includes(purpose));
  const each = [...new Map(outgoing.map((one) => [one.payment, one])).values()];
  return sum(each) > received.reduce((total, fen) => total + fen, 0) ? 'MORE_THAN_RELEASED' : undefined;
}
