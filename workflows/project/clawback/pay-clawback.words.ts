import type { WordsOf } from '#workflows/engine/wording.ts';
import { releaseFacts as factsOf, releaseFields, releaseOutcomes } from '#workflows/modules/payment/release.words.ts';
import { dueRefusals } from '#workflows/modules/payment/sums.words.ts';
import type { clawbackTerm, payClawback, writeOffClawback } from './pay-clawback.ts';

const releaseFacts = factsOf({ zh: '追回款', en: 'Subsidy repaid' });

export const payClawbackWords = {
  zh: {
    title: '归还补助资金',
    noun: '归还补助资金付款单',
    ask: '{days, plural, =0 {应归还补助资金} other {应付逾期归还补助资金的利息（逾期 # 日）}} {fen, number, yuan}（第 {part} 期，共 {parts} 期）。经办人核对金额，另一人复核放行。',
    outcomes: releaseOutcomes.zh,
    fields: releaseFields.zh,
    refusals: dueRefusals.zh,
    facts: releaseFacts.zh,
  },
  en: {
    title: 'Repay subsidy',
    noun: 'Payment order for the repayment',
    ask: '{fen, number, yuan} {days, plural, =0 {of subsidy is to be repaid} one {of interest is owed for # day of late repayment} other {of interest is owed for # days of late repayment}} (instalment {part} of {parts}). One person prepares the payment, another checks and releases it.',
    outcomes: releaseOutcomes.en,
    fields: releaseFields.en,
    refusals: dueRefusals.en,
    facts: releaseFacts.en,
  },
} satisfies WordsOf<typeof payClawback>;

export const clawbackTermWords = {
  zh: {
    title: '追回期限',
    ask: '到期未还的标为逾期，并按通知书利率计付逾期利息；再满 60 日的载入项目记录，由审批人决定是否核销。',
    facts: {
      'clawback-paid': '追回的补助资金已全部归还',
      'clawback-overdue': '补助资金归还逾期，尚欠 {openFen, number, yuan}',
      'clawback-escalated': '补助资金逾期 60 日未还，载入项目记录，尚欠 {openFen, number, yuan}',
    },
  },
  en: {
    title: 'Clawback term',
    ask: 'Unpaid by the due date, it is overdue and bears interest at the rate of the notice; after 60 more days this is put on the project record, and the approver decides whether to write it off.',
    facts: {
      'clawback-paid': 'The subsidy clawed back has been repaid in full',
      'clawback-overdue': 'Repayment of subsidy is overdue; {openFen, number, yuan} outstanding',
      'clawback-escalated': 'Repayment of subsidy has been overdue for 60 days, as put on record; {openFen, number, yuan} outstanding',
    },
  },
} satisfies WordsOf<typeof clawbackTerm>;

export const writeOffClawbackWords = {
  zh: {
    title: '核销追回款',
    noun: '核销决定书',
    ask: '尚欠补助资金 {openFen, number, yuan}，逾期已满 60 日。确实无法追回的，可以说明理由予以核销；不核销的，无需办理。',
    outcomes: { 'write-off': { label: '核销', leadsTo: '应收冲回，理由存档；逾期记录不因此消除。', done: '核销了追回款' } },
    fields: { reasons: '无法追回的理由与证据' },
    facts: { 'clawback-written-off': '核销追回款 {fen, number, yuan}' },
  },
  en: {
    title: 'Write off a clawback',
    noun: 'Decision to write off',
    ask: 'Subsidy of {openFen, number, yuan} is outstanding and more than 60 days overdue. If it cannot be recovered, it may be written off with reasons; otherwise no action is needed.',
    outcomes: {
      'write-off': {
        label: 'Write off',
        leadsTo: 'The receivable is reversed and the reasons are filed; the record of the delay remains.',
        done: 'wrote off the clawback',
      },
    },
    fields: { reasons: 'Reasons and evidence of irrecoverability' },
    facts: { 'clawback-written-off': 'Written off: {fen, number, yuan}' },
  },
} satisfies WordsOf<typeof writeOffClawback>;
