/** What the causes of an early end are called, in forms and in texts that are written from the record. */
export const causeNames = {
  zh: {
    mutual: '协商一致',
    technical: '技术风险（无法克服或已被公开）',
    'force-majeure': '不可抗力',
    'enterprise-default': '企业违约',
    'university-default': '高校违约',
    misconduct: '弄虚作假等失信行为',
  },
  en: {
    mutual: 'Mutual consent',
    technical: 'Technical risk (insurmountable, or already published by others)',
    'force-majeure': 'Force majeure',
    'enterprise-default': 'Default of the enterprise',
    'university-default': 'Default of the university',
    misconduct: 'Fraud or other misconduct',
  },
} as const;
