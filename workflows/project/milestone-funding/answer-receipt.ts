import { z } from 'zod';
import { DealFen, Fen } from '#workflows/domain/money.ts';
import { Subject } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { differenceBooked } from '#workflows/modules/payment/difference.ts';
import { owed } from '#workflows/modules/payment/payment.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise, platform, university } from '#workflows/project/audiences.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { milestoneOf } from './milestone-funding.ts';
import {
  confirmed,
  differenceOrder,
  differencesOf,
  payerOf,
  type ReceiptDifference,
  reportedOf,
  withDifferences,
} from './receipt-difference.ts';

const seen = { subject: Subject, fen: Fen, seenFen: Fen };
const ofTranche = { purpose: z.literal('tranche'), milestone: Count, ...seen };
const ofOther = { purpose: z.enum(['retention', 'deposit', 'instalment']), ...seen };
const owes = { differenceFen: Fen, payer: z.enum(['enterprise', 'university']) };
const Denied = z.discriminatedUnion('purpose', [z.strictObject(ofTranche), z.strictObject(ofOther)]);
const Agreed = z.discriminatedUnion('purpose', [z.strictObject({ ...ofTranche, ...owes }), z.strictObject({ ...ofOther, ...owes })]);
function aboutOf(project: Project, { of, purpose, fen, seenFen }: ReceiptDifference): Readonly<Record<string, string | number>> {
  return { purpose, fen, seenFen, ...(purpose === 'tranche' ? { milestone: milestoneOf(project, of).n } : {}) };
}

/**
 * S4.03: the university has seen another sum than the bank reported. Once the enterprise has seen the same, the books follow what arrived;
 * a shortfall stays owed by the enterprise and an excess by the university, each paid by an order of its own. Silence books nothing.
 */
export const answerReceipt = defineStep({
  name: 'answer-receipt',
  code: 'S4.03a',
  stage: 'milestone-funding',
  clock: 'money',
  since: 1,
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  opens: (project) =>
    reportedOf(project).map((one) => ({
      subject: one.subject,
      for: enterprise(project, 'ent.finance'),
      due: workingDays(5),
      about: aboutOf(project, one),
    })),
  beside: (project, { subject }) => {
    const [, ofPayment = ''] = /^[^.]+\.(.+)$/.exec(reported(project, subject).payment) ?? [];
    return eachAbout(ofPayment, 'confirm-receipt');
  },
  outcomes: {
    agree: { form: z.strictObject({ seenFen: DealFen }), legal: true },
    disagree: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'receipt-difference-agreed': Agreed,
    'receipt-difference-denied': Denied,
  },
  announces: { 'receipt-difference-agreed': informed, 'receipt-difference-denied': informed },
  rules: ['seen-otherwise'],
  breaks: (project, act) => {
    if (act.outcome === 'disagree') return [];
    const { seenFen } = reported(project, act.subject);
    const figures = { seenFen, givenFen: act.input.seenFen };
    return brokenIf(act.input.seenFen !== seenFen, { rule: 'seen-otherwise', field: 'seenFen', figures });
  },
  apply: (project, { outcome, subject }) => {
    const one = reported(project, subject);
    const stated = { ...aboutOf(project, one), subject };
    const others = differencesOf(project).filter((known) => known !== one);
    if (outcome === 'disagree')
      return { state: withDifferences(project, others), facts: [{ type: 'receipt-difference-denied', ...Denied.parse(stated) }] };
    const agreed: ReceiptDifference = { ...one, state: 'agreed' };
    const order = differenceOrder(project, agreed);
    const payment = project.payments[one.payment];
    if (!payment) throw new Error(`no ${one.payment}`);
    const standing = withDifferences(project, [...others, agreed]);
    // what is more than the sum due is there as well as the sum itself
    const whole = payerOf(one) === 'university' ? confirmed(standing, one, payment.subject) : { state: standing, transfers: [] };
    return {
      state: whole.state,
      facts: [{ type: 'receipt-difference-agreed', ...Agreed.parse({ ...stated, differenceFen: order.fen, payer: payerOf(one) }) }],
      transfers: [differenceBooked(payment, 'receipt', one.seenFen), ...whole.transfers, owed(order)],
    };
  },
});

function reported(project: Project, subject: string): ReceiptDifference {
  const one = reportedOf(project).find((known) => known.subject === subject);
  if (!one) throw new Error(`no difference ${subject}`);
  return one;
}
function informed(project: Project) {
  return [university(project, 'uni.finance'), platform(project, 'pm')];
}
