import type { WordsOf } from '#workflows/engine/wording.ts';
import type { royaltyPeriod } from './royalty-period.ts';

export const royaltyPeriodWords = {
  zh: { title: '提成期', ask: '第 {year} 年提成期，期满申报销售额。', facts: { 'royalty-period-ended': '第 {year} 年提成期结束' } },
  en: {
    title: 'Royalty year',
    ask: 'Royalty year {year}; sales are reported after its end.',
    facts: { 'royalty-period-ended': 'Royalty year {year} ended' },
  },
} satisfies WordsOf<typeof royaltyPeriod>;
