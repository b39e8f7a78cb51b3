import type { WordsOf } from '#workflows/engine/wording.ts';
import type { answerBuyOut } from './answer-buy-out.ts';

export const answerBuyOutWords = {
  zh: {
    title: '答复买断方案',
    noun: '买断答复',
    ask: '对方提出以 {fen, number, yuan} 一次性买断以后各年的提成费。同意后开具结算单支付，以后不再申报销售额；逾期未答复的视为不同意。',
    outcomes: {
      agree: { label: '同意买断', leadsTo: '高校财务开具买断价款的结算单。', done: '同意了买断方案' },
      decline: { label: '不同意', leadsTo: '仍按原约定申报和支付提成费。', done: '不同意买断方案' },
    },
    fields: { remarks: '说明', reasons: '理由' },
    facts: {
      'buy-out-agreed': '双方同意以 {fen, number, yuan} 买断以后各年的提成费，不再申报销售额',
      'buy-out-declined': '买断方案未获同意，仍按原约定支付提成费',
      'buy-out-unanswered': '买断方案逾期未答复，视为不同意',
    },
  },
  en: {
    title: 'Answer a buy-out',
    noun: 'Word on a buy-out',
    ask: 'The other side offers {fen, number, yuan} in place of all further royalties. If you agree, the sum is stated and paid, and no more sales are reported; silence declines.',
    outcomes: {
      agree: { label: 'Agree', leadsTo: 'The university states the sum.', done: 'agreed to a buy-out' },
      decline: { label: 'Decline', leadsTo: 'Royalties are reported and paid as agreed before.', done: 'declined a buy-out' },
    },
    fields: { remarks: 'Remarks', reasons: 'Reasons' },
    facts: {
      'buy-out-agreed': 'Buy-out agreed: {fen, number, yuan} in place of all further royalties; no more sales are reported',
      'buy-out-declined': 'Buy-out declined: royalties go on as agreed before',
      'buy-out-unanswered': 'Buy-out not answered in time: it counts as declined',
    },
  },
} satisfies WordsOf<typeof answerBuyOut>;
