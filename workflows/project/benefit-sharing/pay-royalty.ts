import { z } from 'zod';
import { latePayment } from '#workflows/domain/late-payment.ts';
import { Fen, sumFen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { enterprise } from '#workflows/project/audiences.ts';
import { isOnItsWay, orderPayment } from '#workflows/project/payment/payment.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { type Statement, statementOf, withStatement, yearOf } from './benefit-sharing.ts';
import { makerOrChecker } from './maker-checker.ts';

/** The licensee's two finance officers pay a statement. After its day interest is added, up to the day on which it is prepared. */
export const payRoyalty = defineStep({
  name: 'pay-royalty',
  code: 'S6.05',
  stage: 'benefit-sharing',
  opens: (project) =>
    Object.entries(project.sharing.statements)
      .filter(([income, { dueFen }]) => dueFen > 0 && !isOnItsWay(project, 'licence-fee', income))
      .map(([income, { dueFen, payBy, payment }]) => {
        const about = { year: yearOf(income), dueFen, lateFen: payment?.lateFen ?? 0 };
        return makerOrChecker(payment, (not) => enterprise(project, 'ent.finance', not), { subject: income, due: { at: payBy }, about });
      }),
  outcomes: {
    prepare: { form: z.strictObject({ dueFen: Fen }) },
    release: { form: z.strictObject({}) },
    return: { form: z.strictObject({ reasons: prose(10, 2000) }), negative: true },
  },
  refuses: (project, act) => {
    if (act.outcome !== 'prepare') return undefined;
    const { dueFen } = statementOf(project, act.subject);
    return act.input.dueFen === dueFen ? undefined : refuse('AMOUNT_DIFFERS', { expected: dueFen, given: act.input.dueFen });
  },
  apply: (project, { outcome, subject, actor, at }) => {
    const { payment, ...statement } = statementOf(project, subject);
    if (outcome === 'prepare') {
      const lateFen = lateInterest(project, statement, at);
      return {
        state: withStatement(project, subject, { payment: { maker: actor.person, lateFen } }),
        facts: [{ type: 'licence-fee-prepared', year: yearOf(subject), dueFen: statement.dueFen, lateFen }],
      };
    }
    if (outcome === 'return' || !payment) {
      const statements = { ...project.sharing.statements, [subject]: statement };
      return {
        state: { ...project, sharing: { ...project.sharing, statements } },
        facts: [{ type: 'licence-fee-returned', year: yearOf(subject) }],
      };
    }
    const { lateFen } = payment;
    const fen = sumFen([statement.dueFen, lateFen]);
    const order = { purpose: 'licence-fee', subject, debit: 'enterprise/cash', credit: 'university/income', fen } as const;
    const formula = { name: 'licence-fee', inputs: { dueFen: statement.dueFen, lateFen } };
    const { enterprise: payer, university: payee = 'university' } = project.parties;
    return {
      ...orderPayment(project, { ...order, payer, payee, formula }, at),
      facts: [{ type: 'licence-fee-released', year: yearOf(subject), fen }],
    };
  },
});

/** E12; every begun day after the last one counts. */
function lateInterest({ terms }: Project, { dueFen, payBy }: Statement, at: Instant): number {
  const days = Math.max(0, Math.ceil((Date.parse(at) - Date.parse(payBy)) / terms.lengths.actByDayMs));
  return latePayment({ overdueFen: dueFen, days, dailyBp: terms.lateDailyBp, capBp: terms.lateCapBp }).dueFen;
}
