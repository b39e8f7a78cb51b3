import type { WordsOf } from '#workflows/engine/wording.ts';
import type { completenessCheck } from './completeness-check.ts';

export const completenessCheckWords = {
  zh: {
    title: '核对材料齐全性',
    noun: '材料核对意见',
    ask: '里程碑 {milestone} 已提交，对应价款 {fen, number, yuan}。只核对材料是否齐全，不评价质量。',
    outcomes: {
      pass: { label: '材料齐全', leadsTo: '企业研发负责人验收。', done: '核对材料齐全' },
      return: { label: '退回补充', leadsTo: '高校补充后重新提交。', done: '退回补充材料' },
    },
    fields: {
      note: '备注',
      reportComplete: '报告完整',
      evidenceComplete: '证明材料完整',
      valuesComplete: '指标数据完整',
      spendingComplete: '支出明细完整',
      reason: '理由',
    },
    facts: {
      'milestone-complete': '里程碑 {milestone} 材料齐全，转企业验收',
      'milestone-returned': '里程碑 {milestone} 材料退回补充',
    },
  },
  en: {
    title: 'Check completeness',
    noun: 'Completeness check',
    ask: 'Milestone {milestone} has been submitted; it carries {fen, number, yuan}. Check only that the material is complete, not its quality.',
    outcomes: {
      pass: { label: 'Material complete', leadsTo: 'The enterprise’s R&D lead decides on acceptance.', done: 'found the report complete' },
      return: { label: 'Return for completion', leadsTo: 'The university completes and resubmits it.', done: 'returned the report' },
    },
    fields: {
      note: 'Note',
      reportComplete: 'The report is complete',
      evidenceComplete: 'The evidence is complete',
      valuesComplete: 'The measured values are complete',
      spendingComplete: 'The spending details are complete',
      reason: 'Reason',
    },
    facts: {
      'milestone-complete': 'Milestone {milestone} is complete and goes to the enterprise for acceptance',
      'milestone-returned': 'Milestone {milestone} was returned as incomplete',
    },
  },
} satisfies WordsOf<typeof completenessCheck>;
