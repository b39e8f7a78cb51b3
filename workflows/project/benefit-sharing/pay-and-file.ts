import { z } from 'zod';
import { addMonths, shanghaiDay, startOfDay } from '#workflows/domain/days.ts';
import { DealFen, Fen, sumFen, WHOLE_BP } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { code } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { calendarDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { agreedTexts } from '#workflows/modules/payment/agreed-texts.ts';
import { paymentOf } from '#workflows/modules/payment/payment.ts';
import { countedRewardBpOf } from '#workflows/modules/terms/terms.ts';
import { grown, owners, parties, payroll } from '#workflows/project/access/readers.ts';
import { paymentsAgreed } from '#workflows/project/agreed-text.ts';
import { university } from '#workflows/project/audiences.ts';
import { dueBy } from '#workflows/project/due-by.ts';
import { aNamedInventor } from '#workflows/project/nameable.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { withDistribution, withSharing, yearOf } from './benefit-sharing.ts';
import { incomes } from './income.ts';
import { isKept } from './kept.ts';
import { makerOrChecker } from './maker-checker.ts';
import { isReward } from './own-use/profits.ts';
import { ordersOf, payOut, shareDues, sharePayments, waitingOf } from './shares.ts';
import { brokenByTax, shownAt, TaxGround, taxRules, taxSheet } from './tax-withheld.ts';
import { keep, toKeep } from './trust.ts';

/** L13: cash rewards enjoy the tax rule for 36 months from the income; a red flag goes up at 30, where the programme sets no days. */
const flagMonths = 30;

const TaxFiling = code(4, 40);

/** L13: only this part of a cash reward counts as income of the person, where it was public and is paid within 36 months; a reward out of a profit counts whole. */
const reliefMonths = 36;
const countedBpOf = (project: Project, income: string, at: string) =>
  !isReward(income) && at < startOfDay(addMonths(shanghaiDay(arrivedAt(project, income)), reliefMonths))
    ? countedRewardBpOf(project.terms)
    : WHOLE_BP;

/**
 * Finance files the inventors' tax, withholds it from their shares and pays the shares, by two persons. What the bank
 * refuses is released again; payments already made are not typed again.
 */
export const payAndFile = defineStep({
  name: 'pay-and-file',
  code: 'S6.11',
  stage: 'benefit-sharing',
  since: 1,
  access: {
    known: owners,
    asked: parties,
    read: owners,
    actor: 'named',
    figures: grown(owners),
    personal: { withheld: payroll, withheldFen: payroll, agreedZh: payroll, agreedEn: payroll },
  },
  opens: (project) =>
    incomes(project).flatMap((income) => {
      const { proposal, payout } = project.sharing.distributions[income] ?? {};
      const payments = sharePayments(project, income);
      const waiting = proposal?.approvedAt ? waitingOf(project, payments) : [];
      const keeping = proposal?.approvedAt ? toKeep(project, income) : [];
      if (waiting.length + keeping.length === 0) return [];
      const withheldFen = sumFen((payout?.withheld ?? []).map(({ taxFen }) => taxFen));
      const about = {
        year: yearOf(income),
        fen: sumFen(waiting.map(({ fen }) => fen)),
        keptFen: sumFen(keeping.map(({ fen }) => fen)),
        payments: waiting.length,
        ...(payout ? { filing: payout.filing, withheldFen } : {}),
      };
      const opening = makerOrChecker(payout, (not) => university(project, 'uni.finance', not), {
        subject: income,
        due: { at: lastDay(project, income) },
        about,
      });
      return [waiting.length < payments.length ? { ...opening, offers: ['release'] } : opening];
    }),
  beside: (_project, { subject }) => eachAbout(subject, 'propose-distribution', 'approve-distribution'),
  compares: (project, { subject }, _books, today) => {
    const { withheld, countedBp = countedBpOf(project, subject, shownAt(today)) } = project.sharing.distributions[subject]?.payout ?? {};
    return [
      taxSheet(
        rewardsOf(project, subject).map(({ payee: inventor, fen: shareFen }) => {
          const entered = withheld?.find((one) => one.inventor === inventor);
          return { inventor, shareFen, countedBp, taxFen: entered?.taxFen, ground: entered?.ground };
        }),
      ),
    ];
  },
  names: { inventor: aNamedInventor },
  rows: { withheld: 'inventor' },
  begins: (project, { subject }) => ({
    prepare: {
      withheld: rewardsOf(project, subject).map(({ payee }) => ({ inventor: payee })),
    },
  }),
  composes: (project, _form, income) =>
    income !== undefined && project.sharing.distributions[income]?.payout
      ? paymentsAgreed(project, { step: 'pay-and-file', outcome: 'release' }, ordersOf(project, sharePayments(project, income)))
      : undefined,
  outcomes: {
    prepare: {
      form: z.strictObject({
        taxFiling: TaxFiling,
        withheld: z.array(z.strictObject({ inventor: Id, taxFen: DealFen, ground: TaxGround.optional() })).max(30),
      }),
    },
    release: { form: z.strictObject({}), composed: agreedTexts, confirms: 'payment' },
    return: { form: z.strictObject({ reasons: prose(10, 2000) }), negative: true },
  },
  retractable: ['prepare'],
  facts: {
    'payout-prepared': z.strictObject({ year: Count, filing: TaxFiling, withheldFen: Fen }),
    'payout-returned': z.strictObject({ year: Count }),
    'payout-released': z.strictObject({ year: Count, filing: TaxFiling }),
  },
  rules: ['inventors-not-covered', ...taxRules],
  breaks: (project, act) => {
    if (act.outcome !== 'prepare') return [];
    const { withheld } = act.input;
    const rewards = rewardsOf(project, act.subject);
    const named = withheld.map(({ inventor }) => inventor);
    const missing = rewards.filter(({ payee }) => !named.includes(payee)).length;
    return [
      ...brokenIf(missing > 0 || named.length !== rewards.length, {
        rule: 'inventors-not-covered',
        field: 'withheld',
        figures: { expected: rewards.length, given: named.length, missing },
      }),
      ...withheld.flatMap(({ inventor, taxFen, ground }, index) => {
        const shareFen = rewards.find(({ payee }) => payee === inventor)?.fen;
        if (shareFen === undefined) return [];
        const countedBp = countedBpOf(project, act.subject, act.at);
        return brokenByTax({ inventor, shareFen, countedBp, taxFen, ground }, `withheld.${index}.`);
      }),
    ];
  },
  apply: (project, act) => {
    const { subject: income, at } = act;
    const { payout, ...distribution } = project.sharing.distributions[income] ?? {};
    if (act.outcome === 'prepare') {
      const { taxFiling: filing, withheld } = act.input;
      const prepared = { maker: act.actor.person, filing, withheld, countedBp: countedBpOf(project, income, at) };
      return {
        state: withDistribution(project, income, { payout: prepared }),
        facts: [{ type: 'payout-prepared', year: yearOf(income), filing, withheldFen: sumFen(withheld.map(({ taxFen }) => taxFen)) }],
      };
    }
    if (act.outcome === 'return' || !payout) {
      const distributions = { ...project.sharing.distributions, [income]: distribution };
      return { state: withSharing(project, { distributions }), facts: [{ type: 'payout-returned', year: yearOf(income) }] };
    }
    const kept = keep(project, income, at);
    return {
      ...payOut(kept.state, sharePayments(kept.state, income), at),
      transfers: kept.transfers,
      facts: [{ type: 'payout-released', year: yearOf(income), filing: payout.filing }],
    };
  },
});

/** Of those who can be paid. */
const rewardsOf = (project: Project, income: string) =>
  shareDues(project, income).filter((due) => due.purpose === 'inventor' && !isKept(project, due));

function arrivedAt(project: Project, income: string): string {
  const settledAt = paymentOf(project, 'licence-fee', income)?.settledAt;
  if (!settledAt) throw new Error(`no income ${income}`);
  return settledAt;
}
function lastDay(project: Project, income: string): string {
  const from = arrivedAt(project, income);
  const days = project.terms.days?.['pay-and-file'];
  if (days !== undefined) return dueBy(project, 'pay-and-file', calendarDays(days), from);
  return startOfDay(addMonths(shanghaiDay(from), flagMonths));
}
