/** The common part of the four proposals. */
export const proposing = {
  zh: {
    propose: { label: '提交复核', leadsTo: '由另一位复核人对照来源核对。', done: '提交了政策' },
    drop: { label: '不再提出', leadsTo: '本事项到此结束，政策不变。', done: '不再提出该政策' },
    facts: { 'policy-proposed': '政策已提交复核', 'policy-dropped': '不再提出，政策不变' },
  },
  en: {
    propose: { label: 'Send to the checker', leadsTo: 'Another person checks it against its source.', done: 'proposed the policy' },
    drop: { label: 'Drop it', leadsTo: 'The case ends here; the policy is unchanged.', done: 'dropped the policy' },
    facts: { 'policy-proposed': 'The policy was submitted for checking', 'policy-dropped': 'Dropped; the policy is unchanged' },
  },
} as const;
