import type { WordsOf } from '#workflows/engine/wording.ts';
import type { breakTie } from './break-tie.ts';
import { rankFacts } from './order.words.ts';

export const breakTieWords = {
  zh: {
    title: '确定同分次序',
    noun: '同分次序记录',
    ask: '总分出现并列。依次比较指标符合度、报价、学生培养；仍并列的，另行抽签。',
    outcomes: {
      'fix-order': { label: '按规则确定次序', leadsTo: '次序确定，由企业选定。', done: '按规则确定了次序' },
    },
    fields: {
      note: '说明',
    },
    facts: {
      ...rankFacts.zh,
    },
  },
  en: {
    title: 'Resolve a tie',
    noun: 'Record of the tie-break',
    ask: 'Some totals are equal. Indicator fit decides first, then the lower price, then student training; any remaining tie is decided by lot.',
    outcomes: {
      'fix-order': {
        label: 'Apply the rules',
        leadsTo: 'The ranking is fixed; the enterprise then selects.',
        done: 'fixed the ranking by the rules',
      },
    },
    fields: {
      note: 'Note',
    },
    facts: {
      ...rankFacts.en,
    },
  },
} satisfies WordsOf<typeof breakTie>;
