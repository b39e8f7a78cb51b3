import type { WordsOf } from '#workflows/engine/wording.ts';
import { agreedText } from '#workflows/modules/payment/agreed-texts.words.ts';
import type { confirmOverride } from './confirm-override.ts';

export const confirmOverrideWords = {
  zh: {
    title: '复审补助少拨提议',
    noun: '补助少拨复审意见',
    ask: '一名审批人提议第 {claim} 次补助拨付 {fen, number, yuan}，低于按任务书计算的 {calculatedFen, number, yuan}。请核对理由后决定；少拨部分留待以后申请，已扣留的风险留存不变。',
    outcomes: {
      approve: { label: '同意并批准拨付', leadsTo: '资助方财务按提议金额经办、复核后付款。', done: '同意少拨并批准了补助' },
      return: { label: '不同意', leadsTo: '提议作废，本次补助重新审批。', done: '不同意少拨补助' },
      withdraw: { label: '撤回提议', leadsTo: '提议作废，本次补助重新审批。', done: '撤回了少拨提议' },
    },
    fields: { ...agreedText.zh, reason: '理由', opinion: '意见' },
    facts: {
      'subsidy-approved':
        '第 {claim} 次补助批准拨付 {fen, number, yuan}，扣留 {withheldFen, number, yuan}，释放 {releasedFen, number, yuan}',
      'subsidy-overridden': '第 {claim} 次补助经两名审批人同意拨付 {fen, number, yuan}，计算金额为 {calculatedFen, number, yuan}',
      'subsidy-override-dropped': '第 {claim} 次补助的少拨提议作废，重新审批',
    },
    letters: { approved: '第 {claim} 次补助已获批准，将拨付给企业' },
  },
  en: {
    title: 'Confirm a lower subsidy',
    noun: 'Decision on a lower subsidy',
    ask: 'An approver proposes to pay {fen, number, yuan} for claim {claim}, less than the {calculatedFen, number, yuan} calculated from the task book. Check the reason and decide; the rest can come with a later claim, and the reserve withheld stays the same.',
    outcomes: {
      approve: {
        label: 'Agree and approve the payment',
        leadsTo: 'The funder’s finance office prepares, checks and pays the lower sum.',
        done: 'agreed to a lower subsidy and approved it',
      },
      return: {
        label: 'Disagree',
        leadsTo: 'The proposal lapses; the claim goes back to approval.',
        done: 'disagreed with a lower subsidy',
      },
      withdraw: {
        label: 'Withdraw the proposal',
        leadsTo: 'The proposal lapses; the claim goes back to approval.',
        done: 'withdrew the proposal of a lower sum',
      },
    },
    fields: { ...agreedText.en, reason: 'Reason', opinion: 'Opinion' },
    facts: {
      'subsidy-approved':
        'Subsidy claim {claim} approved: {fen, number, yuan} to pay, {withheldFen, number, yuan} withheld, {releasedFen, number, yuan} released',
      'subsidy-overridden':
        'Subsidy claim {claim}: two approvers agreed on {fen, number, yuan} instead of the calculated {calculatedFen, number, yuan}',
      'subsidy-override-dropped': 'The proposed lower sum of subsidy claim {claim} lapsed; the claim is back in approval',
    },
    letters: { approved: 'Subsidy claim {claim} was approved and will be paid to the enterprise' },
  },
} satisfies WordsOf<typeof confirmOverride>;
