import type { WordsOf } from '#workflows/engine/wording.ts';
import type { requestSubsidy } from './request-subsidy.ts';

export const requestSubsidyWords = {
  zh: {
    title: '申请补助',
    noun: '补助申请',
    ask: '可申请{final, select, yes {最后一次} after {质保金到账后的补充} other {第 {claim} 次}}补助 {fen, number, yuan}，按已核实付款 {verifiedFen, number, yuan} 计算。{final, select, yes {逾期未申请的再催办一次，仍未申请的视为放弃，预留部分不再支付。} after {质保金计入企业付款后，可补充申请一次；逾期未申请的，视为放弃。} other {期中补助逾期未申请的，并入下一次。}}',
    outcomes: {
      submit: { label: '提交补助申请', leadsTo: '资助方经办审核，再由资助方财务审核。', done: '提交了补助申请' },
      waive: { label: '放弃最后一次补助', leadsTo: '预留部分不再支付，项目可以结清关闭；已付补助不受影响。', done: '放弃了最后一次补助' },
    },
    fields: {
      agreedZh: '申请金额与依据',
      agreedEn: '申请金额与依据（英文）',
      invoices: '发票及付款凭证',
      ownFunds: '自有资金来源证明',
      statement: '申请说明',
      files: '凭证附件',
      reasons: '放弃理由',
    },
    facts: {
      'subsidy-requested': '第 {claim} 次补助已申请，{fen, number, yuan}',
      'subsidy-claim-lapsed': '第 {claim} 次补助逾期未申请，并入下一次',
      'subsidy-claim-outstanding': '最后一次补助尚未申请，已催办',
      'final-claim-waived': '最后一次补助已放弃，预留部分不再支付',
      'final-claim-lapsed': '最后一次补助经催办仍未申请，视为放弃，预留部分不再支付',
    },
  },
  en: {
    title: 'Claim the subsidy',
    noun: 'Subsidy claim',
    ask: '{final, select, yes {The final claim} after {The supplementary claim} other {Claim {claim}}} comes to {fen, number, yuan}, on verified payments of {verifiedFen, number, yuan}. {final, select, yes {If it is not made in time, one reminder follows; if still not made, it is forfeited and the reserve is not paid.} after {The retention now counts as an enterprise payment: one supplementary claim can be made; not made in time, it is forfeited.} other {An interim claim not made in time is merged into the next.}}',
    outcomes: {
      submit: {
        label: 'Submit the claim',
        leadsTo: 'The funder’s officer reviews it, then the funder’s finance office.',
        done: 'submitted the claim',
      },
      waive: {
        label: 'Waive the final claim',
        leadsTo: 'The reserve is not paid and the project can be settled and closed. Subsidy already paid is not affected.',
        done: 'waived the final claim',
      },
    },
    fields: {
      agreedZh: 'Sum claimed and its basis (Chinese)',
      agreedEn: 'Sum claimed and its basis',
      invoices: 'Invoices and payment vouchers',
      ownFunds: 'Proof of own funds',
      statement: 'Statement',
      files: 'Vouchers as files',
      reasons: 'Reasons for the waiver',
    },
    facts: {
      'subsidy-requested': 'Subsidy claim {claim} submitted for {fen, number, yuan}',
      'subsidy-claim-lapsed': 'Subsidy claim {claim} was not made in time and is merged into the next',
      'subsidy-claim-outstanding': 'The final subsidy claim has not been made; a reminder was sent',
      'final-claim-waived': 'The final subsidy claim was waived; the reserve is not paid',
      'final-claim-lapsed': 'The final subsidy claim was still not made after a reminder and is forfeited; the reserve is not paid',
    },
  },
} satisfies WordsOf<typeof requestSubsidy>;
