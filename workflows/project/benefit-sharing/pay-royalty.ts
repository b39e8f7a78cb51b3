import { z } from 'zod';
import { Fen, sumFen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { agreedTexts } from '#workflows/modules/payment/agreed-texts.ts';
import { isDealtWith, orderPayments, owed } from '#workflows/modules/payment/payment.ts';
import { brokenByDue, dueRules } from '#workflows/modules/payment/sums.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { paymentsAgreed } from '#workflows/project/agreed-text.ts';
import { taker } from '#workflows/project/audiences.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { statementOf, withStatement, yearOf } from './benefit-sharing.ts';
import { feeOf } from './fee.ts';
import { lateInterest, refusedInterest } from './late-interest.ts';
import { makerOrChecker } from './maker-checker.ts';

/**
 * The licensee's two finance officers pay a statement: always its sum, so that the order is the same however often it is sent.
 * After its day interest is owed as well, up to the day of the release, as a payment of its own.
 */
export const payRoyalty = defineStep({
  name: 'pay-royalty',
  code: 'S6.05',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  pays: (project, subject) => {
    const statement = project.phase === 'sharing' ? project.sharing.statements[subject] : undefined;
    if (!statement || statement.dueFen === 0) return undefined;
    const { clears, ...order } = feeOf(project, subject);
    return statement.receivableAt ? { ...order, clears } : order;
  },
  opens: (project) =>
    Object.entries(project.phase === 'sharing' ? project.sharing.statements : {})
      .map(([income, statement]) => ({ income, ...statement, isOpen: !isDealtWith(project, 'licence-fee', income) }))
      .filter(({ income, dueFen, isOpen }) => dueFen > 0 && (isOpen || refusedInterest(project, income).length > 0))
      .map(({ income, dueFen, payBy, payment, isOpen }) => {
        const lateFen = sumFen(refusedInterest(project, income).map(({ fen }) => fen));
        const about = { year: yearOf(income), dueFen, lateFen, asked: isOpen ? 'fee' : 'interest' };
        return makerOrChecker(payment, (not) => taker(project, 'ent.finance', not), { subject: income, due: { at: payBy }, about });
      }),
  beside: (_project, { subject }) => eachAbout(subject, 'issue-statement'),
  begins: (_project, { about }) => ({ prepare: { dueFen: about?.['dueFen'] ?? about?.['fen'] } }),
  composes: (project, _form, income) => {
    if (income === undefined || !project.sharing.statements[income]?.payment) return undefined;
    const fee = isDealtWith(project, 'licence-fee', income) ? [] : [feeOf(project, income)];
    return paymentsAgreed(project, { step: 'pay-royalty', outcome: 'release' }, [...fee, ...refusedInterest(project, income)]);
  },
  outcomes: {
    prepare: { form: z.strictObject({ dueFen: Fen }) },
    release: { form: z.strictObject({}), composed: agreedTexts, confirms: 'payment' },
    return: { form: z.strictObject({ reasons: prose(10, 2000) }), negative: true },
  },
  retractable: ['prepare'],
  facts: {
    'licence-fee-prepared': z.strictObject({ year: Count, dueFen: Fen }),
    'licence-fee-returned': z.strictObject({ year: Count }),
    'licence-fee-released': z.strictObject({ year: Count, fen: Fen }),
    'late-interest-released': z.strictObject({ year: Count, fen: Fen }),
  },
  rules: dueRules,
  breaks: (project, act) =>
    act.outcome === 'prepare' ? brokenByDue('dueFen', statementOf(project, act.subject).dueFen, act.input.dueFen) : [],
  apply: (project, { outcome, subject, actor, at }) => {
    const { payment, ...statement } = statementOf(project, subject);
    if (outcome === 'prepare') {
      return {
        state: withStatement(project, subject, { payment: { maker: actor.person } }),
        facts: [{ type: 'licence-fee-prepared', year: yearOf(subject), dueFen: statement.dueFen }],
      };
    }
    if (outcome === 'return' || !payment) {
      const statements = { ...project.sharing.statements, [subject]: statement };
      return {
        state: { ...project, sharing: { ...project.sharing, statements } },
        facts: [{ type: 'licence-fee-returned', year: yearOf(subject) }],
      };
    }
    const { dueFen: fen, receivableAt } = statement;
    const { clears, ...order } = feeOf(project, subject);
    const fee = receivableAt ? { ...order, clears } : order;
    const isOpen = !isDealtWith(project, 'licence-fee', subject);
    const late = isOpen ? lateInterest(project, subject, at) : undefined;
    const interest = [...refusedInterest(project, subject), ...(late ? [late] : [])];
    return {
      ...orderPayments(project, [...(isOpen ? [fee] : []), ...interest], at),
      transfers: late && !receivableAt ? [owed(late)] : [],
      facts: [
        ...(isOpen ? [{ type: 'licence-fee-released', year: yearOf(subject), fen } as const] : []),
        ...interest.map((order) => ({ type: 'late-interest-released', year: yearOf(subject), fen: order.fen }) as const),
      ],
    };
  },
});
