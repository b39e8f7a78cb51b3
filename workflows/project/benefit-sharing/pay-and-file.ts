import { z } from 'zod';
import { addMonths, shanghaiDay, startOfDay } from '#workflows/domain/days.ts';
import { sumFen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { calendarDays } from '#workflows/engine/period.ts';
import { university } from '#workflows/project/audiences.ts';
import { dueBy } from '#workflows/project/due-by.ts';
import { paymentOf } from '#workflows/project/payment/payment.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { incomes, withDistribution, withSharing, yearOf } from './benefit-sharing.ts';
import { makerOrChecker } from './maker-checker.ts';
import { payOut, shareDues, waitingOf } from './shares.ts';

/** L13: cash rewards enjoy the tax rule for 36 months from the income; a red flag goes up at 30, where the programme sets no days. */
const flagMonths = 30;

/** Finance files the inventors' tax and pays everybody their share, by two persons. What the bank refuses is released again. */
export const payAndFile = defineStep({
  name: 'pay-and-file',
  code: 'S6.11',
  stage: 'benefit-sharing',
  opens: (project) =>
    incomes(project).flatMap((income) => {
      const { proposal, payout } = project.sharing.distributions[income] ?? {};
      const waiting = proposal?.approvedAt ? waitingOf(project, shareDues(project, income)) : [];
      if (waiting.length === 0) return [];
      const about = {
        year: yearOf(income),
        fen: sumFen(waiting.map(({ fen }) => fen)),
        payments: waiting.length,
        ...(payout ? { filing: payout.filing } : {}),
      };
      return [
        makerOrChecker(payout, (not) => university(project, 'uni.finance', not), {
          subject: income,
          due: { at: lastDay(project, income) },
          about,
        }),
      ];
    }),
  outcomes: {
    prepare: { form: z.strictObject({ taxFiling: z.string().trim().min(4).max(40) }) },
    release: { form: z.strictObject({}) },
    return: { form: z.strictObject({ reasons: prose(10, 2000) }), negative: true },
  },
  apply: (project, act) => {
    const { subject: income, at } = act;
    const { payout, ...distribution } = project.sharing.distributions[income] ?? {};
    if (act.outcome === 'prepare') {
      const { taxFiling: filing } = act.input;
      return {
        state: withDistribution(project, income, { payout: { maker: act.actor.person, filing } }),
        facts: [{ type: 'payout-prepared', year: yearOf(income), filing }],
      };
    }
    if (act.outcome === 'return' || !payout) {
      const distributions = { ...project.sharing.distributions, [income]: distribution };
      return { state: withSharing(project, { distributions }), facts: [{ type: 'payout-returned', year: yearOf(income) }] };
    }
    return {
      ...payOut(project, shareDues(project, income), at),
      facts: [{ type: 'payout-released', year: yearOf(income), filing: payout.filing }],
    };
  },
});

function lastDay(project: Project, income: string): string {
  const arrivedAt = paymentOf(project, 'licence-fee', income)?.settledAt;
  if (!arrivedAt) throw new Error(`no income ${income}`);
  const days = project.terms.days?.['pay-and-file'];
  if (days !== undefined) return dueBy(project, 'pay-and-file', calendarDays(days), arrivedAt);
  return startOfDay(addMonths(shanghaiDay(arrivedAt), flagMonths));
}
