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
    letters: { 'order-reopened': '评审排序因专家利益冲突重新计算，原拟定结果不再有效，结果将重新公示。贵校无须补充材料。' },
  },
  en: {
    title: 'Decide whether a score counts',
    noun: 'Decision on a score',
    ask: 'An expert of the panel is reported to have a conflict of interest. If the scores do not count, the order is made again; where it changes, the enterprise chooses again and a new notice is published. Without a decision in time the auditor is asked as well, and the award keeps waiting.',
    outcomes: {
      void: {
        label: 'The scores do not count',
        leadsTo: 'The expert leaves the panel and the order is made again; with fewer than three valid scores others score first.',
        done: 'voided the scores of an expert',
      },
      keep: { label: 'The scores count', leadsTo: 'The order stands and the award goes on.', done: 'let the scores count' },
    },
    fields: { reason: 'Reason and evidence' },
    facts: {
      'score-voided': 'The scores of an expert count no more',
      'score-kept': 'The reported scores still count',
      'conflict-escalated': 'No decision on the conflict in time; the auditor is asked as well',
      'order-recomputed':
        'The order was made again without {voided, plural, one {# score} other {# scores}}: {how, select, same {it is the same} changed {it has changed, and the enterprise chooses again} short {more scores are needed first} other {two are equal, and the chair orders them}}',
    },
    letters: {
      'order-reopened':
        'The panel’s order is being made again because of a conflict of interest. The result announced before no longer holds; the new one will be published. You need do nothing.',
    },
  },
} satisfies WordsOf<typeof voidScore>;
