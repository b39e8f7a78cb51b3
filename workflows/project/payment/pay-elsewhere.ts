import { z } from 'zod';
import { Day, shanghaiDay } from '#workflows/domain/days.ts';
import { Fen } from '#workflows/domain/money.ts';
import { code, Subject } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { brokenByEarliest, brokenByLatest, earliestRules, latestRules } from '#workflows/engine/day-rules.ts';
import { isWithheld, settlementOf, withPayment } from '#workflows/modules/payment/payment.ts';
import { makerOrChecker } from '#workflows/project/benefit-sharing/maker-checker.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { ofThisPayment } from './access.ts';
import { payingFinance } from './finance-of.ts';
import { PaymentPurpose } from './purposes.ts';

/** So often refused, a payment may be made elsewhere: before that the account is mended and it is released again. */
const refusals = 2;
const Reference = code(4, 64);

const refused = (project: Project) =>
  Object.values(project.payments).filter(
    ({ state, attempt, purpose, subject }) => state === 'failed' && attempt >= refusals && !isWithheld(project, purpose, subject),
  );

/** The bank refuses a payment again and again: it was made elsewhere, with evidence, and a second person of the payer confirms it. */
export const payElsewhere = defineStep({
  name: 'pay-elsewhere',
  code: 'X.25',
  stage: 'milestone-funding',
  clock: 'money',
  since: 1,
  access: ofThisPayment,
  optional: true,
  outlives: true,
  opens: (project) =>
    refused(project).map((payment) => {
      const { id, fen, purpose, elsewhere } = payment;
      return makerOrChecker(elsewhere, (not) => payingFinance(project, payment, not), { subject: id, about: { fen, purpose } });
    }),
  outcomes: {
    prepare: { form: z.strictObject({ reference: Reference, paidOn: Day, evidence: prose(10, 2000) }), legal: true },
    release: { form: z.strictObject({ findings: prose(10, 2000) }), legal: true },
    return: { form: z.strictObject({ reasons: prose(10, 2000) }), negative: true },
  },
  facts: {
    'paid-elsewhere-stated': z.strictObject({ purpose: PaymentPurpose, subject: Subject, fen: Fen, reference: Reference }),
    'paid-elsewhere': z.strictObject({ purpose: PaymentPurpose, subject: Subject, fen: Fen, reference: Reference }),
    'paid-elsewhere-returned': z.strictObject({ purpose: PaymentPurpose, subject: Subject, fen: Fen }),
  },
  rules: [...earliestRules, ...latestRules],
  breaks: (project, act) => {
    if (act.outcome !== 'prepare') return [];
    const { paidOn } = act.input;
    return [
      ...brokenByEarliest('paidOn', paidOn, shanghaiDay(project.payments[act.subject]?.orderedAt ?? act.at)),
      ...brokenByLatest('paidOn', paidOn, shanghaiDay(act.at)),
    ];
  },
  apply: (project, act) => {
    const payment = project.payments[act.subject];
    if (!payment) throw new Error(`no payment ${act.subject}`);
    const { elsewhere, ...plain } = payment;
    const { purpose, subject, fen } = payment;
    const about = { purpose, subject, fen };
    if (act.outcome === 'prepare') {
      const { reference } = act.input;
      return {
        state: withPayment(project, { ...plain, elsewhere: { maker: act.actor.person, reference } }),
        facts: [{ type: 'paid-elsewhere-stated', ...about, reference }],
      };
    }
    if (act.outcome === 'return' || !elsewhere)
      return { state: withPayment(project, plain), facts: [{ type: 'paid-elsewhere-returned', ...about }] };
    const { reference } = elsewhere;
    return {
      state: withPayment(project, { ...payment, state: 'settled', reference, settledAt: act.at }),
      facts: [{ type: 'paid-elsewhere', ...about, reference }],
      transfers: settlementOf(payment),
    };
  },
});
