import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { Books, StepDefinition } from '#workflows/engine/define-step.ts';
import type { Payment } from '#workflows/modules/payment/payment.ts';

interface Asked {
  readonly subject: string;
  readonly seat: string | null;
  readonly key: string;
}
export type PaymentAsked = Pick<Payment, 'purpose' | 'payee' | 'fen' | 'formula'>;

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
  return ordered.map(({ purpose, payee, fen, formula }) => ({ purpose, payee, fen, formula }));
}

/** A kind whose steps pay keeps its orders in this slice. */
const paymentsIn = (state: CaseState & { readonly payments?: Readonly<Record<string, Payment>> }) => state.payments ?? {};
