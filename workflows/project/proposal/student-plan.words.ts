import type { WordsOf } from '#workflows/engine/wording.ts';
import type { studentPlan } from './student-plan.ts';

export const studentPlanWords = {
  zh: {
    title: '填写学生培养计划',
    noun: '学生培养计划',
    ask: '请写明参与的学生、学时、培养目标和导师；不安排学生的说明理由。',
    outcomes: {
      complete: { label: '提交培养计划', leadsTo: '与方案一并送科研院审批。', done: '提交了学生培养计划' },
      'not-applicable': { label: '不安排学生', leadsTo: '与方案一并送科研院审批。', done: '说明了不安排学生的理由' },
    },
    fields: {
      reason: '理由',
      students: '参与学生',
      role: { label: '层次', options: { doctoral: '博士研究生', master: '硕士研究生', undergraduate: '本科生' } },
      hours: '学时',
      trainingGoal: '培养目标',
      outputs: '预期成果',
      thesis: '关联学位论文',
      stipendFen: '劳务报酬（元）',
      mentor: '导师',
    },
    facts: { 'students-planned': '学生培养计划已提交' },
  },
  en: {
    title: 'Student training plan',
    noun: 'Student training plan',
    ask: 'State the students taking part, their hours, training goals and mentors. If no students take part, give the reason.',
    outcomes: {
      complete: {
        label: 'Submit the plan',
        leadsTo: 'It goes to the research office for approval together with the proposal.',
        done: 'submitted the student training plan',
      },
      'not-applicable': {
        label: 'No students',
        leadsTo: 'It goes to the research office for approval together with the proposal.',
        done: 'explained why no student takes part',
      },
    },
    fields: {
      reason: 'Reason',
      students: 'Students',
      role: { label: 'Level of study', options: { doctoral: 'Doctoral', master: 'Master’s', undergraduate: 'Undergraduate' } },
      hours: 'Hours',
      trainingGoal: 'Training goal',
      outputs: 'Expected outputs',
      thesis: 'Related thesis',
      stipendFen: 'Stipend (yuan)',
      mentor: 'Mentor',
    },
    facts: { 'students-planned': 'Student training plan submitted' },
  },
} satisfies WordsOf<typeof studentPlan>;
