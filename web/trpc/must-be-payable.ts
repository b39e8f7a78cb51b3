import { fail } from '#web/errors/failure.ts';
import type { ProjectContext } from '#web/reads/context.ts';
import { payeesOf } from '#web/reads/directory.ts';
import { mustStand } from '#web/reads/measures.ts';
import { accountsForPayment } from '#web/reads/payee-accounts.ts';
import { paymentsAsked } from '#web/reads/payments-asked.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { StepDefinition } from '#workflows/engine/define-step.ts';
import { keyOf } from '#workflows/engine/openings.ts';
import type { JudgedFile } from './judged-file.ts';
import type { AnyStepCall } from './steps.ts';

/**
 * A payment is prepared and released to verified accounts alone, and released to those for which it was prepared. The worker asks the same
 * before it orders one (whyNotPayable).
 */
export async function mustBePayable(
  { services: { database } }: ProjectContext,
  step: StepDefinition<CaseState>,
  { subject, seat, outcome }: AnyStepCall,
  { state, books, decisions }: JudgedFile,
): Promise<void> {
  const isPaying = Object.values(step.outcomes).some(({ confirms }) => confirms === 'payment');
  if (!isPaying || step.outcomes[outcome]?.negative) return;
  const seats = seat === undefined ? step.opens(state, books).filter((one) => one.subject === subject) : [{ seat }];
  const payees = seats.flatMap((one) =>
    paymentsAsked(state, books, step, { subject, seat: one.seat ?? null, key: '' }).map(({ payee }) => payee),
  );
  if (payees.length === 0) return;
  await mustStand(database, payees, 'awards');
  const [accounts, names] = await Promise.all([accountsForPayment(database, payees), payeesOf(database, payees)]);
  const prepared = Object.entries(decisions)
    .filter(([key, decision]) => key.startsWith(keyOf(step.name, subject)) && decision.outcome === 'prepare')
    .map(([, { at }]) => at)
    .sort()
    .at(-1);
  for (const [payee, account] of accounts) {
    const { zh, en } = names.named(payee);
    if (account === null) throw fail('NO_PAYEE_ACCOUNT', { payeeZh: zh, payeeEn: en });
    if (outcome === 'release' && prepared !== undefined && account.verifiedAt > prepared)
      throw fail('ACCOUNT_CHANGED', { payeeZh: zh, payeeEn: en, at: account.verifiedAt });
  }
}
