import type { FieldWords, InBothLanguages } from '#workflows/engine/wording.ts';

/** The report of a milestone, also of a rectified one. */

export const reportFields = {
  zh: {
    report: { label: '报告', help: '完成情况、关键数据、存在问题及处理。' },
    indicator: '指标',
    values: '指标实测值',
    value: { label: '实测值', help: '数值，或 pass（通过）、fail（未通过）。' },
    evidence: '证明材料',
    title: '材料名称',
    location: '存放位置或附件号',
    spending: '经费支出',
    category: {
      label: '科目',
      options: {
        equipment: '设备费',
        materials: '材料费',
        testing: '测试化验加工费',
        travel: '差旅会议费',
        labour: '劳务费',
        outsourcing: '外协费',
        overhead: '间接费用',
      },
    },
    fen: '金额（元）',
    studentHours: '学生参与工时',
    ipFiled: '新申请知识产权（件）',
    deviations: '与计划的偏差及原因',
  },
  en: {
    report: { label: 'Report', help: 'What was done, key data, problems and how they were dealt with.' },
    indicator: 'Indicator',
    values: 'Measured values',
    value: { label: 'Value', help: 'A number, or pass or fail.' },
    evidence: 'Evidence',
    title: 'Title',
    location: 'Where it is kept',
    spending: 'Spending',
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
    studentHours: 'Students’ hours',
    ipFiled: 'IP applications filed',
    deviations: 'Deviations from the plan and their reasons',
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
      '{expected, plural, one {# indicator is} other {# indicators are}} asked, and {count} missing. Give each of them one row.',
    'indicator-not-asked': 'The indicator of row {row} is not asked here, or given already. Delete the row, or choose one that is missing.',
  },
} as const;
