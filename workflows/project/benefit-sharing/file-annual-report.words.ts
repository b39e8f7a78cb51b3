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
    title: 'File the annual transfer report',
    noun: 'Annual transfer report',
    ask: 'Report on the transfer of the result after each year; {reports} reports filed so far. The income booked is shown beside the form; the report does not affect any payment.',
    outcomes: {
      file: {
        label: 'File the report',
        leadsTo: 'The research office, the project manager and the funder are informed.',
        done: 'filed an annual transfer report',
      },
    },
    fields: {
      year: { label: 'Year', help: 'A calendar year that has ended.' },
      use: {
        label: 'Use of the result',
        options: { 'in-production': 'In production', 'in-trial': 'On trial', 'not-yet': 'Not used yet', 'given-up': 'Abandoned' },
      },
      incomeFen: 'Transfer income of the year (yuan)',
      distributedFen: 'Distributed to inventors in the year (yuan)',
      report: 'State of the transfer',
      note: 'Note',
    },
    refusals: {
      'year-reported': 'The report for {year, number, ::group-off} is already filed. Enter another year.',
      'year-not-over': 'The year {year, number, ::group-off} has not ended yet. File the report after its end.',
      'more-than-income':
        'The distribution of {distributedFen, number, yuan} exceeds the income of {incomeFen, number, yuan}. Check the figures.',
    },
    facts: {
      'annual-report-filed':
        'Annual transfer report {year, number, ::group-off}: income {incomeFen, number, yuan}, distributed to inventors {distributedFen, number, yuan}',
    },
  },
} satisfies WordsOf<typeof fileAnnualReport>;
