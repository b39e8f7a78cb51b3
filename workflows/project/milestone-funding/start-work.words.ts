import { earliestRefusals, latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import type { startWork } from './start-work.ts';

export const startWorkWords = {
  zh: {
    title: '启动项目',
    noun: '启动确认',
    ask: '合同已生效，价款 {fen, number, yuan}，共 {milestones} 个里程碑。请确认团队到位并登记启动日期。',
    outcomes: { start: { label: '确认启动', leadsTo: '第一个里程碑开始计时。', done: '启动了项目' } },
    fields: { kickoffOn: '启动日期', teamConfirmed: '团队人员已全部到位', note: '备注' },
    refusals: { ...earliestRefusals.zh, ...latestRefusals.zh },
    facts: { 'work-started': '项目于 {kickoffOn} 启动' },
  },
  en: {
    title: 'Start work',
    noun: 'Start of work',
    ask: 'The contract is in force at {fen, number, yuan}, with {milestones} milestones. Confirm that the team is in place and record the start date.',
    outcomes: { start: { label: 'Confirm the start', leadsTo: 'Work on the first milestone begins.', done: 'started the project' } },
    fields: { kickoffOn: 'Start date', teamConfirmed: 'The whole team is in place', note: 'Note' },
    refusals: { ...earliestRefusals.en, ...latestRefusals.en },
    facts: { 'work-started': 'Work started on {kickoffOn}' },
  },
} satisfies WordsOf<typeof startWork>;
