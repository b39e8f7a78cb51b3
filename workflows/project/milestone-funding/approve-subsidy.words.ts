import type { WordsOf } from '#workflows/engine/wording.ts';
import { agreedText } from '#workflows/modules/payment/agreed-texts.words.ts';
import type { approveSubsidy } from './approve-subsidy.ts';

export const approveSubsidyWords = {
  zh: {
    title: '审批补助',
    noun: '补助审批意见',
    ask: '第 {claim} 次补助应拨 {fen, number, yuan}（扣留风险留存 {withheldFen, number, yuan}，释放 {releasedFen, number, yuan}；已剔除付款 {deductedFen, number, yuan}）。金额由系统按任务书计算，不能多拨；要少拨的，须说明理由并经另一名审批人同意，少拨部分留待以后申请。',
    outcomes: {
      approve: { label: '批准拨付', leadsTo: '资助方财务经办、复核后付款。', done: '批准了补助' },
      override: {
        label: '提议少拨',
        leadsTo: '由另一名审批人决定；同意前不拨付任何款项，已扣留的风险留存不变。',
        done: '提议少拨补助',
      },
      return: { label: '退回重审', leadsTo: '退回资助方经办重新审核。', done: '退回重审' },
      refuse: { label: '不予批准本次', leadsTo: '本次不拨付；应得部分可在后续申请中计算。', done: '不予批准本次补助' },
    },
    fields: { ...agreedText.zh, reason: '理由', opinion: '意见', amountFen: { label: '提议拨付金额（元）', help: '须低于计算金额。' } },
    refusals: {
      'not-below-calculated':
        '提议金额 {amountFen, number, yuan} 不低于计算金额 {calculatedFen, number, yuan}。请填写较低的金额，或按计算金额批准。',
    },
    facts: {
      'subsidy-approved':
        '第 {claim} 次补助批准拨付 {fen, number, yuan}，扣留 {withheldFen, number, yuan}，释放 {releasedFen, number, yuan}',
      'subsidy-override-proposed':
        '第 {claim} 次补助提议拨付 {fen, number, yuan}（计算金额 {calculatedFen, number, yuan}），待另一名审批人决定',
      'subsidy-review-returned': '第 {claim} 次补助退回重审',
      'subsidy-claim-refused': '第 {claim} 次补助不予拨付',
    },
    letters: {
      approved: '第 {claim} 次补助已获批准，将拨付给企业',
      refused: '第 {claim} 次补助申请未获批准',
    },
  },
  en: {
    title: 'Approve the subsidy',
    noun: 'Approval of a subsidy claim',
    ask: 'Claim {claim}: {fen, number, yuan} to pay ({withheldFen, number, yuan} withheld as reserve, {releasedFen, number, yuan} released; payments of {deductedFen, number, yuan} excluded). The sum is calculated from the task book and cannot be raised; a lower sum needs a reason and a second approver, and the rest can come with a later claim.',
    outcomes: {
      approve: {
        label: 'Approve the payment',
        leadsTo: 'The funder’s finance office prepares, checks and pays it.',
        done: 'approved the subsidy',
      },
      override: {
        label: 'Propose a lower sum',
        leadsTo: 'Another approver decides; nothing is paid before, and the reserve withheld stays the same.',
        done: 'proposed a lower sum',
      },
      return: {
        label: 'Return for another review',
        leadsTo: 'The funder’s officer reviews it again.',
        done: 'returned the claim for review',
      },
      refuse: {
        label: 'Refuse this claim',
        leadsTo: 'This claim is not paid; sums due may be counted in a later claim.',
        done: 'refused the claim',
      },
    },
    fields: {
      ...agreedText.en,
      reason: 'Reason',
      opinion: 'Opinion',
      amountFen: { label: 'Sum proposed (yuan)', help: 'Below the calculated sum.' },
    },
    refusals: {
      'not-below-calculated':
        'The sum of {amountFen, number, yuan} is not below the calculated {calculatedFen, number, yuan}. Enter a lower sum, or approve the calculated one.',
    },
    facts: {
      'subsidy-approved':
        'Subsidy claim {claim} approved: {fen, number, yuan} to pay, {withheldFen, number, yuan} withheld, {releasedFen, number, yuan} released',
      'subsidy-override-proposed':
        'Subsidy claim {claim}: {fen, number, yuan} proposed instead of the calculated {calculatedFen, number, yuan}; another approver decides',
      'subsidy-review-returned': 'Subsidy claim {claim} was returned for review',
      'subsidy-claim-refused': 'Subsidy claim {claim} was refused',
    },
    letters: {
      approved: 'Subsidy claim {claim} was approved and will be paid to the enterprise',
      refused: 'Subsidy claim {claim} was not approved',
    },
  },
} satisfies WordsOf<typeof approveSubsidy>;
