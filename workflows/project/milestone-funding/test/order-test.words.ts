import type { WordsOf } from '#workflows/engine/wording.ts';
import type { orderTest } from './order-test.ts';

export const orderTestWords = {
  zh: {
    title: '委托检测',
    noun: '检测委托',
    ask: '里程碑 {milestone} 正在验收。可以委托检测机构对指标进行检测；委托检测不延长验收期限。',
    outcomes: { order: { label: '委托检测', leadsTo: '项目经理取得检测报告后登记结果，结果列在验收表单旁。', done: '委托了检测' } },
    fields: {
      laboratory: '检测机构',
      accreditation: { label: '资质编号', help: '如 CMA、CNAS 证书编号；没有的留空。' },
      indicators: { label: '检测指标', help: '本里程碑的考核指标。' },
      method: '检测方法与条件',
      note: '备注',
    },
    refusals: {
      'not-of-milestone': '该指标不属于本里程碑。请选择本里程碑的考核指标。',
      'indicator-twice': '该指标已列过一次。请删除重复的一行。',
    },
    facts: { 'test-ordered': '里程碑 {milestone} 委托检测（第 {test} 次），{indicators} 项指标' },
  },
  en: {
    title: 'Order a test',
    noun: 'Test order',
    ask: 'Milestone {milestone} is under acceptance. You can commission a laboratory to test its indicators; this does not extend the acceptance deadline.',
    outcomes: {
      order: {
        label: 'Order the test',
        leadsTo: 'The project manager records the laboratory’s report; the result is shown beside the acceptance form.',
        done: 'ordered a test',
      },
    },
    fields: {
      laboratory: 'Laboratory',
      accreditation: { label: 'Accreditation number', help: 'For example a CMA or CNAS number; leave empty if none.' },
      indicators: { label: 'Indicators to be tested', help: 'Indicators of this milestone.' },
      method: 'Method and conditions',
      note: 'Note',
    },
    refusals: {
      'not-of-milestone': 'This indicator does not belong to this milestone. Choose one of its indicators.',
      'indicator-twice': 'This indicator is already listed. Delete the row.',
    },
    facts: {
      'test-ordered': 'Test {test} ordered for milestone {milestone}: {indicators, plural, one {# indicator} other {# indicators}}',
    },
  },
} satisfies WordsOf<typeof orderTest>;
