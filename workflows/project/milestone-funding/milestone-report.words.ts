import type { FieldWords, InBothLanguages } from '#workflows/engine/wording.ts';

/** The report of a milestone, also of a rectified one. */

export const reportFields = {
  zh: {
    report: { section: '报告与实测', label: '报告', help: '完成情况、关键数据、存在问题及处理。' },
    indicator: '指标',
    values: '指标实测值',
    value: { label: '实测值', help: '数值类指标只填数值，单位与要求一致；通过类指标填 pass（通过）或 fail（未通过）。' },
    evidence: '证明材料',
    title: '材料名称',
    location: '存放位置或附件号',
    spending: { label: '经费支出', section: '经费与学生' },
    category: {
      label: '科目',
      options: {
        equipment: '设备费',
        materials: '材料费',
        testing: '测试化验加工费',
        travel: '差旅与会议费',
        labour: '劳务费',
        outsourcing: '外协费',
        overhead: '间接费用',
      },
    },
    fen: '金额（元）',
    studentHours: { label: '学生参与工时', help: '验收时只有下面逐人填写的工时作为有记录的工时，计入培养计划。' },
    students: { label: '参与学生', help: '逐人填写，须经本人同意；工时合计不超过上面的总工时。' },
    student: '学生',
    mentor: { label: '指导教师', help: '本校项目负责人或成员。' },
    hours: '本阶段工时',
    consent: '学生本人同意登记并在验收时出示',
    ipFiled: { label: '新申请知识产权（件）', section: '其他情况' },
    deviations: '与计划的偏差及原因',
    answers: { label: '对验收条件的答复', help: '条件内容见右侧验收意见。' },
    condition: '条件',
    progress: { label: '落实情况', options: { done: '已落实', partly: '部分落实', 'not-yet': '尚未落实' } },
    answer: { label: '说明', help: '写明落实的证据，或未落实的原因和安排。' },
    files: { label: '成果附件', help: '检测报告、原始记录等；每个文件不超过 200 MB。' },
  },
  en: {
    report: {
      section: 'Report and measurements',
      label: 'Report',
      help: 'Work done, key data, problems and how they were dealt with.',
    },
    indicator: 'Indicator',
    values: 'Measured values',
    value: {
      label: 'Value',
      help: 'For a numeric indicator the number alone, in the unit of the requirement; for a test without a number pass or fail.',
    },
    evidence: 'Evidence',
    title: 'Title',
    location: 'Location or annex number',
    spending: { label: 'Spending', section: 'Spending and students' },
    category: {
      label: 'Category',
      options: {
        equipment: 'Equipment',
        materials: 'Materials',
        testing: 'Testing and processing',
        travel: 'Travel and meetings',
        labour: 'Labour',
        outsourcing: 'Outsourcing',
        overhead: 'Overheads',
      },
    },
    fen: 'Sum (yuan)',
    studentHours: {
      label: 'Student hours',
      help: 'At acceptance only the hours entered per student below count as documented, and towards the training plan.',
    },
    students: { label: 'Students', help: 'One row per student, with their consent; the hours may not exceed the total above.' },
    student: 'Student',
    mentor: { label: 'Mentor', help: 'Principal investigator or team member of this university.' },
    hours: 'Hours in this milestone',
    consent: 'The student consents to being recorded and shown at acceptance',
    ipFiled: { label: 'IP applications filed', section: 'Other information' },
    deviations: 'Deviations from the plan and their reasons',
    answers: { label: 'Answers to the conditions', help: 'Each condition is in the acceptance opinion beside the form.' },
    condition: 'Condition',
    progress: { label: 'State', options: { done: 'Met', partly: 'Partly met', 'not-yet': 'Not yet met' } },
    answer: { label: 'Explanation', help: 'The evidence that it is met, or why it is not and what is planned.' },
    files: { label: 'Files', help: 'Test reports, original records, etc.; up to 200 MB each.' },
  },
} satisfies InBothLanguages<Readonly<Record<string, FieldWords>>>;

/** Of the rules on rows, one for each indicator. */
export const coverageRefusals = {
  zh: {
    'indicators-missing': '应填 {expected} 项指标，还缺 {count} 项。请为每项指标各填一行。',
    'indicator-not-asked': '第 {row} 行的指标不在应填之列，或与前面重复。请删除该行，或改为尚未填写的指标。',
  },
  en: {
    'indicators-missing':
      '{expected, plural, one {# indicator is} other {# indicators are}} required, and {count} missing. Enter one row for each.',
    'indicator-not-asked': 'The indicator in row {row} is not required here, or is repeated. Delete the row, or choose a missing one.',
  },
} as const;

/** Of a report. */
export const reportRefusals = {
  zh: {
    ...coverageRefusals.zh,
    'student-twice': '同一名学生填写了两行。请合并为一行。',
    'own-mentor': '学生与指导教师是同一人。请更正。',
    'hours-above-total': '逐人工时合计 {hours} 小时，超过总工时 {totalHours} 小时。请更正总工时或逐人工时。',
    'conditions-unanswered': '有 {expected} 项验收条件尚未了结，还有 {count} 项没有答复。请逐项答复。',
    'condition-not-open': '第 {row} 行的条件已经了结，或与前面重复。请删除该行。',
  },
  en: {
    ...coverageRefusals.en,
    'student-twice': 'The same student is listed in two rows. Combine them.',
    'own-mentor': 'Student and mentor are the same person. Correct one of them.',
    'hours-above-total': 'The students’ hours add up to {hours}, above the total of {totalHours} hours. Correct the total or the rows.',
    'conditions-unanswered':
      '{expected, plural, one {# condition is} other {# conditions are}} still open, and {count} not answered. Answer each of them.',
    'condition-not-open': 'The condition in row {row} is already settled, or repeated. Delete the row.',
  },
} as const;
