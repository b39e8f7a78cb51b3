import { z } from 'zod';
import { computed } from '#workflows/domain/formulas.ts';
import { DealFen, Fen } from '#workflows/domain/money.ts';
import { code } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { calendarDays } from '#workflows/engine/period.ts';
import { agreedTexts } from '#workflows/modules/payment/agreed-texts.ts';
import { isDealtWith, orderPayments } from '#workflows/modules/payment/payment.ts';
import { countedRewardBpOf } from '#workflows/modules/terms/terms.ts';
import { grown, owners, payroll } from '#workflows/project/access/readers.ts';
import { paymentsAgreed } from '#workflows/project/agreed-text.ts';
import { university } from '#workflows/project/audiences.ts';
import { theParty } from '#workflows/project/parties.ts';
import { inPlaceOf } from '#workflows/project/result-transfer/successors.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { type TrustShare, withSharing } from './benefit-sharing.ts';
import { makerOrChecker } from './maker-checker.ts';
import { brokenByTax, TaxGround, taxRules, taxSheet } from './tax-withheld.ts';
import { freed, payableFromTrust, trustConcerned } from './trust.ts';

/** A share kept in trust goes to the inventor who is found, or to the heir, less the tax withheld, by two persons. */
export const payFromTrust = defineStep({
  name: 'pay-from-trust',
  code: 'S6.27',
  stage: 'benefit-sharing',
  since: 1,
  access: {
    known: owners,
    read: owners,
    actor: 'named',
    figures: grown(owners),
    personal: { taxFen: payroll, ground: payroll, agreedZh: payroll, agreedEn: payroll },
  },
  opens: (project) => {
    const by = (subject: string, { fen, payout }: TrustShare) =>
      makerOrChecker(payout, (not) => university(project, 'uni.finance', not), { subject, due: calendarDays(30), about: { fen } });
    // payments refused by the bank are released again; payments already made are not typed again
    const refused = Object.entries(project.sharing.trust ?? {}).filter(
      ([subject, share]) => share.freed && share.payout && ordersOf(project, subject, share, share.payout.taxFen).length > 0,
    );
    return [
      ...payableFromTrust(project).map(([subject, share]) => by(subject, share)),
      ...refused.map(([subject, share]) => ({ ...by(subject, share), offers: ['release'] })),
    ];
  },
  compares: (project, { subject }) => {
    const { inventor, fen: shareFen, payout } = shareOf(project, subject);
    const countedBp = countedRewardBpOf(project.terms);
    const sheet = taxSheet([{ inventor, shareFen, countedBp, taxFen: payout?.taxFen, ground: payout?.ground }]);
    return [...trustConcerned(project, subject), sheet];
  },
  composes: (project, _form, subject = '') => {
    const share = project.sharing.trust?.[subject];
    return share?.payout
      ? paymentsAgreed(project, { step: 'pay-from-trust', outcome: 'release' }, ordersOf(project, subject, share, share.payout.taxFen))
      : undefined;
  },
  outcomes: {
    prepare: { form: z.strictObject({ taxFiling: code(4, 40), taxFen: DealFen, ground: TaxGround.optional() }) },
    release: { form: z.strictObject({}), composed: agreedTexts, confirms: 'payment' },
    return: { form: z.strictObject({ reasons: prose(10, 2000) }), negative: true },
  },
  retractable: ['prepare'],
  facts: {
    'trust-payment-prepared': z.strictObject({ fen: Fen, taxFen: Fen }),
    'trust-payment-returned': z.strictObject({ fen: Fen }),
    'trust-payment-released': z.strictObject({ fen: Fen }),
  },
  rules: taxRules,
  breaks: (project, act) => {
    if (act.outcome !== 'prepare') return [];
    const { inventor, fen: shareFen } = shareOf(project, act.subject);
    return brokenByTax({ inventor, shareFen, countedBp: countedRewardBpOf(project.terms), ...act.input });
  },
  apply: (project, act) => {
    const { subject, at } = act;
    const { payout, ...share } = shareOf(project, subject);
    const { fen } = share;
    if (act.outcome === 'prepare') {
      const { taxFen, ground } = act.input;
      const prepared = { maker: act.actor.person, taxFen, ...(ground ? { ground } : {}) };
      return {
        state: withShare(project, subject, { ...share, payout: prepared }),
        facts: [{ type: 'trust-payment-prepared', fen, taxFen }],
      };
    }
    if (act.outcome === 'return' || !payout)
      return { state: withShare(project, subject, share), facts: [{ type: 'trust-payment-returned', fen }] };
    const state = withShare(project, subject, { ...share, payout, freed: true });
    return {
      ...orderPayments(state, ordersOf(project, subject, share, payout.taxFen), at),
      transfers: share.freed ? [] : [freed(subject, share)],
      facts: [{ type: 'trust-payment-released', fen }],
    };
  },
});

function shareOf({ sharing }: Project, subject: string): TrustShare {
  const share = sharing.trust?.[subject];
  if (!share) throw new Error(`nothing in trust for ${subject}`);
  return share;
}
const withShare = (project: Project, subject: string, share: TrustShare) =>
  withSharing(project, { trust: { ...project.sharing.trust, [subject]: share } });

function ordersOf(project: Project, subject: string, { inventor, fen: shareFen }: TrustShare, taxFen: number) {
  const from = { credit: 'university/cash', payer: theParty(project, 'university').organisation } as const;
  const clears = `inventor-${inventor}/receivable` as const;
  const net = {
    purpose: 'inventor',
    subject,
    ...from,
    debit: `inventor-${inventor}/cash`,
    clears,
    payee: inPlaceOf(project, inventor),
  } as const;
  const tax = { purpose: 'withholding', subject, ...from, debit: 'tax/cash', clears, payee: 'tax' } as const;
  const countedBp = countedRewardBpOf(project.terms);
  return [
    { ...net, ...computed('inventor-net', { shareFen, taxFen }) },
    { ...tax, ...computed('tax-withheld', { shareFen, countedBp, taxFen }) },
  ].filter(({ fen, purpose }) => fen > 0 && !isDealtWith(project, purpose, subject));
}
