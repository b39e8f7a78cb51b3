import type { WordsOf } from '#workflows/engine/wording.ts';
import type { findOverpayment } from './find-overpayment.ts';
import type { noticeClawback } from './notice-clawback.ts';
import { basisIn, openedWords } from './phrases.words.ts';

export const findOverpaymentWords = {
  zh: { title: '核对已拨补助', ask: '核定后应得的补助少于已拨付的，差额自动记为应收。', facts: openedWords.zh },
  en: {
    title: 'Check of the subsidy paid',
    ask: 'If the subsidy found due is less than what was paid, the difference is booked as a receivable automatically.',
    facts: openedWords.en,
  },
} satisfies WordsOf<typeof findOverpayment>;

export const noticeClawbackWords = {
  zh: {
    title: '发出追回通知',
    noun: '追回通知书',
    ask: `应追回补助资金本金 {principalFen, number, yuan}，事由：${basisIn.zh}。请写明依据和利率；本项目内已批准未拨的款项先行抵销，余额 30 日内归还。`,
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
    title: 'Issue a clawback notice',
    noun: 'Clawback notice',
    ask: `Subsidy of {principalFen, number, yuan} is to be clawed back: ${basisIn.en}. State the grounds and the interest rate. Sums approved but unpaid in this project are offset first; the rest is due within 30 days.`,
    outcomes: {
      notice: {
        label: 'Issue the notice',
        leadsTo: 'The debtor accepts, requests instalments or contests it within 15 working days.',
        done: 'issued the clawback notice',
      },
    },
    fields: {
      yearBp: { label: 'Annual interest rate (%)', help: 'From the day of payment, by actual days; 0 if no party is at fault.' },
      lateBp: {
        label: 'Annual rate on late repayment (%)',
        help: 'From the day after the due date, by actual days; if empty, the rate above.',
      },
      grounds: { label: 'Grounds', help: 'Task book clause, finding and calculation; shown to the debtor.' },
    },
    refusals: { 'interest-without-fault': 'A clawback without fault of any party bears no interest. Enter 0.' },
    facts: {
      'clawback-noticed':
        'Clawback notice issued: principal {principalFen, number, yuan}, interest {interestFen, number, yuan}, offset {offsetFen, number, yuan}, due {demandFen, number, yuan}',
    },
  },
} satisfies WordsOf<typeof noticeClawback>;
