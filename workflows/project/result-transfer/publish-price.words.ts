import type { WordsOf } from '#workflows/engine/wording.ts';
import { publicityRefusals } from '#workflows/modules/publicity/publish.words.ts';
import { publicityFacts } from '#workflows/project/publicity/define-publicity.words.ts';
import type { pricePublicity } from './publish-price.ts';

export const publishPriceWords = {
  zh: {
    title: '公示拟交易价格',
    noun: '拟交易价格公示',
    ask: '请公示成果名称、转化方式、拟交易价格和关联关系，不少于 {days} 日。内容变更的，公示期重新计算。',
    outcomes: { publish: { label: '发布公示', leadsTo: '公示期满无异议的，报批。', done: '公示了拟交易价格' } },
    fields: { noticeZh: '公示内容（中文）', noticeEn: '公示内容（英文）', days: '公示天数' },
    refusals: publicityRefusals.zh,
    facts: { 'publicity-started': publicityFacts.zh['publicity-started'] },
  },
  en: {
    title: 'Publish the intended price',
    noun: 'Public notice of the intended price',
    ask: 'Publish the result’s title, the mode of transfer, the intended price and any related-party relation, for at least {days} days. Any change restarts the notice period.',
    outcomes: {
      publish: {
        label: 'Publish the notice',
        leadsTo: 'Without an objection at the end of the period, it goes to approval.',
        done: 'published the intended price',
      },
    },
    fields: { noticeZh: 'Notice (Chinese)', noticeEn: 'Notice (English)', days: 'Notice period (days)' },
    refusals: publicityRefusals.en,
    facts: { 'publicity-started': publicityFacts.en['publicity-started'] },
  },
} satisfies WordsOf<(typeof pricePublicity)[0]>;

export const pricePublicityWords = {
  zh: {
    title: '价格公示',
    ask: '公示 {days} 日，任何人可实名提出异议。',
    facts: { 'publicity-held': publicityFacts.zh['publicity-held'], 'publicity-cleared': publicityFacts.zh['publicity-cleared'] },
  },
  en: {
    title: 'Notice period of the price',
    ask: 'Published for {days} days; anyone may object under their real name.',
    facts: { 'publicity-held': publicityFacts.en['publicity-held'], 'publicity-cleared': publicityFacts.en['publicity-cleared'] },
  },
} satisfies WordsOf<(typeof pricePublicity)[1]>;
