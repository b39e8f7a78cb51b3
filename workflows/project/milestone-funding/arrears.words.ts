import type { WordsOf } from '#workflows/engine/wording.ts';
import type { arrears } from './arrears.ts';

export const arrearsWords = {
  zh: {
    title: '欠付满六十日',
    ask: '里程碑 {milestone} 的应付款逾期满六十日仍未支付的，记入信用记录。',
    facts: { 'credit-flagged': '里程碑 {milestone} 的应付款逾期 {days} 日未付，记入企业信用记录' },
  },
  en: {
    title: 'Sixty days in arrears',
    ask: 'If the instalment of milestone {milestone} is not paid within sixty days after it was due, the record says so.',
    facts: { 'credit-flagged': 'The instalment of milestone {milestone} is {days} days overdue: noted against the enterprise’s credit' },
  },
} satisfies WordsOf<typeof arrears>;
