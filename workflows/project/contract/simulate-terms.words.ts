import type { WordsOf } from '#workflows/engine/wording.ts';
import { side } from './phrases.words.ts';
import { silenceFacts } from './silent-talks.words.ts';
import type { simulateTerms } from './simulate-terms.ts';

export const simulateTermsWords = {
  zh: {
    title: '确认条件测算',
    noun: '条件测算确认',
    ask: '按商定条件（价款 {fen, number, yuan}）测算了各期付款、七种提前终止情形（失信行为按企业、高校分列）和五种销售情形的结果。提前终止各行：已验收价款＋企业承担的在研部分＋定金计入＋违约金或损失计入−此前已付，为正由企业支付，为负由高校退还。提成各年：按档计提＋最低额补足−入门费抵扣；按通用比例示例，以日后许可合同为准。双方确认后方可定稿。',
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
    ask: 'The agreed terms (price {fen, number, yuan}) have been worked out for the payments, seven cases of early termination (misconduct of the enterprise and of the university apart) and five sales scenarios. In each case of termination: accepted price + enterprise’s part of the work + deposit counted + damages counted − paid before; above zero the enterprise pays, below zero the university refunds. In each royalty year: earned + top-up − credit of the entry fee. The royalty is an example at common rates; the later licence contract prevails. Both parties must acknowledge the estimates before the text is frozen.',
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
