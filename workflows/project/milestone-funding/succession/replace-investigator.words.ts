import type { WordsOf } from '#workflows/engine/wording.ts';
import type { replaceInvestigator } from './replace-investigator.ts';

export const replaceInvestigatorWords = {
  zh: {
    title: '更换项目负责人',
    noun: '项目负责人更换申请',
    ask: '项目负责人离任{leftOn, select, none {的，请登记最后工作日，或直接提出接任人选} other {，最后工作日为 {leftOn}，请提出接任人选}}。企业和（有任务书的）资助方同意后接任；离任满 60 日仍无接任人的，研发中止。',
    outcomes: {
      report: { label: '登记离任', leadsTo: '各方得知，自最后工作日起 60 日内须落实接任人。', done: '登记了项目负责人离任' },
      propose: { label: '提出接任人选', leadsTo: '企业和资助方在 15 个工作日内决定。', done: '提出了接任人选' },
    },
    fields: {
      leftOn: { label: '最后工作日', help: '最晚为今后 180 日内。' },
      reason: {
        label: '离任原因',
        options: { transferred: '工作调动', illness: '健康原因', duties: '另有任务', retired: '退休', other: '其他' },
      },
      explanation: '情况说明',
      person: { label: '接任人', help: '须为本校在系统登记的项目负责人。' },
      record: { label: '接任人简历', help: '写明与本项目有关的研究经历。' },
      handover: { label: '交接安排', help: '写明资料、设备、学生和在研工作的交接时间与责任人。' },
    },
    refusals: {
      'leads-already': '该人就是现任项目负责人。请另选接任人。',
      'day-too-far': '最后工作日晚于 180 日之后。请更正日期，或临近时再登记。',
    },
    facts: {
      'departure-reported': '项目负责人离任，最后工作日 {leftOn}',
      'successor-proposed': '高校提出了项目负责人接任人选',
      'investigator-missing': '离任满 60 日仍无接任人，研发中止',
    },
  },
  en: {
    title: 'Replace the principal investigator',
    noun: 'Request to replace the principal investigator',
    ask: 'The principal investigator is leaving{leftOn, select, none {: record the last working day, or propose a successor} other {; the last working day is {leftOn}. Propose a successor}}. The enterprise and (with a task book) the funder must agree. Without a successor 60 days after the last day, work is suspended.',
    outcomes: {
      report: {
        label: 'Record the departure',
        leadsTo: 'The parties are informed; a successor must be in place within 60 days of the last day.',
        done: 'recorded the principal investigator’s departure',
      },
      propose: {
        label: 'Propose a successor',
        leadsTo: 'Enterprise and funder decide within 15 working days.',
        done: 'proposed a new principal investigator',
      },
    },
    fields: {
      leftOn: { label: 'Last working day', help: 'At most 180 days from today.' },
      reason: {
        label: 'Reason for leaving',
        options: { transferred: 'Another post', illness: 'Health', duties: 'Other duties', retired: 'Retirement', other: 'Other' },
      },
      explanation: 'Explanation',
      person: { label: 'Successor', help: 'Must be a principal investigator of this university registered on the platform.' },
      record: { label: 'Successor’s record', help: 'Research experience relevant to this project.' },
      handover: { label: 'Handover plan', help: 'Timing and responsibility for records, equipment, students and work in progress.' },
    },
    refusals: {
      'leads-already': 'This person is already the principal investigator. Choose another.',
      'day-too-far': 'The last day is more than 180 days away. Correct it, or record it closer to the date.',
    },
    facts: {
      'departure-reported': 'The principal investigator is leaving; last working day {leftOn}',
      'successor-proposed': 'The university proposed a new principal investigator',
      'investigator-missing': 'No successor 60 days after the principal investigator left; work is suspended',
    },
  },
} satisfies WordsOf<typeof replaceInvestigator>;
