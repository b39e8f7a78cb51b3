import type { Books, StepDefinition } from '#workflows/engine/define-step.ts';
import type { Payment } from '#workflows/project/payment/payment.ts';
import type { Project } from '#workflows/project/state.ts';

interface Asked {
  readonly subject: string;
  readonly seat: string | null;
  readonly key: string;
}
export type PaymentAsked = Pick<Payment, 'purpose' | 'payee' | 'fen'>;

/**
 * What a step would pay, and to whom, if it were released now: the step's own rule says so, on the state as it is. Empty where
 * nothing is paid, or where the maker has first to fill in how much.
 */
export function paymentsAsked(
  project: Project,
  books: Books,
  step: StepDefinition<Project>,
  { subject, seat, key }: Asked,
): PaymentAsked[] {
  const [outcome] = Object.entries(step.outcomes).find(([, { confirms }]) => confirms === 'payment') ?? [];
  const opening = step.opens(project, books).find((one) => one.subject === subject && (one.seat ?? null) === seat);
  if (!outcome || !opening) return [];
  const actor = { person: '', organisation: '', roles: [] };
  const act = { id: key, step: step.name, subject, outcome, input: {}, document: '', actor, at: new Date().toISOString() };
  const { effects = [], state } = step.apply(project, act as never, opening, books);
  const ordered = effects.flatMap(({ kind, payload }) => (kind === 'pay' ? (state.payments[String(payload['payment'])] ?? []) : []));
  return ordered.map(({ purpose, payee, fen }) => ({ purpose, payee, fen }));
}
