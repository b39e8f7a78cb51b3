import type { WordsOf } from '#workflows/engine/wording.ts';
import type { fileAnnualReport } from './file-annual-report.ts';

export const fileAnnualReportWords = {
  zh: {
    title: '填报转化年度报告',
    noun: '转化年度报告',
    ask: '每年度结束后填报成果转化情况，已填报 {reports} 份。系统记账的收入列在旁边；报告不影响任何款项。',
    outcomes: { file: { label: '提交年度报告', leadsTo: '科研院、项目经理和资助方得知。', done: '提交了转化年度报告' } },
    fields: {
      year: { label: '年度', help: '已经结束的公历年度。' },
      use: {
        label: '应用情况',
        options: { 'in-production': '已投入生产', 'in-trial': '试用中', 'not-yet': '尚未应用', 'given-up': '已放弃' },
      },
      incomeFen: '本年度转化收入（元）',
      distributedFen: '本年度分配给完成人的金额（元）',
      report: '转化情况',
      note: '备注',
    },
    refusals: {
      'year-reported': '{year, number, ::group-off} 年度已经填报。请填写其他年度。',
      'year-not-over': '{year, number, ::group-off} 年度尚未结束。请在年度结束后填报。',
      'more-than-income': '分配金额 {distributedFen, number, yuan} 超过收入 {incomeFen, number, yuan}。请核对。',
    },
    facts: {
      'annual-report-filed':
        '{year, number, ::group-off} 年度转化报告：收入 {incomeFen, number, yuan}，分配给完成人 {distributedFen, number, yuan}',
    },
  },
  en: {
    title: 'File the yearly report',
    noun: 'Yearly report on the transfer',
    ask: 'After each year say what has become of the result; {reports} reports are filed. The income as booked stands beside the form; no payment hangs on the report.',
    outcomes: {
      file: {
        label: 'File the report',
        leadsTo: 'Research office, project manager and funder learn of it.',
        done: 'filed a yearly report',
      },
    },
    fields: {
      year: { label: 'Year', help: 'A calendar year that is over.' },
      use: {
        label: 'Use of the result',
        options: { 'in-production': 'In production', 'in-trial': 'On trial', 'not-yet': 'Not used yet', 'given-up': 'Given up' },
      },
      incomeFen: 'Income of the year (yuan)',
      distributedFen: 'Paid to the inventors in the year (yuan)',
      report: 'What has become of the result',
      note: 'Remark',
    },
    refusals: {
      'year-reported': 'The report of {year, number, ::group-off} is filed already. Choose another year.',
      'year-not-over': 'The year {year, number, ::group-off} is not over yet. File its report afterwards.',
      'more-than-income':
        '{distributedFen, number, yuan} paid out is more than the income of {incomeFen, number, yuan}. Compare the figures.',
    },
    facts: {
      'annual-report-filed':
        'Yearly report of {year, number, ::group-off}: income {incomeFen, number, yuan}, paid to the inventors {distributedFen, number, yuan}',
    },
  },
} satisfies WordsOf<typeof fileAnnualReport>;
