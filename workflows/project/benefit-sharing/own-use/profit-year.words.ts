import type { WordsOf } from '#workflows/engine/wording.ts';
import type { profitYear } from './profit-year.ts';

export const profitYearWords = {
  zh: { title: '实施年度', ask: '合作实施第 {year} 年，期满申报营业利润。', facts: { 'profit-year-ended': '合作实施第 {year} 年期满' } },
  en: {
    title: 'Implementation year',
    ask: 'Year {year} of the joint implementation; operating profit is reported after its end.',
    facts: { 'profit-year-ended': 'Year {year} of the joint implementation ended' },
  },
} satisfies WordsOf<typeof profitYear>;
