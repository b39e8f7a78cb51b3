import type { WordsOf } from '#workflows/engine/wording.ts';
import { agreedText } from '#workflows/modules/payment/agreed-texts.words.ts';
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
    fields: { ...agreedText.zh, remarks: '说明', reasons: '理由' },
    facts: {
      'buy-out-agreed': '双方同意以 {fen, number, yuan} 买断以后各年的提成费，不再申报销售额',
      'buy-out-declined': '买断方案未获同意，仍按原约定支付提成费',
      'buy-out-unanswered': '买断方案逾期未答复，视为不同意',
    },
  },
  en: {
    title: 'Answer a buy-out offer',
    noun: 'Answer to a buy-out offer',
    ask: 'The other party offers {fen, number, yuan} to buy out all future royalties. If you agree, a statement is issued and the sum is paid, and sales are no longer reported; no answer in time counts as declining.',
    outcomes: {
      agree: { label: 'Agree', leadsTo: 'The university’s finance office issues the buy-out statement.', done: 'agreed to a buy-out' },
      decline: { label: 'Decline', leadsTo: 'Royalties continue to be reported and paid as agreed.', done: 'declined a buy-out' },
    },
    fields: { ...agreedText.en, remarks: 'Remarks', reasons: 'Reasons' },
    facts: {
      'buy-out-agreed': 'Buy-out of all future royalties agreed at {fen, number, yuan}; sales are no longer reported',
      'buy-out-declined': 'Buy-out declined; royalties continue as agreed',
      'buy-out-unanswered': 'Buy-out not answered in time; it counts as declined',
    },
  },
} satisfies WordsOf<typeof answerBuyOut>;
