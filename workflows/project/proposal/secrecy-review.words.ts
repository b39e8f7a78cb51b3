import type { WordsOf } from '#workflows/engine/wording.ts';
import { approvalFacts } from './approval.words.ts';
import type { secrecyReview } from './secrecy-review.ts';

export const secrecyReviewWords = {
  zh: {
    title: '保密审查',
    noun: '保密审查意见',
    ask: '科研院认为本校应答方案可能涉密或敏感，请审查并确定能否以公开或内部密级提交。审查晚于征集截止的，不能再密封提交。',
    outcomes: {
      clear: { label: '审查通过', leadsTo: '由科研院密封提交。', done: '通过了保密审查' },
      return: { label: '退回修改', leadsTo: '退回项目负责人脱密或修改。', done: '因保密原因退回了应答方案' },
      refuse: { label: '不同意应答', leadsTo: '本校不再参加本榜。', done: '因保密原因不同意应答' },
    },
    fields: {
      reason: '理由',
      note: '说明',
      secrecy: { label: '密级', options: { open: '公开', internal: '内部' } },
    },
    facts: { ...approvalFacts.zh },
  },
  en: {
    title: 'Secrecy review',
    noun: 'Secrecy review',
    ask: 'The research office considers that this proposal may concern classified or sensitive matters. Decide whether it can be submitted as open or internal. If cleared after the window closes, it can no longer be sealed.',
    outcomes: {
      clear: { label: 'Clear', leadsTo: 'The research office seals and submits it.', done: 'cleared the proposal' },
      return: {
        label: 'Return for changes',
        leadsTo: 'It goes back to the principal investigator to be declassified or revised.',
        done: 'returned the proposal on secrecy grounds',
      },
      refuse: {
        label: 'Refuse',
        leadsTo: 'The university does not respond to this call.',
        done: 'refused the proposal on secrecy grounds',
      },
    },
    fields: {
      reason: 'Reason',
      note: 'Note',
      secrecy: { label: 'Secrecy', options: { open: 'Open', internal: 'Internal' } },
    },
    facts: { ...approvalFacts.en },
  },
} satisfies WordsOf<typeof secrecyReview>;
