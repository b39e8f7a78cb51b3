import type { WordsOf } from '#workflows/engine/wording.ts';
import type { fileProgress } from './file-progress.ts';

export const fileProgressWords = {
  zh: {
    title: '填报进展',
    noun: '进展简报',
    ask: '里程碑 {milestone} 正在进行，上次填报进度为 {percent}%。请填报进展和风险（第 {note} 期）；可以提前填报，简报不影响付款和验收。',
    outcomes: { file: { label: '提交简报', leadsTo: '企业、项目经理和资助方得知进展和风险。', done: '提交了进展简报' } },
    fields: {
      percent: { label: '项目总进度（%）', help: '按全部工作量估计。' },
      done: '本期完成的工作',
      risks: { label: '风险与对策', help: '没有风险的，也请用一句话说明依据。' },
      studentHours: '本期学生工时',
      setback: { label: '进度有所倒退', help: '总进度低于上次填报的，须勾选。' },
      note: '备注',
    },
    refusals: { 'percent-fell': '总进度 {percent}% 低于上次填报的 {before}%。确有倒退的，请勾选“进度有所倒退”；否则请更正。' },
    facts: {
      'progress-filed': '第 {note} 期进展简报：里程碑 {milestone} 进行中，总进度 {percent}%',
      'progress-missed': '第 {note} 期进展简报逾期未报，已连续 {missed} 次',
    },
  },
  en: {
    title: 'Report progress',
    noun: 'Progress report',
    ask: 'Milestone {milestone} is in progress; the last report stated {percent}%. Report progress and risks (report {note}); reports can be early, and payments and acceptance are not affected.',
    outcomes: {
      file: {
        label: 'Submit the report',
        leadsTo: 'The enterprise, the project manager and the funder are informed of progress and risks.',
        done: 'submitted a progress report',
      },
    },
    fields: {
      percent: { label: 'Overall progress of the project (%)', help: 'Estimated over all the work.' },
      done: 'Work done since the last report',
      risks: { label: 'Risks and measures', help: 'If there are none, state the reason in one sentence.' },
      studentHours: 'Student hours since the last report',
      setback: { label: 'The work has been set back', help: 'Tick if overall progress is lower than last reported.' },
      note: 'Remark',
    },
    refusals: {
      'percent-fell':
        'Overall progress of {percent}% is below the {before}% last reported. Tick “The work has been set back”, or correct the figure.',
    },
    facts: {
      'progress-filed': 'Progress report {note}: milestone {milestone} in progress, {percent}% overall',
      'progress-missed': 'Progress report {note} was not filed in time; {missed} missed in a row',
    },
  },
} satisfies WordsOf<typeof fileProgress>;
