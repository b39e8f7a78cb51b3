import { earliestRefusals, latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import type { recordVisit } from './record-visit.ts';

export const recordVisitWords = {
  zh: {
    title: '记录现场走访',
    noun: '现场走访记录',
    ask: '进展简报已连续 {missed} 次逾期未报，上次填报进度为 {percent}%。请到现场走访并记录；高校先补报简报的，不再需要走访。',
    outcomes: { record: { label: '提交走访记录', leadsTo: '企业、高校和资助方得知走访情况。', done: '记录了现场走访' } },
    fields: {
      visitedOn: '走访日期',
      percent: { label: '实际总进度（%）', help: '按全部工作量估计。' },
      findings: '走访情况',
      measures: '整改要求',
    },
    refusals: { ...earliestRefusals.zh, ...latestRefusals.zh },
    facts: { 'site-visited': '{visitedOn} 现场走访：实际总进度 {percent}%' },
  },
  en: {
    title: 'Record a site visit',
    noun: 'Record of a site visit',
    ask: '{missed} progress reports in a row were missed; the last one stated {percent}%. Visit the site and record the visit; a report filed first makes it unnecessary.',
    outcomes: {
      record: {
        label: 'Submit the record',
        leadsTo: 'The enterprise, the university and the funder are informed of the visit.',
        done: 'recorded a site visit',
      },
    },
    fields: {
      visitedOn: 'Day of the visit',
      percent: { label: 'Actual overall progress (%)', help: 'Estimated over all the work.' },
      findings: 'Findings',
      measures: 'Measures required',
    },
    refusals: { ...earliestRefusals.en, ...latestRefusals.en },
    facts: { 'site-visited': 'Site visit on {visitedOn}: actual overall progress {percent}%' },
  },
} satisfies WordsOf<typeof recordVisit>;
