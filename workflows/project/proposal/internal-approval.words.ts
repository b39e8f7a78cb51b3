import type { WordsOf } from '#workflows/engine/wording.ts';
import { approvalFacts } from './approval.words.ts';
import type { internalApproval } from './internal-approval.ts';

export const internalApprovalWords = {
  zh: {
    title: '审批应答方案',
    noun: '校内审批意见',
    ask: '请核实授权、密级和重复资助情况。审批晚于征集截止的，不能再密封提交。',
    outcomes: {
      approve: { label: '批准应答', leadsTo: '由科研院密封提交；送保密办的，经其审查后再密封。', done: '批准了应答方案' },
      return: { label: '退回修改', leadsTo: '退回项目负责人修改。', done: '退回了应答方案' },
      refuse: { label: '不同意应答', leadsTo: '本校不再参加本榜。', done: '不同意应答' },
    },
    fields: {
      reason: '理由',
      note: '说明',
      authority: '项目组已获本校授权',
      secrecy: { label: '密级', options: { open: '公开', internal: '内部', refer: '可能涉密，送保密办审查' } },
      noDoubleFunding: '已核实不存在重复资助',
      files: { label: '附件', help: '授权书、查重证明等。应答方案及报价不要附在这里：此处附件不随方案密封。' },
    },
    facts: { 'proposal-referred': '本校应答方案已送保密办审查', ...approvalFacts.zh },
  },
  en: {
    title: 'Approve the proposal',
    noun: 'University approval',
    ask: 'Check authorisation, secrecy and double funding. If approved after the window closes, the proposal can no longer be sealed.',
    outcomes: {
      approve: {
        label: 'Approve',
        leadsTo: 'The research office seals and submits it; if it is referred to the secrecy office, once that has cleared it.',
        done: 'approved the proposal',
      },
      return: { label: 'Return for changes', leadsTo: 'It goes back to the principal investigator.', done: 'returned the proposal' },
      refuse: { label: 'Refuse', leadsTo: 'The university does not respond to this call.', done: 'refused the proposal' },
    },
    fields: {
      reason: 'Reason',
      note: 'Note',
      authority: 'The team is authorised by this university',
      secrecy: { label: 'Secrecy', options: { open: 'Open', internal: 'Internal', refer: 'Possibly classified: to the secrecy office' } },
      noDoubleFunding: 'Verified: no double funding',
      files: {
        label: 'Files',
        help: 'Authorisation, proof of no double funding, etc. Do not attach the proposal or its price: files here are not sealed with it.',
      },
    },
    facts: { 'proposal-referred': 'Referred to the university’s secrecy office', ...approvalFacts.en },
  },
} satisfies WordsOf<typeof internalApproval>;
