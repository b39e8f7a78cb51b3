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
    refusals: {
      'ends-before-it-begins': '停机的结束时间不晚于开始时间。请更正。',
      'outage-too-long': '停机时段长达 {days} 天，超过 {longest} 天。请核对起止时间；确有更长停机的，须依法另行处理。',
    },
    facts: proposing.zh.facts,
  },
  en: {
    title: 'Declare an outage',
    noun: 'Declaration of an outage',
    ask: 'Enter the period in which the platform could not be used. Once checked, deadlines within it are extended, and no party is treated as late for it.',
    outcomes: { propose: proposing.en.propose, drop: proposing.en.drop },
    fields: { outageFrom: 'Begin', outageTo: 'End', reason: 'Reason' },
    refusals: {
      'ends-before-it-begins': 'The end of the outage is not after its beginning. Correct one of the times.',
      'outage-too-long':
        'The outage lasts {days} days, more than {longest} days. Check both times; a longer outage must be dealt with separately under the law.',
    },
    facts: proposing.en.facts,
  },
} satisfies WordsOf<typeof declareOutage>;
