import type { WordsOf } from '#workflows/engine/wording.ts';
import { agreedText } from '#workflows/modules/payment/agreed-texts.words.ts';
import type { answerClawback, decideContest } from './answer-clawback.ts';
import { basisIn } from './phrases.words.ts';

export const answerClawbackWords = {
  zh: {
    title: '答复追回通知',
    noun: '对追回通知的答复',
    ask: `资助方追回补助资金：本金 {principalFen, number, yuan}，利息 {interestFen, number, yuan}，已抵销 {offsetFen, number, yuan}，应还 {demandFen, number, yuan}（${basisIn.zh}）。逾期不答复的，通知生效。`,
    outcomes: {
      accept: { label: '接受', leadsTo: '按通知日期一次归还。', done: '接受了追回通知' },
      instalments: { label: '接受并分期', leadsTo: '按月归还，最多 12 期。', done: '接受追回并申请分期' },
      contest: { label: '提出异议', leadsTo: '由另一名审批人决定，决定前不必归还。', done: '对追回通知提出异议' },
    },
    fields: { ...agreedText.zh, note: '备注', parts: { label: '期数', help: '2 至 12 期，每期间隔一个月。' }, reasons: '理由与证据' },
    facts: {
      'clawback-accepted': '追回通知已被接受，分 {parts} 期归还',
      'clawback-contested': '对追回通知提出异议，由另一名审批人决定',
      'clawback-unanswered': '逾期未答复，追回通知生效',
    },
  },
  en: {
    title: 'Answer a clawback notice',
    noun: 'Answer to the clawback notice',
    ask: `The funder claws back subsidy (${basisIn.en}): principal {principalFen, number, yuan}, interest {interestFen, number, yuan}, offset {offsetFen, number, yuan}; due {demandFen, number, yuan}. Without an answer in time the notice stands.`,
    outcomes: {
      accept: { label: 'Accept', leadsTo: 'It is repaid in one sum by the day stated in the notice.', done: 'accepted the claim' },
      instalments: {
        label: 'Accept, in instalments',
        leadsTo: 'It is repaid monthly, in at most 12 instalments.',
        done: 'accepted the claim in instalments',
      },
      contest: { label: 'Contest', leadsTo: 'Another approver decides; until then no repayment is due.', done: 'contested the claim' },
    },
    fields: {
      ...agreedText.en,
      note: 'Note',
      parts: { label: 'Instalments', help: '2 to 12, a month apart.' },
      reasons: 'Reasons and evidence',
    },
    facts: {
      'clawback-accepted': 'The clawback was accepted, to be repaid in {parts, plural, one {one sum} other {# instalments}}',
      'clawback-contested': 'The clawback was contested; another approver decides',
      'clawback-unanswered': 'No answer in time; the clawback notice stands',
    },
  },
} satisfies WordsOf<typeof answerClawback>;

export const decideContestWords = {
  zh: {
    title: '决定追回异议',
    noun: '追回异议决定书',
    ask: '债务方对追回 {demandFen, number, yuan} 提出异议。请由未发出通知的审批人决定：维持、减少或撤销。',
    outcomes: {
      uphold: { label: '维持', leadsTo: '按通知归还。', done: '维持了追回通知' },
      reduce: { label: '减少', leadsTo: '按减少后的数额归还，减少部分冲回应收。', done: '减少了追回数额' },
      drop: { label: '撤销', leadsTo: '不再追回，应收全部冲回。', done: '撤销了追回通知' },
    },
    fields: { lessFen: { label: '减少数额（元）', help: '先减利息，再减本金。' }, findings: '查明的事实与理由' },
    refusals: {
      'less-than-demanded':
        '减少 {lessFen, number, yuan}，不少于应还的 {demandFen, number, yuan}。请填小于应还的数额；全部不追回的，请改选“撤销”。',
    },
    facts: {
      'contest-decided': '追回异议已决定：{decision, select, uphold {维持} reduce {减少} other {撤销}}，应还 {demandFen, number, yuan}',
    },
  },
  en: {
    title: 'Decide on a contested clawback',
    noun: 'Decision on the contested clawback',
    ask: 'The debtor contests the claim of {demandFen, number, yuan}. An approver other than the one who issued the notice decides: uphold, reduce or drop it.',
    outcomes: {
      uphold: { label: 'Uphold', leadsTo: 'It is repaid as stated in the notice.', done: 'upheld the claim' },
      reduce: {
        label: 'Reduce',
        leadsTo: 'The reduced sum is due; the difference is reversed in the receivable.',
        done: 'reduced the claim',
      },
      drop: { label: 'Drop', leadsTo: 'Nothing is due; the receivable is reversed in full.', done: 'dropped the claim' },
    },
    fields: {
      lessFen: { label: 'Reduction (yuan)', help: 'Interest is reduced first, then the principal.' },
      findings: 'Findings and reasons',
    },
    refusals: {
      'less-than-demanded':
        '{lessFen, number, yuan} is not less than the {demandFen, number, yuan} due. Enter a smaller sum, or choose “Drop” to waive all of it.',
    },
    facts: {
      'contest-decided':
        'Contested clawback decided: {decision, select, uphold {upheld} reduce {reduced} other {dropped}}; due {demandFen, number, yuan}',
    },
  },
} satisfies WordsOf<typeof decideContest>;
