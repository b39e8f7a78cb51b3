import type { WordsOf } from '#workflows/engine/wording.ts';
import type { arrears } from './arrears.ts';

export const arrearsWords = {
  zh: {
    title: '如届时未付，即欠付满六十日',
    ask: '里程碑 {milestone} 的应付款逾期满六十日仍未支付的，载入项目记录。',
    facts: { 'credit-flagged': '里程碑 {milestone} 的应付款逾期 {days} 日未付，已载入项目记录' },
  },
  en: {
    title: 'Sixty days in arrears, if not paid by then',
    ask: 'If the instalment of milestone {milestone} is still unpaid sixty days after it was due, this is put on the project record.',
    facts: { 'credit-flagged': 'The instalment of milestone {milestone} is {days} days overdue; this was put on the project record' },
  },
} satisfies WordsOf<typeof arrears>;
