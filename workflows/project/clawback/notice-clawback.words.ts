import type { WordsOf } from '#workflows/engine/wording.ts';
import type { findOverpayment } from './find-overpayment.ts';
import type { noticeClawback } from './notice-clawback.ts';
import { basisIn, openedWords } from './phrases.words.ts';

export const findOverpaymentWords = {
  zh: { title: '核对已拨补助', ask: '核定后应得的补助少于已拨付的，差额自动记为应收。', facts: openedWords.zh },
  en: {
    title: 'The subsidy against what may stay',
    ask: 'Where less may stay than was paid, the difference is booked as a receivable.',
    facts: openedWords.en,
  },
} satisfies WordsOf<typeof findOverpayment>;

export const noticeClawbackWords = {
  zh: {
    title: '发出追回通知',
    noun: '追回通知书',
    ask: `应追回专项资金本金 {principalFen, number, yuan}，事由：${basisIn.zh}。请写明依据和利率；本项目内已批准未拨的款项先行抵销，余额 30 日内归还。`,
    outcomes: { notice: { label: '发出追回通知', leadsTo: '债务方在 15 个工作日内接受、申请分期或提出异议。', done: '发出了追回通知' } },
    fields: {
      yearBp: { label: '年利率（%）', help: '自拨付之日起按实际天数计算；无过错的填 0。' },
      lateBp: { label: '逾期年利率（%）', help: '自到期次日起按实际天数计算；不填的与年利率相同。' },
      grounds: { label: '依据', help: '任务书条款、核定结论和计算；债务方可以看到。' },
    },
    refusals: { 'interest-without-fault': '各方均无过错的追回不计利息。请填 0。' },
    facts: {
      'clawback-noticed':
        '追回通知已发出：本金 {principalFen, number, yuan}，利息 {interestFen, number, yuan}，抵销 {offsetFen, number, yuan}，应还 {demandFen, number, yuan}',
    },
  },
  en: {
    title: 'Give notice of a claim',
    noun: 'Notice of public money claimed back',
    ask: `{principalFen, number, yuan} of the subsidy is claimed back: ${basisIn.en}. State the grounds and the interest. What is approved and unpaid in this project is offset first; the rest is due in 30 days.`,
    outcomes: {
      notice: {
        label: 'Give the notice',
        leadsTo: 'The debtor accepts, asks for instalments or contests it within 15 working days.',
        done: 'gave notice of the claim',
      },
    },
    fields: {
      yearBp: { label: 'Interest a year (%)', help: 'From the day of payment, by actual days; 0 where nobody is at fault.' },
      lateBp: {
        label: 'Interest a year on late payment (%)',
        help: 'From the day after it is due, by actual days; left empty: the rate above.',
      },
      grounds: { label: 'Grounds', help: 'Clause of the task book, finding and calculation. The debtor reads it.' },
    },
    refusals: { 'interest-without-fault': 'Where nobody is at fault the claim bears no interest. Enter 0.' },
    facts: {
      'clawback-noticed':
        'Notice given: principal {principalFen, number, yuan}, interest {interestFen, number, yuan}, offset {offsetFen, number, yuan}, due {demandFen, number, yuan}',
    },
  },
} satisfies WordsOf<typeof noticeClawback>;
