import { earliestRefusals, latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import type { payElsewhere } from './pay-elsewhere.ts';
import { what } from './purposes.words.ts';

export const payElsewhereWords = {
  zh: {
    title: '登记线下付款',
    noun: '线下付款凭证',
    ask: `${what.zh} {fen, number, yuan} 多次未能付出，原因见时间线。{turn, select, checker {经办人已登记线下付款，请核对凭据后确认。} other {已通过其他方式支付的，可以登记并附凭据，由另一名财务人员确认后入账。}}`,
    outcomes: {
      prepare: { label: '登记线下付款', leadsTo: '由另一名财务人员核对凭据。', done: '登记了线下付款' },
      release: { label: '核对无误，确认', leadsTo: '按已付入账，不再经银行支付。', done: '确认了线下付款' },
      return: { label: '退回', leadsTo: '登记作废，仍按银行付款办理。', done: '退回了线下付款登记' },
    },
    fields: { reference: '付款凭证号', paidOn: '付款日期', evidence: '凭据', findings: '核对情况', reasons: '理由' },
    refusals: { ...earliestRefusals.zh, ...latestRefusals.zh },
    facts: {
      'paid-elsewhere-stated': `${what.zh} {fen, number, yuan} 登记为线下付款，凭证号 {reference}，待确认`,
      'paid-elsewhere': `${what.zh} {fen, number, yuan} 已线下支付并经确认，凭证号 {reference}`,
      'paid-elsewhere-returned': `${what.zh} {fen, number, yuan} 的线下付款登记未获确认`,
    },
  },
  en: {
    title: 'Record an offline payment',
    noun: 'Evidence of an offline payment',
    ask: `${what.en}: {fen, number, yuan} could not be paid several times; the timeline shows why. {turn, select, checker {Your colleague has recorded an offline payment; check the evidence and confirm it.} other {If it was paid by other means, record it with the evidence; a second finance officer confirms it before it is booked.}}`,
    outcomes: {
      prepare: {
        label: 'Record the payment',
        leadsTo: 'A second finance officer checks the evidence.',
        done: 'recorded an offline payment',
      },
      release: {
        label: 'Confirm the payment',
        leadsTo: 'It is booked as paid; no further bank payment is made.',
        done: 'confirmed an offline payment',
      },
      return: {
        label: 'Send back',
        leadsTo: 'The record lapses; the sum is to be paid through the bank.',
        done: 'sent back the record of an offline payment',
      },
    },
    fields: {
      reference: 'Payment reference',
      paidOn: 'Paid on',
      evidence: 'Evidence',
      findings: 'Findings',
      reasons: 'Reasons',
    },
    refusals: { ...earliestRefusals.en, ...latestRefusals.en },
    facts: {
      'paid-elsewhere-stated': `${what.en}: {fen, number, yuan} recorded as paid offline, reference {reference}, to be confirmed`,
      'paid-elsewhere': `${what.en}: {fen, number, yuan} was paid offline and confirmed, reference {reference}`,
      'paid-elsewhere-returned': `${what.en}: the offline payment of {fen, number, yuan} was not confirmed`,
    },
  },
} satisfies WordsOf<typeof payElsewhere>;
