import type { WordsOf } from '#workflows/engine/wording.ts';
import { twiceRefusals } from '#workflows/modules/panel/naming.words.ts';
import { bondFacts } from '#workflows/project/demand-intake/bond.words.ts';
import type { breakTie } from './break-tie.ts';
import { rankFacts } from './order.words.ts';
import { endLetters, roundEndings } from './without-award.words.ts';

export const breakTieWords = {
  zh: {
    title: '确定同分次序',
    noun: '同分次序记录',
    ask: '总分出现并列。依次比较指标符合度、报价、学生培养；仍并列的，由两名见证人在场摇号。',
    outcomes: {
      'fix-order': { label: '按规则确定次序', leadsTo: '次序确定，由企业选定。', done: '按规则确定了次序' },
      'draw-lot': { label: '记录摇号结果', leadsTo: '按摇号结果排序，由企业选定。', done: '组织了摇号' },
    },
    fields: {
      note: '说明',
      seed: { label: '摇号号码', help: '现场公布的号码，任何人可据此复算次序。' },
      witnesses: '见证人',
      minutes: '现场记录',
    },
    refusals: { ...twiceRefusals.zh, 'witness-draws': '摇号人不能作本次摇号的见证人。请另选一位。' },
    facts: {
      'lot-drawn': '已摇号，号码 {seed}',
      ...rankFacts.zh,
      'round-ended-all-below-threshold': roundEndings.zh['round-ended-all-below-threshold'],
      ...bondFacts.zh,
    },
    letters: {
      ...endLetters.zh,
    },
  },
  en: {
    title: 'Settle equal totals',
    noun: 'Record of a tie',
    ask: 'Totals are equal. Fit with the indicators decides, then the lower price, then the student plan; what is still equal is drawn before two witnesses.',
    outcomes: {
      'fix-order': {
        label: 'Apply the rules',
        leadsTo: 'The order is fixed; the enterprise chooses.',
        done: 'fixed the order by the rules',
      },
      'draw-lot': { label: 'Record the draw', leadsTo: 'The order follows the lot; the enterprise chooses.', done: 'held the draw' },
    },
    fields: {
      note: 'Note',
      seed: { label: 'Number drawn', help: 'Announced on the spot; anybody can recompute the order from it.' },
      witnesses: 'Witnesses',
      minutes: 'Minutes',
    },
    refusals: { ...twiceRefusals.en, 'witness-draws': 'Who draws the lot cannot witness it. Choose somebody else.' },
    facts: {
      'lot-drawn': 'Lot drawn: {seed}',
      ...rankFacts.en,
      'round-ended-all-below-threshold': roundEndings.en['round-ended-all-below-threshold'],
      ...bondFacts.en,
    },
    letters: {
      ...endLetters.en,
    },
  },
} satisfies WordsOf<typeof breakTie>;
