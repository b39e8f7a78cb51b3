import { act, type StoryAct } from './act.ts';
import { sc1Intake } from './sc1/demand-intake.ts';

const reason = '专户对账单显示实收金额与应到账金额不一致，已向开户行查询。';
const found = (seenFen: number): StoryAct[] => [
  act('platformFinance', 'confirm-bond', 'mismatch', ({ day }) => ({ seenFen, statementOn: day(0), statement: '对账单 0331-07', reason })),
  act('platformFinanceChecker', 'confirm-bond', 'agree', { seenFen }),
];
const paid = (amountFen: number): StoryAct[] => [
  act('enterpriseFinance', 'pay-bond', 'prepare', { amountFen, remark: '补足诚意金' }),
  act('enterpriseFinanceChecker', 'pay-bond', 'release', { amountFen }),
];
const noted = act('projectManager', 'no-proposal-decision', 'agree', { note: '同意企业意见，按程序办理。' });

const seen = (amountFen: number): StoryAct[] =>
  (['platformFinance', 'platformFinanceChecker'] as const).map((by) =>
    act(by, 'confirm-bond', 'confirm', ({ day }) => ({ amountFen, receivedOn: day(0) })),
  );

/** The bond arrives short by the bank's charge, the rest by a yuan too much; the rest of a higher bond is short again. */
export const shortAgain: readonly StoryAct[] = [
  ...sc1Intake.slice(0, -2),
  ...found(5_990_000),
  ...paid(10_000),
  ...found(10_100),
  act('enterpriseSignatory', 'no-proposal-decision', 'raise-budget', {
    days: 30,
    budgetMaxFen: 400_000_000,
    reason: '征集期内无高校应答，提高预算上限后再次面向高校征集。',
  }),
  noted,
  ...paid(2_000_000),
  ...found(1_999_900),
];
/** It is topped up; the call brings no answer. */
export const underpaid: readonly StoryAct[] = [
  ...shortAgain,
  ...paid(100),
  ...seen(100),
  act('enterpriseSignatory', 'no-proposal-decision', 'close', { reason: '提高预算后仍无应答，不再继续征集。' }),
  noted,
];
