import type { WordsOf } from '#workflows/engine/wording.ts';
import { publicityRefusals } from '#workflows/modules/publicity/publish.words.ts';
import { publicityFacts } from '#workflows/project/publicity/define-publicity.words.ts';
import type { awardPublicity, publishAward } from './publish-award.ts';

/** The chain, and where it ended. */
const chain = {
  zh: '共 {tied} 个方案总分并列，依次比较指标符合度、报价（低者在前）、学生培养，仍并列的抽签，贵校方案的先后由{by, select, indicator_fit {指标符合度} lower_price {报价} student_plan {学生培养} other {抽签}}确定',
  en: '{tied} proposals had the same total; ties are decided by indicator fit, then the lower price, then student training, then by lot, and yours was placed by {by, select, indicator_fit {indicator fit} lower_price {price} student_plan {student training} other {lot}}',
};

export const publishAwardWords = {
  zh: {
    title: '发布定榜公示',
    noun: '定榜公示',
    ask: '请公布拟承担单位和排名，公示期不少于 {days} 天。',
    outcomes: { publish: { label: '发布公示', leadsTo: '公示期内接受实名异议；期满无异议后由高校确认。', done: '发布了定榜公示' } },
    fields: { days: '天数', noticeZh: '公示内容（中文）', noticeEn: '公示内容（英文）' },
    refusals: publicityRefusals.zh,
    facts: { 'publicity-started': publicityFacts.zh['publicity-started'] },
    letters: {
      'proposed-for-award': '祝贺：贵校方案拟中选，现向社会公示至 {until}。期满无未决异议的，请贵校确认承担',
      'proposed-after-tie': `祝贺：贵校方案拟中选，现向社会公示至 {until}。${chain.zh}。期满无未决异议的，请贵校确认承担`,
      'placed-in-tie': `感谢贵校应答。本次拟定榜的是其他高校的方案；贵校方案经评审列第 {rank} 名，综合得分 {scoreBp} 分。${chain.zh}。对拟定榜结果有异议的，可在 {until} 前于公示页面实名提出。贵校方案的内容不公开，未经贵校同意不得使用`,
      'not-proposed':
        '感谢贵校应答。本次拟定榜的是其他高校的方案；贵校方案经评审列第 {rank} 名，综合得分 {scoreBp} 分。对拟定榜结果有异议的，可在 {until} 前于公示页面实名提出。贵校方案的内容不公开，未经贵校同意不得使用',
    },
  },
  en: {
    title: 'Publish the award',
    noun: 'Public notice of the award',
    ask: 'Publish the proposed awardee and its rank for at least {days} days.',
    outcomes: {
      publish: {
        label: 'Publish',
        leadsTo: 'Objections under a real name are accepted during the notice; without one, the university then confirms.',
        done: 'published the award',
      },
    },
    fields: { days: 'Days', noticeZh: 'Notice (Chinese)', noticeEn: 'Notice (English)' },
    refusals: publicityRefusals.en,
    facts: { 'publicity-started': publicityFacts.en['publicity-started'] },
    letters: {
      'proposed-for-award':
        'Congratulations: your proposal has been selected for the award. It is under public notice until {until}; if no objection is pending then, your university will be asked to confirm',
      'proposed-after-tie': `Congratulations: your proposal has been selected for the award. ${chain.en}. It is under public notice until {until}; if no objection is pending then, your university will be asked to confirm`,
      'placed-in-tie': `Thank you for your proposal. Another university’s proposal has been selected for the award; yours was ranked no. {rank} in the review, with {scoreBp} points. ${chain.en}. Until {until} you may object under your real name on the page of the public notice. Your proposal is not published and may not be used without your consent`,
      'not-proposed':
        'Thank you for your proposal. Another university’s proposal has been selected for the award; yours was ranked no. {rank} in the review, with {scoreBp} points. Until {until} you may object under your real name on the page of the public notice. Your proposal is not published and may not be used without your consent',
    },
  },
} satisfies WordsOf<typeof publishAward>;

export const awardPublicityWords = {
  zh: {
    title: '定榜公示期',
    ask: '公示 {days} 天，期内任何人可实名提出异议。',
    facts: { 'publicity-held': publicityFacts.zh['publicity-held'], 'publicity-cleared': publicityFacts.zh['publicity-cleared'] },
  },
  en: {
    title: 'Notice period of the award',
    ask: 'Published for {days} days; anyone may object under their real name.',
    facts: { 'publicity-held': publicityFacts.en['publicity-held'], 'publicity-cleared': publicityFacts.en['publicity-cleared'] },
  },
} satisfies WordsOf<typeof awardPublicity>;
