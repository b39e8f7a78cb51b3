import { z } from 'zod';
import { Day, shanghaiDay } from '#workflows/domain/days.ts';
import { Fen } from '#workflows/domain/money.ts';
import { code, Subject } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { brokenByEarliest, brokenByLatest, earliestRules, latestRules } from '#workflows/engine/day-rules.ts';
import { endOf, type Instant, workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { orderOf, type Payment, settlementOf, withPayment } from '#workflows/modules/payment/payment.ts';
import { makerOrChecker } from '#workflows/project/benefit-sharing/maker-checker.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { ofThisPayment } from './access.ts';
import { payingFinance } from './finance-of.ts';
import { PaymentPurpose } from './purposes.ts';

/** A bank answers within two working days; before the end of the third, its silence says nothing. */
const silence = workingDays(3);
const Reference = code(4, 64);
const Came = z.enum(['settled', 'failed']);

const isSilentFrom = ({ terms, calendar }: Project, { orderedAt }: Payment): Instant => endOf(silence, orderedAt, terms.lengths, calendar);
const ordered = ({ payments }: Project) => Object.values(payments).filter(({ state }) => state === 'ordered');
const stated = z.strictObject({ purpose: PaymentPurpose, subject: Subject, fen: Fen });

/**
 * The bank's interface stays silent, the bank itself has answered: one of the payer enters the receipt or the return slip, a second
 * compares it with the paper. It is offered, never asked; the interface's own answer, if it comes first, ends it.
 */
export const enterBankAnswer = defineStep({
  name: 'enter-bank-answer',
  code: 'X.23',
  stage: 'milestone-funding',
  clock: 'money',
  since: 1,
  access: ofThisPayment,
  optional: true,
  keepsOpen: true,
  outlives: true,
  opens: (project) =>
    ordered(project).map((payment) => {
      const { id, fen, purpose, stated: answer } = payment;
      return makerOrChecker(answer, (not) => payingFinance(project, payment, not), {
        subject: id,
        about: { fen, purpose, from: shanghaiDay(isSilentFrom(project, payment)) },
      });
    }),
  outcomes: {
    prepare: { form: z.strictObject({ came: Came, reference: Reference, answeredOn: Day, evidence: prose(10, 2000) }), legal: true },
    release: { form: z.strictObject({ findings: prose(10, 2000) }), legal: true },
    return: { form: z.strictObject({ reasons: prose(10, 2000) }), negative: true },
  },
  facts: {
    'bank-answer-stated': stated.extend({ came: Came, reference: Reference }),
    'bank-answer-entered': stated.extend({ came: Came, reference: Reference }),
    'bank-answer-returned': stated,
  },
  rules: ['bank-not-silent', ...earliestRules, ...latestRules],
  breaks: (project, act) => {
    const payment = project.payments[act.subject];
    if (act.outcome !== 'prepare' || !payment) return [];
    const { answeredOn } = act.input;
    const from = isSilentFrom(project, payment);
    return [
      ...brokenIf(act.at < from, {
        rule: 'bank-not-silent',
        field: 'came',
        figures: { orderedOn: shanghaiDay(payment.orderedAt), from: shanghaiDay(from) },
      }),
      ...brokenByEarliest('answeredOn', answeredOn, shanghaiDay(payment.orderedAt)),
      ...brokenByLatest('answeredOn', answeredOn, shanghaiDay(act.at)),
    ];
  },
  apply: (project, act) => {
    const payment = project.payments[act.subject];
    if (!payment) throw new Error(`no payment ${act.subject}`);
    const { stated: answer, ...plain } = payment;
    const { purpose, subject, fen } = payment;
    const about = { purpose, subject, fen };
    if (act.outcome === 'prepare') {
      const { came, reference } = act.input;
      return {
        state: withPayment(project, { ...plain, stated: { maker: act.actor.person, came, reference } }),
        facts: [{ type: 'bank-answer-stated', ...about, came, reference }],
      };
    }
    if (act.outcome === 'return' || !answer)
      return { state: withPayment(project, plain), facts: [{ type: 'bank-answer-returned', ...about }] };
    const { came, reference } = answer;
    const settled = { ...plain, state: 'settled', reference, settledAt: act.at } as const;
    const failed = { ...plain, state: 'failed', failure: reference } as const;
    return {
      state: withPayment(project, came === 'settled' ? settled : failed),
      facts: [{ type: 'bank-answer-entered', ...about, came, reference }],
      transfers: came === 'settled' ? settlementOf(payment) : [],
      answered: [orderOf(payment)],
    };
  },
});
