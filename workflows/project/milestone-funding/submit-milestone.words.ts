import type { WordsOf } from '#workflows/engine/wording.ts';
import { reportFields, reportRefusals } from './milestone-report.words.ts';
import type { submitMilestone } from './submit-milestone.ts';

export const submitMilestoneWords = {
  zh: {
    title: '提交里程碑成果',
    noun: '阶段成果报告',
    ask: '里程碑 {milestone} 于 {dueOn} 到期，对应价款 {fen, number, yuan}。请提交阶段报告、指标实测值和证明材料。逾期仍可提交，但会登记逾期并催办。',
    outcomes: { submit: { label: '提交阶段成果', leadsTo: '项目经理核对材料是否齐全。', done: '提交了里程碑成果' } },
    fields: { ...reportFields.zh },
    refusals: reportRefusals.zh,
    facts: { 'milestone-submitted': '里程碑 {milestone} 成果已提交{late, select, true {（逾期）} other {}}' },
  },
  en: {
    title: 'Submit a milestone',
    noun: 'Milestone report',
    ask: 'Milestone {milestone} is due on {dueOn} and carries {fen, number, yuan}. Submit the report, the measured values and the evidence. It can still be submitted late, but is then recorded as overdue and reminders are sent.',
    outcomes: {
      submit: {
        label: 'Submit the milestone',
        leadsTo: 'The project manager checks that the material is complete.',
        done: 'submitted the milestone',
      },
    },
    fields: { ...reportFields.en },
    refusals: reportRefusals.en,
    facts: { 'milestone-submitted': 'Milestone {milestone} was submitted{late, select, true { (late)} other {}}' },
  },
} satisfies WordsOf<typeof submitMilestone>;
