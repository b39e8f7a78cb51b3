import type { WordsOf } from '#workflows/engine/wording.ts';
import type { fileProgress } from './file-progress.ts';

export const fileProgressWords = {
  zh: {
    title: '填报进展',
    noun: '进展简报',
    ask: '里程碑 {milestone} 正在进行，上次填报进度为 {percent}%。可以随时填报进展和风险（第 {note} 期）；简报不影响付款和验收。',
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
    facts: { 'progress-filed': '第 {note} 期进展简报：里程碑 {milestone} 进行中，总进度 {percent}%' },
  },
  en: {
    title: 'Report progress',
    noun: 'Progress note',
    ask: 'Milestone {milestone} is being worked on; the last note said {percent} %. Note {note} can be filed at any time; no payment and no acceptance hangs on it.',
    outcomes: {
      file: {
        label: 'File the note',
        leadsTo: 'Enterprise, project manager and funder learn of progress and risks.',
        done: 'filed a progress note',
      },
    },
    fields: {
      percent: { label: 'Progress of the whole work (%)', help: 'An estimate over all milestones.' },
      done: 'Done since the last note',
      risks: { label: 'Risks and measures', help: 'Where there are none, say in a sentence why.' },
      studentHours: 'Hours of students since the last note',
      setback: { label: 'The work has been set back', help: 'Needed where the percentage falls.' },
      note: 'Remark',
    },
    refusals: { 'percent-fell': '{percent} % is below the {before} % of the last note. Say that the work was set back, or correct it.' },
    facts: { 'progress-filed': 'Progress note {note}: milestone {milestone} in work, {percent} % of the whole' },
  },
} satisfies WordsOf<typeof fileProgress>;
