import type { WordsOf } from '#workflows/engine/wording.ts';
import { releaseFacts as factsOf, releaseFields, releaseOutcomes } from '#workflows/modules/payment/release.words.ts';
import { dueRefusals } from '#workflows/modules/payment/sums.words.ts';
import type { clawbackTerm, payClawback, writeOffClawback } from './pay-clawback.ts';

const releaseFacts = factsOf({ zh: '追回款', en: 'Public money returned' });

export const payClawbackWords = {
  zh: {
    title: '归还专项资金',
    noun: '归还专项资金付款单',
    ask: '{days, plural, =0 {应归还专项资金} other {应付逾期归还专项资金的利息（逾期 # 日）}} {fen, number, yuan}（第 {part} 期，共 {parts} 期）。经办人核对金额，另一人复核放行。',
    outcomes: releaseOutcomes.zh,
    fields: releaseFields.zh,
    refusals: dueRefusals.zh,
    facts: releaseFacts.zh,
  },
  en: {
    title: 'Pay public money back',
    noun: 'Payment order of public money returned',
    ask: '{fen, number, yuan} {days, plural, =0 {of the subsidy is to be paid back} one {of interest is owed for # day of delay} other {of interest is owed for # days of delay}} (part {part} of {parts}). One person prepares the payment, another releases it.',
    outcomes: releaseOutcomes.en,
    fields: releaseFields.en,
    refusals: dueRefusals.en,
    facts: releaseFacts.en,
  },
} satisfies WordsOf<typeof payClawback>;

export const clawbackTermWords = {
  zh: {
    title: '追回期限',
    ask: '到期未还的标为逾期，并按通知书利率计付逾期利息；再满 60 日的记入诚信档案，由审批人决定是否核销。',
    facts: {
      'clawback-paid': '追回的专项资金已全部归还',
      'clawback-overdue': '专项资金归还逾期，尚欠 {openFen, number, yuan}',
      'clawback-escalated': '专项资金逾期 60 日未还，记入诚信档案，尚欠 {openFen, number, yuan}',
    },
  },
  en: {
    title: 'Term of a claim for public money',
    ask: 'Unpaid after its day it is overdue and bears interest at the rate of the notice; after sixty more days it enters the integrity file, and the approver may write it off.',
    facts: {
      'clawback-paid': 'The public money claimed back has been paid',
      'clawback-overdue': 'Public money is overdue: {openFen, number, yuan} is open',
      'clawback-escalated': 'Public money has been overdue for 60 days and enters the integrity file: {openFen, number, yuan} is open',
    },
  },
} satisfies WordsOf<typeof clawbackTerm>;

export const writeOffClawbackWords = {
  zh: {
    title: '核销追回款',
    noun: '核销决定书',
    ask: '尚欠专项资金 {openFen, number, yuan}，逾期已满 60 日。确实无法追回的，可以说明理由予以核销；不核销的，无需办理。',
    outcomes: { 'write-off': { label: '核销', leadsTo: '应收冲回，理由存档；诚信档案不因此消除。', done: '核销了追回款' } },
    fields: { reasons: '无法追回的理由与证据' },
    facts: { 'clawback-written-off': '核销追回款 {fen, number, yuan}' },
  },
  en: {
    title: 'Write a claim off',
    noun: 'Decision to write off',
    ask: '{openFen, number, yuan} of public money is open and 60 days overdue. What cannot be recovered may be written off with reasons; nothing needs to be done otherwise.',
    outcomes: {
      'write-off': { label: 'Write off', leadsTo: 'The receivable is booked back; the integrity file stays.', done: 'wrote the claim off' },
    },
    fields: { reasons: 'Why it cannot be recovered' },
    facts: { 'clawback-written-off': 'Written off: {fen, number, yuan}' },
  },
} satisfies WordsOf<typeof writeOffClawback>;
