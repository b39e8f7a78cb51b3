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
    refusals: {
      'ends-before-it-begins': '放假的最后一天 {to} 早于第一天 {from}。请对照通知更正。',
      'holiday-too-long': '{from} 至 {to} 超过 {longest} 天。请对照通知更正日期，或分行填写。',
      'not-in-the-year': '{day} 不在 {year} 年的放假安排之内。请对照通知更正日期或年份。',
      'holidays-overlap': '各次放假的日期有重叠。请对照通知更正，每一天只列一次。',
      'day-twice': '{day} 已列过一次。请删除该行。',
      'worked-and-free': '{day} 同时列为放假和上班。请对照通知删去其一。',
      'no-weekend': '{day} 不是周末，无需调休。请对照通知更正日期，或删除该行。',
      'statutory-day-missing': '{day} 为法定节假日，未列入放假。请补充。',
    },
    facts: proposing.zh.facts,
  },
  en: {
    title: 'Enter the holidays of a year',
    noun: 'Holiday notice',
    ask: 'Enter it as in the notice of the General Office of the State Council. Once checked, all open deadlines are recalculated; none is brought forward.',
    outcomes: { propose: proposing.en.propose, drop: proposing.en.drop },
    fields: {
      year: 'Year',
      source: { label: 'Number or address of the notice', help: 'The checker verifies against it.' },
      holidays: { label: 'Days off', help: 'One row per holiday, weekends included.' },
      from: 'First day',
      to: 'Last day',
      workdays: { label: 'Make-up working days', help: 'Weekend days that are worked; one row per day.' },
      day: 'Day',
      reason: 'Reason',
    },
    refusals: {
      'ends-before-it-begins': 'The last day {to} is before the first day {from}. Correct it according to the notice.',
      'holiday-too-long': '{from} to {to} is longer than {longest} days. Correct the dates according to the notice, or use several rows.',
      'not-in-the-year': '{day} does not fall within the holidays of {year}. Correct the date or the year according to the notice.',
      'holidays-overlap': 'Some holidays overlap. Correct them according to the notice; list each day once.',
      'day-twice': '{day} is already listed. Delete the row.',
      'worked-and-free': '{day} is listed both as a holiday and as a working day. Remove one of them according to the notice.',
      'no-weekend': '{day} is not a weekend day and cannot be a make-up day. Correct the date according to the notice, or delete the row.',
      'statutory-day-missing': '{day} is a statutory holiday and is not among the days off. Add it.',
    },
    facts: proposing.en.facts,
  },
} satisfies WordsOf<typeof enterNotice>;
