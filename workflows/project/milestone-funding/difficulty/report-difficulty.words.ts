import { earliestRefusals, latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import type { reportDifficulty } from './report-difficulty.ts';

export const reportDifficultyWords = {
  zh: {
    title: '报告困难',
    noun: '困难报告',
    ask: '研发遇到可能导致里程碑 {milestone} 延期、指标不能实现或者项目无法完成的困难，应当自知道之日起 10 个工作日内报告。迟报仍予受理，但因迟报扩大的损失由高校承担。',
    outcomes: {
      report: {
        label: '提交困难报告',
        leadsTo: '企业、资助方和平台得知；可以组织专家评估、商定变更，或者提议解除合同。',
        done: '报告了困难',
      },
    },
    fields: {
      difficulty: { label: '困难情况', help: '写明现象、已做的试验、原因分析。' },
      knownSince: { label: '知道之日', help: '首次发现或者应当发现的日期，自该日起计 10 个工作日。' },
      mitigation: '已采取和拟采取的措施',
      effect: {
        label: '预计影响',
        options: { delay: '延期', targets: '部分指标不能实现', impossible: '项目无法完成' },
      },
      files: '附件',
    },
    refusals: { ...earliestRefusals.zh, ...latestRefusals.zh },
    facts: {
      'difficulty-reported':
        '第 {difficulty} 次困难报告：{knownSince} 起知道，{daysLate, plural, =0 {在 10 个工作日内报告} other {迟报 # 天}}',
    },
  },
  en: {
    title: 'Report a difficulty',
    noun: 'Difficulty report',
    ask: 'A difficulty that may delay milestone {milestone}, put its indicators out of reach or make the project impossible must be reported within 10 working days after it became known. A late report is still accepted, but the university bears the loss added by the delay.',
    outcomes: {
      report: {
        label: 'Submit the report',
        leadsTo: 'The enterprise, the funder and the platform are informed; an expert review, an amendment or termination can follow.',
        done: 'reported a difficulty',
      },
    },
    fields: {
      difficulty: { label: 'Difficulty', help: 'Symptoms, tests made, and analysis of the cause.' },
      knownSince: {
        label: 'Known since',
        help: 'The day on which it was or should have been noticed; the 10 working days run from this day.',
      },
      mitigation: 'Measures taken and planned',
      effect: {
        label: 'Expected effect',
        options: { delay: 'Delay', targets: 'Some indicators cannot be achieved', impossible: 'The project cannot be completed' },
      },
      files: 'Files',
    },
    refusals: { ...earliestRefusals.en, ...latestRefusals.en },
    facts: {
      'difficulty-reported':
        'Difficulty report {difficulty}: known since {knownSince}, {daysLate, plural, =0 {reported within 10 working days} one {# day late} other {# days late}}',
    },
  },
} satisfies WordsOf<typeof reportDifficulty>;
