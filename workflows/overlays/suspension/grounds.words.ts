/** Names of the grounds of a suspension, beside the field and in sentences. */
export const groundWords = {
  zh: {
    mutual: '各方商定',
    'force-majeure': '不可抗力',
    difficulty: '遇到尚难克服的技术困难',
    'lead-away': '项目负责人离任或不能履职',
    'advance-missing': '约定的首付款未到账',
    inquiry: '平台正在核查',
    other: '其他',
  },
  en: {
    mutual: 'Agreed among the parties',
    'force-majeure': 'Force majeure',
    difficulty: 'A technical difficulty that cannot be overcome for now',
    'lead-away': 'The principal investigator has left or cannot act',
    'advance-missing': 'The agreed advance has not arrived',
    inquiry: 'An inquiry by the platform',
    other: 'Other',
  },
} as const;

const choice = (options: Readonly<Record<string, string>>, other: string) =>
  `{ground, select, ${Object.entries(options)
    .map(([name, word]) => `${name.replaceAll('-', '_')} {${word}}`)
    .join(' ')}${'other' in options ? '' : ` other {${other}}`}}`;
/** The ground of a suspension within a sentence. */
export const groundIn = { zh: choice(groundWords.zh, '其他'), en: choice(groundWords.en, 'Other') };
