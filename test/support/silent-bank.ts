import { act, type StoryAct } from '#scripts/story/act.ts';

/** The answer that the enterprise has on paper, entered by one finance officer and compared by another. */
export const bankAnswer = (came: 'settled' | 'failed'): readonly StoryAct[] => [
  act(
    'enterpriseFinance',
    'enter-bank-answer',
    'prepare',
    ({ day }) => ({
      came,
      reference: came === 'settled' ? 'ICBC-2028-000522' : 'ICBC-TP-000071',
      answeredOn: day(-1),
      evidence: came === 'settled' ? '电子回单原件，已加盖银行业务章。' : '退票通知书，已与开户行电话核实。',
    }),
    'licence-fee',
  ),
  act('enterpriseFinanceChecker', 'enter-bank-answer', 'release', { findings: '与银行单据原件核对一致。' }, 'licence-fee'),
];
