import type { WordsOf } from '#workflows/engine/wording.ts';
import { publicityFacts, publicityRefusals } from '#workflows/project/publicity/define-publicity.words.ts';
import type { awardPublicity, publishAward } from './publish-award.ts';

export const publishAwardWords = {
  zh: {
    title: '发布定榜公示',
    noun: '定榜公示',
    ask: '请公布拟承担单位和排名，公示期不少于 {days} 天。',
    outcomes: { publish: { label: '发布公示', leadsTo: '公示期内接受实名异议；期满无异议后由高校确认。', done: '发布了定榜公示' } },
    fields: { days: '天数', noticeZh: '公示正文（中文）', noticeEn: '公示正文（英文）' },
    refusals: publicityRefusals.zh,
    facts: { 'publicity-started': publicityFacts.zh['publicity-started'] },
  },
  en: {
    title: 'Publish the award',
    noun: 'Public notice of the award',
    ask: 'Publish the proposed awardee and the ranking for at least {days} days.',
    outcomes: {
      publish: {
        label: 'Publish',
        leadsTo: 'Objections by real name while it runs; then the university confirms.',
        done: 'published the award',
      },
    },
    fields: { days: 'Days', noticeZh: 'Notice (Chinese)', noticeEn: 'Notice (English)' },
    refusals: publicityRefusals.en,
    facts: { 'publicity-started': publicityFacts.en['publicity-started'] },
  },
} satisfies WordsOf<typeof publishAward>;

export const awardPublicityWords = {
  zh: {
    title: '定榜公示期',
    ask: '公示 {days} 天，期内任何人可实名提出异议。',
    facts: { 'publicity-held': publicityFacts.zh['publicity-held'], 'publicity-cleared': publicityFacts.zh['publicity-cleared'] },
  },
  en: {
    title: 'Publicity of the award',
    ask: 'Published for {days} days; anybody may object by real name.',
    facts: { 'publicity-held': publicityFacts.en['publicity-held'], 'publicity-cleared': publicityFacts.en['publicity-cleared'] },
  },
} satisfies WordsOf<typeof awardPublicity>;
