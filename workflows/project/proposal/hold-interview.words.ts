import { earliestRefusals, latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import type { holdInterview } from './hold-interview.ts';

export const holdInterviewWords = {
  zh: {
    title: '组织答辩',
    noun: '答辩记录',
    ask: '评分已经完成。请先通知答辩日期，答辩后记录结果；总分调整不超过发榜时公布的 {most} 分。{on, select, none {} other {已通知 {on} 答辩。}}逾期未记录的，不作调整。',
    outcomes: {
      call: { label: '通知答辩', leadsTo: '项目负责人和科研院得知日期和地点。', done: '通知了答辩' },
      held: { label: '记录答辩结果', leadsTo: '各方案答辩结束后，由组长会商。', done: '记录了答辩结果' },
      'no-show': { label: '未举行答辩', leadsTo: '总分不作调整。', done: '登记未举行答辩' },
    },
    fields: {
      on: '答辩日期',
      place: { label: '地点', help: '线上答辩的，写明会议方式。' },
      questions: '请重点说明的问题',
      heldOn: '举行日期',
      notes: '答辩记录',
      points: { label: '总分调整', help: '-5 至 5 分，不超过发榜时公布的幅度。' },
      reason: '未举行的原因',
    },
    refusals: {
      'more-than-announced': '调整 {points} 分，超过发榜时公布的 {most} 分。请减小幅度。',
      ...earliestRefusals.zh,
      ...latestRefusals.zh,
    },
    facts: {
      'interview-called': '通知 {on} 答辩',
      'interview-held': '答辩已经举行，总分调整 {points} 分',
      'interview-not-held': '未举行答辩，总分不作调整',
    },
  },
  en: {
    title: 'Hold an interview',
    noun: 'Record of an interview',
    ask: 'All scores are in. Call the university for a day, and record what was heard; its total moves by {most} points at most, as announced with the listing. {on, select, none {} other {It is called for {on}. }}What is not recorded in time moves nothing.',
    outcomes: {
      call: {
        label: 'Call the interview',
        leadsTo: 'Investigator and research office learn of day and place.',
        done: 'called an interview',
      },
      held: { label: 'Record the interview', leadsTo: 'When all are heard, the chair sums up.', done: 'recorded an interview' },
      'no-show': { label: 'It did not take place', leadsTo: 'The total stays as it is.', done: 'recorded that no interview took place' },
    },
    fields: {
      on: 'Day',
      place: { label: 'Place', help: 'For a meeting online: how to join.' },
      questions: 'Questions',
      heldOn: 'Held on',
      notes: 'What was heard',
      points: { label: 'Change of the total', help: 'From -5 to 5, within what was announced.' },
      reason: 'Why it did not take place',
    },
    refusals: {
      'more-than-announced': 'A change of {points} points is more than the {most} announced with the listing. Change less.',
      ...earliestRefusals.en,
      ...latestRefusals.en,
    },
    facts: {
      'interview-called': 'Interview called for {on}',
      'interview-held': 'Interview held; the total moves by {points} points',
      'interview-not-held': 'No interview took place; the total stays',
    },
  },
} satisfies WordsOf<typeof holdInterview>;
