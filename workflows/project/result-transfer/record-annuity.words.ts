import { earliestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import type { annuityReminder, recordAnnuity } from './record-annuity.ts';

export const annuityReminderWords = {
  zh: {
    title: '年费提醒',
    ask: '年费到期前 {days} 日提醒。',
    facts: { 'annuity-near': '专利 {patentNumber} 的年费 {annuityOn} 到期，还有 {days} 日' },
  },
  en: {
    title: 'Annuity reminder',
    ask: 'A reminder {days} days before the annuity is due.',
    facts: { 'annuity-near': 'The annuity of patent {patentNumber} is due on {annuityOn}, in {days} days' },
  },
} satisfies WordsOf<typeof annuityReminder>;

export const recordAnnuityWords = {
  zh: {
    title: '缴纳年费',
    noun: '年费缴纳记录',
    ask: '专利年费 {annuityOn} 到期。缴纳后登记下次到期日；逾期未登记的，记为专利权终止。',
    outcomes: {
      paid: { label: '已缴纳', leadsTo: '按下次到期日提醒。', done: '缴纳了年费' },
      'let-go': { label: '放弃专利权', leadsTo: '专利权终止。', done: '放弃了专利权' },
    },
    fields: { nextOn: '下次到期日', reasons: '理由' },
    refusals: earliestRefusals.zh,
    facts: { 'annuity-paid': '专利 {patentNumber} 年费已缴纳，下次 {nextOn} 到期', 'patent-lapsed': '专利 {patentNumber} 因未缴年费终止' },
  },
  en: {
    title: 'Pay an annuity',
    noun: 'Record of annuity payment',
    ask: 'The patent annuity is due on {annuityOn}. Pay it and record the next due date; without a record in time, the patent is recorded as lapsed.',
    outcomes: {
      paid: { label: 'Paid', leadsTo: 'A reminder follows before the next due date.', done: 'paid the annuity' },
      'let-go': { label: 'Abandon the patent', leadsTo: 'The patent lapses.', done: 'abandoned the patent' },
    },
    fields: { nextOn: 'Next due date', reasons: 'Reasons' },
    refusals: earliestRefusals.en,
    facts: {
      'annuity-paid': 'Annuity of patent {patentNumber} paid; the next is due on {nextOn}',
      'patent-lapsed': 'Patent {patentNumber} lapsed: the annuity was not paid',
    },
  },
} satisfies WordsOf<typeof recordAnnuity>;
