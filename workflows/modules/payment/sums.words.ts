export const dueRefusals = {
  zh: { 'sum-not-due': '应付 {dueFen, number, yuan}，填写 {givenFen, number, yuan}。请按应付金额填写；对金额有异议的，先联系项目经理。' },
  en: {
    'sum-not-due':
      '{dueFen, number, yuan} is due, but {givenFen, number, yuan} was entered. Enter the sum due; if you dispute it, contact the project manager first.',
  },
} as const;
export const arrivalRefusals = {
  zh: {
    'sum-not-arrived':
      '应到账 {dueFen, number, yuan}，填写 {givenFen, number, yuan}。填写有误的请更正；实际到账不符的，请改选“金额不符”的办理方式。',
  },
  en: {
    'sum-not-arrived':
      '{dueFen, number, yuan} should have arrived, but {givenFen, number, yuan} was entered. Correct the figure; if a different sum did arrive, report the mismatch instead.',
  },
} as const;
export const differenceRefusals = {
  zh: {
    'sums-agree':
      '填写的金额与应到账的 {dueFen, number, yuan} 相同，不构成不符。请填写实际到账金额；金额相符的，请改选“确认到账”的办理方式。',
  },
  en: {
    'sums-agree':
      'This equals the {dueFen, number, yuan} due, so there is no mismatch. Enter the sum actually received, or confirm the receipt instead.',
  },
} as const;
