export const roundEndings = {
  zh: {
    'round-ended-no-proposals': '流榜，项目结束',
    'round-ended-all-below-threshold': '没有符合要求的方案，项目结束',
    'round-ended-too-few': '应答数量不足，项目结束',
    'round-ended-none-selected': '企业未选定任何方案，项目结束',
    'round-ended-selection-silent': '企业逾期未定榜，项目结束',
    'round-ended-university-refused': '中选高校放弃且无候补，项目结束',
    'round-ended-award-annulled': '定榜被撤销，项目结束',
  },
  en: {
    'round-ended-no-proposals': 'Ended without proposals',
    'round-ended-all-below-threshold': 'Ended: no proposal met the requirements',
    'round-ended-too-few': 'Ended with fewer proposals than wanted',
    'round-ended-none-selected': 'Ended: the enterprise chose none',
    'round-ended-selection-silent': 'Ended: the enterprise did not choose in time',
    'round-ended-university-refused': 'Ended: declined, and no reserve is left',
    'round-ended-award-annulled': 'Ended: the award was annulled',
  },
};
