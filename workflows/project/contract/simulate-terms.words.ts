import type { WordsOf } from '#workflows/engine/wording.ts';
import { side } from './phrases.words.ts';
import { silenceFacts } from './silent-talks.words.ts';
import type { simulateTerms } from './simulate-terms.ts';

export const simulateTermsWords = {
  zh: {
    title: '确认条件测算',
    noun: '条件测算确认',
    ask: '按商定条件（价款 {fen, number, yuan}）测算了各期付款、六种提前终止情形和五种销售情形的结果。提成按通用比例示例，以日后许可合同为准。双方确认后方可定稿。',
    outcomes: {
      acknowledge: { label: '已知悉测算结果', leadsTo: '双方确认、法务通过后办理内部审批。', done: '确认了条件测算' },
      change: { label: '重新商定条件', leadsTo: '退回商定价款条件。', done: '要求重新商定条件' },
    },
    fields: { note: '备注', reason: '理由' },
    facts: {
      'terms-acknowledged': `${side.zh}已确认条件测算`,
      'terms-reopened': `${side.zh}要求重新商定价款条件`,
      ...silenceFacts.zh,
    },
  },
  en: {
    title: 'Acknowledge the estimates',
    noun: 'Acknowledgement of the estimates',
    ask: 'The agreed terms (price {fen, number, yuan}) have been worked out for the payments, six causes of early termination and five sales scenarios. The royalty is an example at common rates; the later licence contract prevails. Both parties must acknowledge the estimates before the text is frozen.',
    outcomes: {
      acknowledge: {
        label: 'Acknowledge the estimates',
        leadsTo: 'Once both have acknowledged and legal review is passed, the internal approvals follow.',
        done: 'acknowledged the estimates',
      },
      change: { label: 'Reopen the terms', leadsTo: 'The procedure goes back to the price terms.', done: 'reopened the terms' },
    },
    fields: { note: 'Note', reason: 'Reason' },
    facts: {
      'terms-acknowledged': `${side.en} acknowledged the estimates`,
      'terms-reopened': `${side.en} reopened the price terms`,
      ...silenceFacts.en,
    },
  },
} satisfies WordsOf<typeof simulateTerms>;
