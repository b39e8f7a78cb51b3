import type { WordsOf } from '#workflows/engine/wording.ts';
import type { reviewSubsidy } from './review-subsidy.ts';

export const reviewSubsidyWords = {
  zh: {
    title: '审核补助申请',
    noun: '补助审核意见',
    ask: '第 {claim} 次补助申请，应拨 {fen, number, yuan}，已核实付款 {verifiedFen, number, yuan}（已剔除 {deductedFen, number, yuan}）。{held, select, yes {本次申请已暂缓审核。} other {}}请审核付款凭证和自有资金证明。逾期不会自动通过。',
    outcomes: {
      approve: { label: '审核同意', leadsTo: '送下一审核人；财务审核后送审批人。', done: '审核同意补助申请' },
      reduce: { label: '核减后同意', leadsTo: '剔除不合规付款后重新计算，送下一审核人。', done: '核减后同意补助申请' },
      hold: { label: '暂缓审核', leadsTo: '通知企业财务和项目经理；至多暂缓三十个工作日，期间不拨付。', done: '暂缓审核补助申请' },
      return: { label: '退回企业', leadsTo: '企业补充后重新申请。', done: '退回了补助申请' },
      refuse: { label: '不予拨付本次', leadsTo: '本次不拨付；应得部分可在后续申请中计算。', done: '不予拨付本次补助' },
    },
    fields: {
      reason: '理由',
      opinion: '意见',
      items: '剔除的付款',
      item: { label: '票据编号', help: '发票号或凭证号；同一笔付款只剔除一次。' },
      deductedFen: { label: '核减付款额（元）', help: '从已核实付款中剔除的不合规金额，补助随之重新计算。' },
    },
    refusals: {
      'deducted-before': '票据 {item} 已核减过，或在本表中重复。同一笔付款只核减一次，请删除该行，或填写其他票据的编号。',
      'more-than-verified': '核减合计 {givenFen, number, yuan}，超过已核实付款 {verifiedFen, number, yuan}。请减少核减额。',
    },
    facts: {
      'subsidy-claim-examined': '第 {claim} 次补助审核同意，{fen, number, yuan}',
      'subsidy-claim-reduced': '第 {claim} 次补助核减付款 {deductedFen, number, yuan}，补助调整为 {fen, number, yuan}',
      'subsidy-claim-held': '第 {claim} 次补助 {fen, number, yuan} 暂缓审核',
      'subsidy-hold-over': '第 {claim} 次补助申请暂缓期满，恢复审核',
      'subsidy-claim-returned': '第 {claim} 次补助申请退回企业',
      'subsidy-claim-refused': '第 {claim} 次补助不予拨付',
    },
    letters: {
      held: '第 {claim} 次补助申请暂缓审核；事由由企业和资助方掌握',
      reduced: '第 {claim} 次补助申请经审核被核减；具体金额由企业和资助方掌握',
      refused: '第 {claim} 次补助申请未获批准',
    },
  },
  en: {
    title: 'Review a subsidy claim',
    noun: 'Review of a subsidy claim',
    ask: 'Claim {claim} comes to {fen, number, yuan}, on verified payments of {verifiedFen, number, yuan} ({deductedFen, number, yuan} excluded). {held, select, yes {Review of this claim is on hold. } other {}}Review the payment vouchers and the proof of own funds. A claim is never approved by lapse of time.',
    outcomes: {
      approve: {
        label: 'Agree to the claim',
        leadsTo: 'It goes to the next reviewer and, after the finance review, to the approver.',
        done: 'agreed to the claim',
      },
      reduce: {
        label: 'Agree on a reduced basis',
        leadsTo: 'Ineligible payments are excluded and the sum is recalculated; it then goes to the next reviewer.',
        done: 'reduced the claim',
      },
      hold: {
        label: 'Put the review on hold',
        leadsTo:
          'The enterprise’s finance office and the project manager are notified; the hold lasts at most 30 working days, during which nothing is paid.',
        done: 'put the claim on hold',
      },
      return: {
        label: 'Return to the enterprise',
        leadsTo: 'The enterprise completes the claim and submits it again.',
        done: 'returned the claim',
      },
      refuse: {
        label: 'Refuse this claim',
        leadsTo: 'This claim is not paid; sums due may be counted in a later claim.',
        done: 'refused the claim',
      },
    },
    fields: {
      reason: 'Reason',
      opinion: 'Opinion',
      items: 'Excluded payments',
      item: { label: 'Number of the invoice or voucher', help: 'Invoice or voucher number; each payment is excluded only once.' },
      deductedFen: {
        label: 'Amount excluded (yuan)',
        help: 'Ineligible amount excluded from verified payments; the subsidy is recalculated.',
      },
    },
    refusals: {
      'deducted-before':
        'Payment {item} has already been deducted, or is listed twice in this form. Each payment is deducted only once: delete the row, or enter another number.',
      'more-than-verified':
        'The deductions add up to {givenFen, number, yuan}, more than the verified payments of {verifiedFen, number, yuan}. Reduce the deductions.',
    },
    facts: {
      'subsidy-claim-examined': 'Subsidy claim {claim} agreed to at {fen, number, yuan}',
      'subsidy-claim-reduced':
        'Subsidy claim {claim}: payments of {deductedFen, number, yuan} found ineligible, the claim comes to {fen, number, yuan}',
      'subsidy-claim-held': 'Subsidy claim {claim} over {fen, number, yuan} was put on hold',
      'subsidy-hold-over': 'The hold on subsidy claim {claim} is over; its review resumes',
      'subsidy-claim-returned': 'Subsidy claim {claim} was returned to the enterprise',
      'subsidy-claim-refused': 'Subsidy claim {claim} was refused',
    },
    letters: {
      held: 'Subsidy claim {claim} is on hold; the reason is known to the enterprise and the funder',
      reduced: 'Subsidy claim {claim} was reduced on review; its sums are known to the enterprise and the funder',
      refused: 'Subsidy claim {claim} was not approved',
    },
  },
} satisfies WordsOf<typeof reviewSubsidy>;
