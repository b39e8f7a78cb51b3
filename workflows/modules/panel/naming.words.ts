const twice = {
  zh: { 'named-twice': '此人在名单中已列过一次（组长不再列入成员）。每人只列一次，请另选一位。' },
  en: {
    'named-twice':
      'This person is already named (the chair is not listed among the members as well). Name each person once; choose somebody else.',
  },
} as const;
/** Of the rules on who may be named on a panel. */
export const namingRefusals = {
  zh: { ...twice.zh, 'declared-conflict': '此人已就本项目申报回避，不能担任。请另选一位。' },
  en: { ...twice.en, 'declared-conflict': 'This person has declared a conflict of interest in this project. Choose somebody else.' },
} as const;
export const replacementRefusals = {
  zh: { ...namingRefusals.zh, 'on-panel-already': '此人已在专家组名单中（含已退出的成员），不能再次列入。请另选一位。' },
  en: {
    ...namingRefusals.en,
    'on-panel-already':
      'This person is already on the panel’s list, or was before leaving it, and cannot be named again. Choose somebody else.',
  },
} as const;
export const twiceRefusals = twice;
