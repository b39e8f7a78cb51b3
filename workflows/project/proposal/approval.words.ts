export const approvalFacts = {
  zh: { 'proposal-approved': '本校已批准应答', 'proposal-refused': '本校不同意应答', 'proposal-returned': '应答方案退回修改' },
  en: {
    'proposal-approved': 'Approved by the university',
    'proposal-refused': 'Refused by the university',
    'proposal-returned': 'Proposal returned for changes',
  },
};
