import type { WordsOf } from '#workflows/engine/wording.ts';
import type { applicationLapse } from './application-lapse.ts';

export const applicationLapseWords = {
  zh: { title: '等待申请内容', ask: '申请内容未到，逾期失效。', facts: { 'admission-lapsed': '申请未完成，已失效' } },
  en: {
    title: 'Waiting for the application',
    ask: 'Without an application the case ends by itself.',
    facts: { 'admission-lapsed': 'The application was not finished and has lapsed' },
  },
} satisfies WordsOf<typeof applicationLapse>;
