import type { WordsOf } from '#workflows/engine/wording.ts';
import type { voidScore } from './void-score.ts';

export const voidScoreWords = {
  zh: {
    title: '决定评分是否作废',
    noun: '评分作废决定',
    ask: '一名评审专家被报告存在利益冲突。请核实后决定其评分是否作废；作废的，重新计算排序，排序有变的须重新选定并重新公示。逾期未决定的，审计员一并受理，定榜继续等待。',
    outcomes: {
      void: { label: '评分作废', leadsTo: '该专家退出评审，重新计算排序；有效评分不足三份的，补充专家评分。', done: '决定评分作废' },
      keep: { label: '评分有效', leadsTo: '排序不变，定榜程序继续。', done: '决定评分有效' },
    },
    fields: { reason: '理由和依据' },
    facts: {
      'score-voided': '一名专家的评分作废',
      'score-kept': '被报告的评分仍然有效',
      'conflict-escalated': '利益冲突逾期未决定，审计员一并受理',
      'order-recomputed':
        '{voided} 份评分作废后重新计算：{how, select, same {排序不变} changed {排序有变，重新选定并重新公示} short {有效评分或评审人员不足，补充评审} other {出现同分，由组长定序}}',
    },
    letters: { 'order-reopened': '评审排序因专家利益冲突重新计算，原拟定结果不再有效，结果将重新公示。贵校无需补充材料。' },
  },
  en: {
    title: 'Decide whether scores are void',
    noun: 'Decision on voiding scores',
    ask: 'A review expert has been reported for a conflict of interest. Verify and decide whether the expert’s scores are void; if so, the ranking is recalculated, and if it changes, the enterprise selects again and a new notice is published. Without a decision in time, the auditor is assigned as well and the award remains on hold.',
    outcomes: {
      void: {
        label: 'Void the scores',
        leadsTo:
          'The expert leaves the panel and the ranking is recalculated; with fewer than three valid scores, further experts score first.',
        done: 'voided the scores of an expert',
      },
      keep: { label: 'Keep the scores', leadsTo: 'The ranking stands and the award procedure continues.', done: 'kept the scores' },
    },
    fields: { reason: 'Reasons and evidence' },
    facts: {
      'score-voided': 'The scores of an expert were voided',
      'score-kept': 'The reported scores remain valid',
      'conflict-escalated': 'No decision on the conflict of interest in time; the auditor is assigned as well',
      'order-recomputed':
        'The ranking was recalculated without {voided, plural, one {# score} other {# scores}}: {how, select, same {unchanged} changed {changed; the enterprise selects again and a new notice follows} short {too few valid scores or experts; further review is needed} other {tied; the chair fixes the order}}',
    },
    letters: {
      'order-reopened':
        'The ranking is being recalculated because of an expert’s conflict of interest. The earlier proposed result no longer applies; a new result will be published. You need not submit anything further.',
    },
  },
} satisfies WordsOf<typeof voidScore>;
