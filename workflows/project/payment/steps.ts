import { type Account, partyOf } from '#workflows/domain/ledger.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import type { StageWords } from '#workflows/engine/wording.ts';
import { paymentOf } from '#workflows/modules/payment/payment.ts';
import { paymentSteps } from '#workflows/modules/payment/steps.ts';
import { seesPayment } from '#workflows/project/access/ledger-view.ts';
import { parties, side } from '#workflows/project/access/readers.ts';
import { platform, signatoryRole } from '#workflows/project/audiences.ts';
import { answerers } from '#workflows/project/recipients.ts';
import { definers, type Project } from '#workflows/project/state.ts';
import { enterBankAnswer } from './enter-bank-answer.ts';
import { enterBankAnswerWords } from './enter-bank-answer.words.ts';
import { everywhereWords } from './everywhere.words.ts';
import { financeOf } from './finance-of.ts';
import { payElsewhere } from './pay-elsewhere.ts';
import { payElsewhereWords } from './pay-elsewhere.words.ts';
import { PaymentPurpose } from './purposes.ts';

/** Who keeps the books of a ledger party. Tax offices have none here. */
function booksOf(project: Project, account: Account, payee: string): Audience[] {
  const party = partyOf(account);
  if (party.startsWith('inventor-')) return [{ role: 'inventor', person: payee }];
  if (party.startsWith('bidder-')) return [{ role: 'uni.research', organisation: payee }];
  if (party === 'broker') return [{ role: signatoryRole.broker, organisation: payee }];
  const finance = financeOf(project, account);
  return finance ? [finance] : [];
}
/** Payer and payee, and for what the university's work has earned, who leads the work. */
function informedOfPayment(
  project: Project,
  { purpose, subject }: { readonly purpose: PaymentPurpose; readonly subject: string },
): Audience[] {
  const payment = paymentOf(project, purpose, subject);
  if (!payment) return [];
  const earned = purpose === 'tranche' || purpose === 'instalment' || purpose === 'retention' || purpose === 'late-interest';
  return [
    ...booksOf(project, payment.credit, payment.payee),
    ...booksOf(project, payment.debit, payment.payee),
    ...(earned ? answerers(project) : []),
  ];
}

/** What every stage's money needs. */
const everywhere = paymentSteps<PaymentPurpose, Project>({
  definers,
  since: 1,
  stage: 'milestone-funding',
  purposes: PaymentPurpose,
  access: { known: seesPayment, read: seesPayment, actor: 'named', figures: seesPayment },
  informed: informedOfPayment,
  resend: {
    code: 'X.24',
    access: { known: parties, read: side('platform'), actor: 'named', figures: side('platform') },
    by: (project) => platform(project, 'pm.finance'),
  },
});
export const payment = [...everywhere, payElsewhere, enterBankAnswer] as const;

export const paymentWords = {
  title: { zh: '付款', en: 'Payments' },
  definitions: { ...everywhereWords, 'pay-elsewhere': payElsewhereWords, 'enter-bank-answer': enterBankAnswerWords },
} satisfies StageWords<typeof payment>;
