import { z } from 'zod';
import { DealFen, Fen, sumFen } from '#workflows/domain/money.ts';
import { stampDuty } from '#workflows/domain/waterfall.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { agreedTexts } from '#workflows/modules/payment/agreed-texts.ts';
import { owed } from '#workflows/modules/payment/payment.ts';
import { grown, owners, parties } from '#workflows/project/access/readers.ts';
import { paymentsAgreed } from '#workflows/project/agreed-text.ts';
import { university } from '#workflows/project/audiences.ts';
import { defineStep } from '#workflows/project/state.ts';
import { type Costs, withDistribution, withSharing, yearOf } from './benefit-sharing.ts';
import { grossOf, incomes, ownerPart, stampBpOf, waterfallOf } from './income.ts';
import { makerOrChecker } from './maker-checker.ts';
import { isReward } from './own-use/profits.ts';
import { costDues, ordersOf, payOut, waitingOf } from './shares.ts';

/**
 * What the income has cost: stamp duty by rule, value-added tax with its surcharges, upkeep and direct costs by evidence. Released by a second person, the payables
 * stand and their payments start. Costs beyond the income are carried to the next one, and nothing is distributed (E22).
 */
export const bookCosts = defineStep({
  name: 'book-costs',
  code: 'S6.06',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: owners, asked: parties, read: owners, actor: 'named', figures: grown(owners) },
  opens: (project) =>
    incomes(project).flatMap((income) => {
      const costs = project.sharing.distributions[income]?.costs;
      if (costs?.booked && waitingOf(project, costDues(project, income)).length === 0) return [];
      const grossFen = grossOf(project, income);
      const typed = costs ? typedOf(costs) : {};
      const about = {
        year: yearOf(income),
        grossFen,
        stampFen: stampDuty(grossFen, stampBpOf(project, income)),
        coOwnerFen: ownerPart(project, income, 'enterprise').fen,
        ...typed,
      };
      const opening = makerOrChecker(costs, (not) => university(project, 'uni.finance', not), {
        subject: income,
        due: workingDays(10),
        about,
      });
      // a payment that the bank has refused is sent again; booked sums stay booked
      return [costs?.booked ? { ...opening, offers: ['release'] } : opening];
    }),
  composes: (project, _form, income) =>
    income !== undefined && project.sharing.distributions[income]?.costs
      ? paymentsAgreed(project, { step: 'book-costs', outcome: 'release' }, ordersOf(project, costDues(project, income)))
      : undefined,
  outcomes: {
    prepare: {
      form: z.strictObject({
        vatFen: DealFen,
        surchargeFen: DealFen,
        upkeepFen: DealFen,
        directFen: DealFen,
        evidence: prose(2, 2000),
        files: optionalFiles(),
      }),
    },
    release: { form: z.strictObject({}), composed: agreedTexts, confirms: 'payment' },
    return: { form: z.strictObject({ reasons: prose(10, 2000) }), negative: true },
  },
  retractable: ['prepare'],
  facts: {
    'costs-prepared': z.strictObject({ year: Count, stampFen: Fen, vatFen: Fen, surchargeFen: Fen, upkeepFen: Fen, directFen: Fen }),
    'costs-returned': z.strictObject({ year: Count }),
    'costs-booked': z.strictObject({ year: Count, netFen: Fen, deficitFen: Fen }),
    'cost-payments-resent': z.strictObject({ year: Count }),
  },
  rules: ['reward-bears-no-costs'],
  breaks: (_project, act) => {
    if (act.outcome !== 'prepare' || !isReward(act.subject)) return [];
    const { vatFen, surchargeFen, upkeepFen, directFen } = act.input;
    const costsFen = sumFen([vatFen, surchargeFen, upkeepFen, directFen]);
    return brokenIf(costsFen > 0, { rule: 'reward-bears-no-costs', field: 'directFen', figures: { costsFen } });
  },
  apply: (project, act) => {
    const { subject: income, at } = act;
    const { costs, ...distribution } = project.sharing.distributions[income] ?? {};
    if (act.outcome === 'prepare') {
      const { vatFen, surchargeFen, upkeepFen, directFen } = act.input;
      const stampFen = stampDuty(grossOf(project, income), stampBpOf(project, income));
      const costs = { stampFen, vatFen, surchargeFen, upkeepFen, directFen };
      return {
        state: withDistribution(project, income, { costs: { maker: act.actor.person, ...costs } }),
        facts: [{ type: 'costs-prepared', year: yearOf(income), ...costs }],
      };
    }
    if (act.outcome === 'return' || !costs) {
      const distributions = { ...project.sharing.distributions, [income]: distribution };
      return { state: withSharing(project, { distributions }), facts: [{ type: 'costs-returned', year: yearOf(income) }] };
    }
    const dues = costDues(project, income);
    if (costs.booked) return { ...payOut(project, dues, at), facts: [{ type: 'cost-payments-resent', year: yearOf(income) }] };
    const deficitInFen = project.sharing.deficitFen;
    const { netFen, deficitFen } = waterfallOf(project, income, costs, deficitInFen);
    const booked = withDistribution(withSharing(project, { deficitFen }), income, {
      costs: { ...costs, booked: { netFen, deficitInFen } },
    });
    return {
      ...payOut(booked, dues, at),
      transfers: dues.map(owed),
      facts: [{ type: 'costs-booked', year: yearOf(income), netFen, deficitFen }],
    };
  },
});

/** Typed with evidence; the stamp duty follows from the income. */
const typedOf = ({ vatFen, surchargeFen, upkeepFen, directFen }: Costs) => ({ vatFen, surchargeFen, upkeepFen, directFen });
