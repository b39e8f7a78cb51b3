import { groundNames } from './ground-names.ts';

const choice = (options: Readonly<Record<string, string>>) =>
  `{ground, select, ${Object.entries(options)
    .map(([name, word]) => `${name.replaceAll('-', '_')} {${word}}`)
    .join(' ')} other {}}`;
/** The ground within a sentence. */
export const groundIn = { zh: choice(groundNames.zh), en: choice(groundNames.en) };

export const endingFactWords = {
  zh: {
    'end-proposed': `{by, select, platform {平台} other {高校}}提议不作转化、终结项目，理由：${groundIn.zh}`,
    'ended-untransferred': `项目不作转化而终结，理由：${groundIn.zh}；结清账目后关闭`,
  },
  en: {
    'end-proposed': `{by, select, platform {The platform} other {The university}} proposed to end the project without a transfer. Ground: ${groundIn.en}`,
    'ended-untransferred': `The project ended without a transfer. Ground: ${groundIn.en}. It closes once the accounts are settled`,
  },
} as const;
