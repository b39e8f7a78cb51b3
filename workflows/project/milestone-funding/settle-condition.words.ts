import type { WordsOf } from '#workflows/engine/wording.ts';
import type { settleCondition } from './settle-condition.ts';

const ownerIn = {
  zh: '{owner, select, university {高校} other {企业}}',
  en: '{owner, select, university {the university} other {the enterprise}}',
};

export const settleConditionWords = {
  zh: {
    title: '核销验收条件',
    noun: '条件核销意见',
    ask: `里程碑 {milestone} 附条件通过，条件 {place} 由${ownerIn.zh}落实{due, plural, =0 {，最终验收前完成} other {，里程碑 # 前完成}}。请认定是否落实，或说明理由予以免除。未了结的条件未核销前，不能申请最终验收。`,
    outcomes: {
      met: { label: '认定已落实', leadsTo: '该条件了结。', done: '认定条件已落实' },
      waive: { label: '免除该条件', leadsTo: '该条件了结，理由告知各方。', done: '免除了验收条件' },
    },
    fields: {
      finding: { label: '认定依据', help: '写明依据的材料或数据。' },
      reason: { label: '免除理由', help: '各方和专家组都能看到。' },
    },
    facts: {
      'condition-met': `里程碑 {milestone} 条件 {place}（${ownerIn.zh}落实）已落实`,
      'condition-waived': `里程碑 {milestone} 条件 {place}（${ownerIn.zh}落实）已免除`,
      'condition-unjudged': '里程碑 {milestone} 条件 {place} 逾期无人认定，项目经理可以认定',
    },
  },
  en: {
    title: 'Settle a condition',
    noun: 'Finding on a condition',
    ask: `Milestone {milestone} was accepted with conditions; condition {place} is for ${ownerIn.en} to meet, {due, plural, =0 {before the final acceptance} other {by milestone #}}. Find whether it is met, or waive it with a reason. Final acceptance cannot be applied for while a condition is open.`,
    outcomes: {
      met: { label: 'Find it met', leadsTo: 'The condition is settled.', done: 'found a condition met' },
      waive: { label: 'Waive it', leadsTo: 'The condition is settled; the parties are given the reason.', done: 'waived a condition' },
    },
    fields: {
      finding: { label: 'Basis of the finding', help: 'State the material or data relied on.' },
      reason: { label: 'Reason for the waiver', help: 'Shown to all parties and the panel.' },
    },
    facts: {
      'condition-met': `Condition {place} of milestone {milestone}, for ${ownerIn.en} to meet, is met`,
      'condition-waived': `Condition {place} of milestone {milestone}, for ${ownerIn.en} to meet, was waived`,
      'condition-unjudged': 'No finding on condition {place} of milestone {milestone} in time; the project manager can decide',
    },
  },
} satisfies WordsOf<typeof settleCondition>;
