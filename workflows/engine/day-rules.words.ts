export const earliestRefusals = {
  zh: { 'day-too-early': '填写的日期 {day} 早于 {from}。请填写 {from} 当日或之后的日期。' },
  en: { 'day-too-early': '{day} is before {from}. Enter {from} or a later day.' },
} as const;
export const latestRefusals = {
  zh: { 'day-too-late': '填写的日期 {day} 晚于 {until}。请填写 {until} 当日或之前的日期。' },
  en: { 'day-too-late': '{day} is after {until}. Enter {until} or an earlier day.' },
} as const;
