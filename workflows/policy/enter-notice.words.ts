import type { WordsOf } from '#workflows/engine/wording.ts';
import type { enterNotice } from './enter-notice.ts';
import { proposing } from './proposal.words.ts';

export const enterNoticeWords = {
  zh: {
    title: '录入年度放假安排',
    noun: '年度放假安排',
    ask: '照国务院办公厅的通知录入。复核通过后，各项未了事项的期限按其重算，均不提前。',
    outcomes: { propose: proposing.zh.propose, drop: proposing.zh.drop },
    fields: {
      year: '年份',
      source: { label: '通知文号或网址', help: '复核人据此核对。' },
      holidays: { label: '放假', help: '每次放假一行，包括周末。' },
      from: '第一天',
      to: '最后一天',
      workdays: { label: '调休上班', help: '需要上班的周末，每天一行。' },
      day: '日期',
      reason: '理由',
    },
    facts: proposing.zh.facts,
  },
  en: {
    title: 'Enter the holidays of a year',
    noun: 'Holiday notice',
    ask: 'As the State Council’s notice says. Once it is checked, every open deadline is counted again; none becomes earlier.',
    outcomes: { propose: proposing.en.propose, drop: proposing.en.drop },
    fields: {
      year: 'Year',
      source: { label: 'Number or address of the notice', help: 'The checker compares with it.' },
      holidays: { label: 'Days off', help: 'One row per holiday, weekends included.' },
      from: 'First day',
      to: 'Last day',
      workdays: { label: 'Weekend days that are worked', help: 'One row per day.' },
      day: 'Day',
      reason: 'Reason',
    },
    facts: proposing.en.facts,
  },
} satisfies WordsOf<typeof enterNotice>;
