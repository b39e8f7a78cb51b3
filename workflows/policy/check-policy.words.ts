import type { WordsOf } from '#workflows/engine/wording.ts';
import type { checkPolicy } from './check-policy.ts';

export const checkPolicyWords = {
  zh: {
    title: '复核政策',
    noun: '复核意见',
    ask: '请将所提政策与其来源逐项核对。通过后立即保存；放假安排和停机公告还会通知所有未结事项重算期限。',
    outcomes: {
      approve: { label: '核对无误，生效', leadsTo: '政策保存，未结事项的期限按需重算。', done: '复核通过' },
      return: { label: '退回修改', leadsTo: '退回经办人修改。', done: '退回修改' },
    },
    fields: { compared: '我已将各项与来源文本逐一核对', reason: '理由' },
    facts: { 'policy-approved': '政策经复核通过', 'policy-returned': '政策退回修改' },
  },
  en: {
    title: 'Check a policy',
    noun: 'Result of the check',
    ask: 'Check each item against its source. Once approved, the policy is saved at once; for a holiday notice or an outage, all open deadlines are recalculated.',
    outcomes: {
      approve: {
        label: 'Put into force',
        leadsTo: 'It is saved, and open deadlines are recalculated where affected.',
        done: 'approved the policy',
      },
      return: { label: 'Return for changes', leadsTo: 'It goes back to its author for changes.', done: 'returned the policy' },
    },
    fields: { compared: 'I have checked each item against its source', reason: 'Reason' },
    facts: { 'policy-approved': 'The policy was approved', 'policy-returned': 'The policy was returned for changes' },
  },
} satisfies WordsOf<typeof checkPolicy>;
