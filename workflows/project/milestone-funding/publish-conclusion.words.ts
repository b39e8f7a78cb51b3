import type { WordsOf } from '#workflows/engine/wording.ts';
import { publicityRefusals } from '#workflows/modules/publicity/publish.words.ts';
import { publicityFacts } from '#workflows/project/publicity/define-publicity.words.ts';
import type { conclusionPublicity, publishConclusion } from './publish-conclusion.ts';

export const publishConclusionWords = {
  zh: {
    title: '公示验收结论',
    noun: '验收结论公示',
    ask: '验收结论已形成，公示期不少于 {days} 日。公示期满无异议的，可申请最后一次补助并开展成果转化。',
    outcomes: { publish: { label: '发布公示', leadsTo: '公示期内任何人可实名提出异议。', done: '公示了验收结论' } },
    fields: { noticeZh: '公示内容（中文）', noticeEn: '公示内容（英文）', days: '公示天数' },
    refusals: publicityRefusals.zh,
    facts: { 'publicity-started': publicityFacts.zh['publicity-started'] },
  },
  en: {
    title: 'Publish the conclusion',
    noun: 'Public notice of the conclusion',
    ask: 'The acceptance conclusion has been formed and must be published for at least {days} days. Once they have passed without objection, the final subsidy claim and the transfer of results can follow.',
    outcomes: {
      publish: {
        label: 'Publish the conclusion',
        leadsTo: 'Anyone may object under their real name during the notice.',
        done: 'published the conclusion',
      },
    },
    fields: { noticeZh: 'Notice (Chinese)', noticeEn: 'Notice (English)', days: 'Notice period (days)' },
    refusals: publicityRefusals.en,
    facts: { 'publicity-started': publicityFacts.en['publicity-started'] },
  },
} satisfies WordsOf<typeof publishConclusion>;

export const conclusionPublicityWords = {
  zh: {
    title: '验收结论公示期',
    ask: '公示 {days} 日，期满无异议的自动结束。',
    facts: { 'publicity-held': publicityFacts.zh['publicity-held'], 'publicity-cleared': publicityFacts.zh['publicity-cleared'] },
  },
  en: {
    title: 'Notice period of the conclusion',
    ask: 'Published for {days} days; ends automatically without an objection.',
    facts: { 'publicity-held': publicityFacts.en['publicity-held'], 'publicity-cleared': publicityFacts.en['publicity-cleared'] },
  },
} satisfies WordsOf<typeof conclusionPublicity>;
