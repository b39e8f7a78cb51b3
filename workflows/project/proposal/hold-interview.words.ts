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
    ask: 'All scores are in. Announce the day of the interview, then record its outcome; the total may be adjusted by up to {most} points, as announced with the listing. {on, select, none {} other {The interview is set for {on}. }}Without a record in time, no adjustment is made.',
    outcomes: {
      call: {
        label: 'Announce the interview',
        leadsTo: 'The principal investigator and the research office are informed of day and place.',
        done: 'announced an interview',
      },
      held: {
        label: 'Record the interview',
        leadsTo: 'Once all interviews are over, the chair prepares the consensus.',
        done: 'recorded an interview',
      },
      'no-show': { label: 'It did not take place', leadsTo: 'The total is not adjusted.', done: 'recorded that no interview took place' },
    },
    fields: {
      on: 'Day',
      place: { label: 'Place', help: 'For a meeting online: how to join.' },
      questions: 'Points to address',
      heldOn: 'Held on',
      notes: 'Minutes',
      points: { label: 'Adjustment of the total', help: 'From -5 to 5 points, within the announced limit.' },
      reason: 'Why it did not take place',
    },
    refusals: {
      'more-than-announced': 'An adjustment of {points} points exceeds the {most} announced with the listing. Reduce it.',
      ...earliestRefusals.en,
      ...latestRefusals.en,
    },
    facts: {
      'interview-called': 'Interview set for {on}',
      'interview-held': 'Interview held; total adjusted by {points} points',
      'interview-not-held': 'No interview took place; the total is not adjusted',
    },
  },
} satisfies WordsOf<typeof holdInterview>;
