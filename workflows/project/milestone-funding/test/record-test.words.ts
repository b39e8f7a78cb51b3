import type { WordsOf } from '#workflows/engine/wording.ts';
import type { recordTest } from './record-test.ts';

export const recordTestWords = {
  zh: {
    title: '登记检测报告',
    noun: '检测报告',
    ask: '里程碑 {milestone} 的第 {test} 次检测已经委托。请按检测机构出具的报告登记结果。经二次通知仍未登记的，委托失效，企业可以另行委托。',
    outcomes: {
      pass: { label: '检测合格', leadsTo: '结果列在验收表单旁，由企业判定。', done: '登记了检测合格' },
      fail: { label: '检测不合格', leadsTo: '结果列在验收表单旁，由企业判定。', done: '登记了检测不合格' },
      inconclusive: { label: '无法得出结论', leadsTo: '企业可以另行委托检测。', done: '登记了检测无结论' },
    },
    fields: {
      reportNumber: '报告编号',
      values: '实测值',
      indicator: '指标',
      value: { label: '实测值', help: '数值，或者 pass、fail。' },
      uncertainty: { label: '不确定度', help: '按报告填写；没有的留空。' },
      conclusion: '检测结论',
      files: '检测报告',
    },
    refusals: {
      'indicators-missing':
        '还有 {count} 项（共 {expected} 项）委托检测的指标没有填写：{missing}。请逐项填写；确实没有结果的，请选“无法得出结论”。',
      'indicator-not-asked': '第 {row} 行的指标不在委托范围内，或者重复。请删除该行。',
    },
    facts: {
      'test-recorded': '里程碑 {milestone} 第 {test} 次检测{result, select, pass {合格} fail {不合格} other {未能得出结论}}',
      'test-not-reported': '里程碑 {milestone} 第 {test} 次检测逾期没有报告，委托失效',
    },
  },
  en: {
    title: 'Record a test report',
    noun: 'Test report',
    ask: 'Test {test} was ordered for milestone {milestone}. Record the result as in the laboratory’s report. Without a record after a second notice, the order lapses and the enterprise can order another test.',
    outcomes: {
      pass: {
        label: 'Passed',
        leadsTo: 'The result is shown beside the acceptance form; the enterprise decides.',
        done: 'recorded a passed test',
      },
      fail: {
        label: 'Failed',
        leadsTo: 'The result is shown beside the acceptance form; the enterprise decides.',
        done: 'recorded a failed test',
      },
      inconclusive: { label: 'Inconclusive', leadsTo: 'The enterprise can order another test.', done: 'recorded an inconclusive test' },
    },
    fields: {
      reportNumber: 'Report number',
      values: 'Measured values',
      indicator: 'Indicator',
      value: { label: 'Measured value', help: 'A number, or pass or fail.' },
      uncertainty: { label: 'Uncertainty', help: 'As in the report; leave empty if none.' },
      conclusion: 'Conclusion',
      files: 'Test report',
    },
    refusals: {
      'indicators-missing':
        '{count} of {expected} ordered indicators have no value: {missing}. Fill them in, or choose “Inconclusive” if there is no result.',
      'indicator-not-asked': 'The indicator in row {row} was not ordered, or is repeated. Delete the row.',
    },
    facts: {
      'test-recorded': 'Test {test} of milestone {milestone}: {result, select, pass {passed} fail {failed} other {inconclusive}}',
      'test-not-reported': 'Test {test} of milestone {milestone}: no report in time; the order has lapsed',
    },
  },
} satisfies WordsOf<typeof recordTest>;
