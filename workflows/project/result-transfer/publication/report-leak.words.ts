import { latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import type { reportLeak } from './report-leak.ts';

export const reportLeakWords = {
  zh: {
    title: '报告提前公开',
    noun: '提前公开报告',
    ask: '成果在申请专利之前已经公开的，请立即报告。他人未经同意公开、在规定的展览会或者学术会议上首次公开的，六个月内申请仍不丧失新颖性；自行发表的没有宽限期。',
    outcomes: { report: { label: '报告提前公开', leadsTo: '双方和完成人得知，宽限期列在保护方式的表单旁。', done: '报告了提前公开' } },
    fields: {
      publicOn: '公开日期',
      how: {
        label: '公开方式',
        options: {
          'without-consent': '他人未经同意公开',
          exhibition: '规定的国际展览会',
          conference: '规定的学术或技术会议',
          oneself: '自行发表',
        },
      },
      facts: '公开情况',
    },
    refusals: latestRefusals.zh,
    facts: {
      'publication-leaked': '成果已于 {publicOn} 公开{how, select, oneself {，没有宽限期} other {，宽限期至 {graceUntil}}}',
    },
  },
  en: {
    title: 'Report an early disclosure',
    noun: 'Report of an early disclosure',
    ask: 'If the result became public before a patent application was filed, report it at once. If it was disclosed by others without consent, or first shown at a prescribed exhibition or conference, an application within six months keeps novelty; there is no grace period for one’s own publication.',
    outcomes: {
      report: {
        label: 'Report the disclosure',
        leadsTo: 'Both parties and the inventors are informed; the grace period is shown beside the choice of protection.',
        done: 'reported an early disclosure',
      },
    },
    fields: {
      publicOn: 'Public since',
      how: {
        label: 'How it became public',
        options: {
          'without-consent': 'By others, without consent',
          exhibition: 'At a prescribed international exhibition',
          conference: 'At a prescribed academic or technical conference',
          oneself: 'By one’s own publication',
        },
      },
      facts: 'Circumstances',
    },
    refusals: latestRefusals.en,
    facts: {
      'publication-leaked':
        'The result became public on {publicOn}{how, select, oneself {; no grace period} other {; grace period until {graceUntil}}}',
    },
  },
} satisfies WordsOf<typeof reportLeak>;
