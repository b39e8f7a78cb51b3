import type { WordsOf } from '#workflows/engine/wording.ts';
import type { approveContract } from './approve-contract.ts';
import { side } from './phrases.words.ts';
import { silenceFacts } from './silent-talks.words.ts';

const level = {
  zh: '{level, select, office {部门} leader {分管领导} meeting {会议} other {价款}}',
  en: '{level, select, office {office} leader {responsible leader} meeting {meeting} other {price}}',
};
export const approveContractWords = {
  zh: {
    title: '审批合同',
    noun: '合同审批意见',
    ask: '合同价款 {fen, number, yuan}。{level, select, office {按本单位审批权限，由本部门审批。} leader {按本单位审批权限，由分管领导审批，请填写审批文号。} meeting {按本单位审批权限，须经会议审议，请填写会议纪要文号。} other {价款与中选报价 {awardFen, number, yuan} 相差超过一成或者超出预算范围，请表明意见。}}',
    outcomes: {
      approve: { label: '同意签约', leadsTo: '各方审批齐全后定稿。', done: '审批同意签约' },
      return: { label: '退回修改', leadsTo: '退回商定价款条件。', done: '退回了合同' },
      refuse: { label: '不予同意', leadsTo: '由项目经理决定后续处理。', done: '不同意签约' },
    },
    fields: { minutes: { label: '审批文号', help: '分管领导或会议审批时必填。' }, note: '备注', reason: '理由' },
    refusals: { 'minutes-missing': '该价款须经分管领导或会议审批，请填写审批文号或会议纪要文号。' },
    facts: {
      'contract-approved': `${side.zh}${level.zh}审批同意签约`,
      'contract-returned': `${side.zh}${level.zh}审批退回合同`,
      'approval-refused': `${side.zh}${level.zh}审批不同意签约`,
      ...silenceFacts.zh,
    },
  },
  en: {
    title: 'Approve the contract',
    noun: 'Internal approval',
    ask: 'Contract price {fen, number, yuan}. {level, select, office {Under your organisation’s approval rules, your office decides.} leader {Under your organisation’s approval rules, the responsible leader decides: enter the approval number.} meeting {Under your organisation’s approval rules, a meeting decides: enter the number of its minutes.} other {The price differs by more than 10% from the award of {awardFen, number, yuan}, or lies outside the budget: state your opinion.}}',
    outcomes: {
      approve: { label: 'Approve', leadsTo: 'Once all approvals are given, the text is frozen.', done: 'approved the contract' },
      return: { label: 'Return for changes', leadsTo: 'It goes back to the price terms.', done: 'returned the contract' },
      refuse: { label: 'Refuse', leadsTo: 'The project manager decides how to proceed.', done: 'refused the contract' },
    },
    fields: {
      minutes: { label: 'Approval number', help: 'Required if the responsible leader or a meeting decides.' },
      note: 'Note',
      reason: 'Reason',
    },
    refusals: {
      'minutes-missing':
        'This price needs the approval of the responsible leader or a meeting: enter the number of the approval or of the minutes.',
    },
    facts: {
      'contract-approved': `${side.en} approved the contract (${level.en})`,
      'contract-returned': `${side.en} returned the contract (${level.en})`,
      'approval-refused': `${side.en} refused the contract (${level.en})`,
      ...silenceFacts.en,
    },
  },
} satisfies WordsOf<typeof approveContract>;
