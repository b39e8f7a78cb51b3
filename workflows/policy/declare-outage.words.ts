import type { WordsOf } from '#workflows/engine/wording.ts';
import type { declareOutage } from './declare-outage.ts';
import { proposing } from './proposal.words.ts';

export const declareOutageWords = {
  zh: {
    title: '公告平台停机',
    noun: '停机公告',
    ask: '填写平台无法使用的时段。复核通过后，落在其中的期限顺延，期间不计任何一方迟延。',
    outcomes: { propose: proposing.zh.propose, drop: proposing.zh.drop },
    fields: { outageFrom: '开始', outageTo: '结束', reason: '原因' },
    facts: proposing.zh.facts,
  },
  en: {
    title: 'Declare an outage',
    noun: 'Declaration of an outage',
    ask: 'The time in which the platform could not be used. Once it is checked, deadlines within it move to after it, and its days are nobody’s delay.',
    outcomes: { propose: proposing.en.propose, drop: proposing.en.drop },
    fields: { outageFrom: 'Begin', outageTo: 'End', reason: 'Reason' },
    facts: proposing.en.facts,
  },
} satisfies WordsOf<typeof declareOutage>;
