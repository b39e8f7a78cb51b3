import { earliestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import type { announcePublication } from './announce-publication.ts';
import { publicationFactWords } from './review-publication.words.ts';

export const announcePublicationWords = {
  zh: {
    title: '报送拟发表文稿',
    noun: '拟发表文稿',
    ask: '发表论文、公开报告或者答辩学位论文之前，须将文稿送企业审阅。{consent, select, needed {合同约定未经企业书面同意不得发表，逾期未答复的视为不同意。} other {企业在 {days} 日内未提出意见的，可以发表。}}审阅期间不得发表。',
    outcomes: { announce: { label: '送企业审阅', leadsTo: '企业法务审阅；审阅期满前暂缓发表。', done: '报送了拟发表文稿' } },
    fields: {
      paperTitle: '文稿题目',
      kind: { label: '发表形式', options: { paper: '论文', report: '会议报告', thesis: '学位论文', other: '其他' } },
      plannedOn: { label: '拟发表日期', help: '不得早于合同约定的告知期届满之日。' },
      content: { label: '拟公开的技术内容', help: '逐项写明将公开的数据、方法和结构。' },
      files: '文稿附件',
      note: '备注',
    },
    refusals: earliestRefusals.zh,
    facts: {
      'publication-announced': '第 {publication} 份文稿已送企业审阅，拟于 {plannedOn} 发表',
      'publication-cleared': publicationFactWords.zh['publication-cleared'],
    },
  },
  en: {
    title: 'Submit a manuscript for review',
    noun: 'Manuscript for publication',
    ask: 'Before a paper, talk or thesis is published or defended, the manuscript must be sent to the enterprise for review. {consent, select, needed {Under the contract it may not be published without the enterprise’s written consent; no answer in time does not count as consent.} other {If the enterprise does not comment within {days} days, it may be published.}} It may not be published during the review.',
    outcomes: {
      announce: {
        label: 'Send to the enterprise',
        leadsTo: 'The enterprise’s legal office reviews it; publication is held until the review ends.',
        done: 'submitted a manuscript for review',
      },
    },
    fields: {
      paperTitle: 'Title of the manuscript',
      kind: { label: 'Kind of publication', options: { paper: 'Paper', report: 'Talk', thesis: 'Thesis', other: 'Other' } },
      plannedOn: { label: 'Planned publication date', help: 'Not before the end of the notice period in the contract.' },
      content: { label: 'Technical content to be disclosed', help: 'List the data, methods and structures to be disclosed.' },
      files: 'Manuscript files',
      note: 'Note',
    },
    refusals: earliestRefusals.en,
    facts: {
      'publication-announced': 'Manuscript {publication} was sent to the enterprise for review; publication planned for {plannedOn}',
      'publication-cleared': publicationFactWords.en['publication-cleared'],
    },
  },
} satisfies WordsOf<typeof announcePublication>;
