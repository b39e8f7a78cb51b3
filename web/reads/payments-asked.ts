import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { Books, StepDefinition } from '#workflows/engine/define-step.ts';
import type { Payment } from '#workflows/modules/payment/payment.ts';
import { taxpayerOf } from '#workflows/project/payment/taxpayer.ts';

interface Asked {
  readonly subject: string;
  readonly seat: string | null;
  readonly key: string;
}
export interface PaymentAsked extends Pick<Payment, 'purpose' | 'payee' | 'fen' | 'formula'> {
  /** Whose tax it is. */
  readonly taxpayer: string | undefined;
}

/**
 * What a step would pay, and to whom, if it were released now: the step's own rule says so, on the state as it is. Empty where
 * nothing is paid, or where the maker has first to fill in how much.
 */
export function paymentsAsked(
  before: CaseState,
  books: Books,
  step: StepDefinition<CaseState>,
  { subject, seat, key }: Asked,
): PaymentAsked[] {
  const [outcome] = Object.entries(step.outcomes).find(([, { confirms }]) => confirms === 'payment') ?? [];
  const opening = step.opens(before, books).find((one) => one.subject === subject && (one.seat ?? null) === seat);
  if (!outcome || !opening) return [];
  const actor = { person: '', organisation: '', roles: [] };
  const act = { id: key, step: step.name, subject, outcome, input: {}, document: '', actor, at: new Date().toISOString() };
  const { effects = [], state } = step.apply(before, act as never, opening, books);
  const ordered = effects.flatMap(({ kind, payload }) => (kind === 'pay' ? (paymentsIn(state)[String(payload['payment'])] ?? []) : []));
  return ordered.map((payment) => {
    const { purpose, payee, fen, formula } = payment;
    return { purpose, payee, fen, formula, taxpayer: taxpayerOf(paymentsIn(state), payment) };
  });
}

/** A kind whose steps pay keeps its orders in this slice. */
const paymentsIn = (state: CaseState & { readonly payments?: Readonly<Record<string, Payment>> }) => state.payments ?? {};
