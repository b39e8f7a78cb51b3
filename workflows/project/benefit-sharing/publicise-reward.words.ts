import type { WordsOf } from '#workflows/engine/wording.ts';
import { publicityRefusals } from '#workflows/modules/publicity/publish.words.ts';
import { publicityFacts } from '#workflows/project/publicity/define-publicity.words.ts';
import type { rewardPublicity } from './publicise-reward.ts';

export const publishRewardWords = {
  zh: {
    title: '公示奖励方案',
    noun: '奖励方案公示',
    ask: '请公示奖励人员名单、金额和技术合同登记编号，不少于 {days} 个工作日。内容变更的，公示期重新计算。',
    outcomes: { publish: { label: '发布公示', leadsTo: '公示期满无异议的，报批。', done: '公示了奖励方案' } },
    fields: { noticeZh: '公示内容（中文）', noticeEn: '公示内容（英文）', days: '公示天数（工作日）' },
    refusals: publicityRefusals.zh,
    facts: { 'publicity-started': publicityFacts.zh['publicity-started'] },
  },
  en: {
    title: 'Publish the rewards',
    noun: 'Public notice of the rewards',
    ask: 'Publish the persons rewarded, the amounts and the registration number of the technology contract for at least {days} working days. Any change restarts the notice period.',
    outcomes: {
      publish: {
        label: 'Publish the notice',
        leadsTo: 'Without an objection at the end of the period, it goes to approval.',
        done: 'published the rewards',
      },
    },
    fields: { noticeZh: 'Notice (Chinese)', noticeEn: 'Notice (English)', days: 'Notice period (working days)' },
    refusals: publicityRefusals.en,
    facts: { 'publicity-started': publicityFacts.en['publicity-started'] },
  },
} satisfies WordsOf<(typeof rewardPublicity)[0]>;

export const rewardPublicityWords = {
  zh: {
    title: '奖励公示',
    ask: '公示 {days} 个工作日，任何人可实名提出异议。',
    facts: { 'publicity-held': publicityFacts.zh['publicity-held'], 'publicity-cleared': publicityFacts.zh['publicity-cleared'] },
  },
  en: {
    title: 'Notice period of the rewards',
    ask: 'Published for {days} working days; anyone may object under their real name.',
    facts: { 'publicity-held': publicityFacts.en['publicity-held'], 'publicity-cleared': publicityFacts.en['publicity-cleared'] },
  },
} satisfies WordsOf<(typeof rewardPublicity)[1]>;
