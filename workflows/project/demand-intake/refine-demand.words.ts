import type { WordsOf } from '#workflows/engine/wording.ts';
import type { refineDemand } from './refine-demand.ts';

export const refineDemandWords = {
  zh: {
    title: '完善需求表述',
    noun: '需求修改建议',
    ask: '专家论证之前，可以逐条提出修改建议，使需求更清楚、指标可以测量。预算和自筹资金由企业签约人承诺，不得修改。',
    outcomes: {
      propose: { label: '提出修改建议', leadsTo: '企业研发负责人在五个工作日内逐条答复；逾期按原文论证。', done: '提出了需求修改建议' },
    },
    fields: {
      edits: '修改建议',
      part: {
        label: '修改部分',
        options: {
          title: '需求名称',
          problem: '技术问题',
          tried: '已做过的尝试',
          indicators: '考核指标',
          constraints: '约束条件',
          readiness: '技术成熟度',
          months: '研发周期',
          other: '其他',
        },
      },
      wording: '建议的表述',
      why: '修改理由',
      note: '总体说明',
    },
    facts: { 'refinement-proposed': '技术经理人提出 {edits} 条需求修改建议' },
  },
  en: {
    title: 'Refine the demand',
    noun: 'Suggested edits to the demand',
    ask: 'Before the expert appraisal, suggest individual edits that make the demand clearer and its indicators measurable. Budget and own funds are attested by the enterprise and cannot be changed.',
    outcomes: {
      propose: {
        label: 'Suggest these edits',
        leadsTo: 'The R&D lead answers each within 5 working days; without an answer in time, the original is appraised.',
        done: 'suggested edits to the demand',
      },
    },
    fields: {
      edits: 'Edits',
      part: {
        label: 'Part of the demand',
        options: {
          title: 'Title',
          problem: 'Problem',
          tried: 'Attempts made so far',
          indicators: 'Indicators',
          constraints: 'Constraints',
          readiness: 'Readiness levels',
          months: 'Duration',
          other: 'Other',
        },
      },
      wording: 'Suggested wording',
      why: 'Reason',
      note: 'General remark',
    },
    facts: { 'refinement-proposed': 'The technology manager suggests {edits, plural, one {# edit} other {# edits}} to the demand' },
  },
} satisfies WordsOf<typeof refineDemand>;
