import type { WordsOf } from '#workflows/engine/wording.ts';
import { conflictFields } from '#workflows/modules/panel/panel.words.ts';
import type { finalAcceptance } from './final-acceptance.ts';
import { coverageRefusals } from './milestone-report.words.ts';

export const finalAcceptanceWords = {
  zh: {
    title: '最终验收',
    noun: '专家验收意见',
    ask: '请对 {indicators} 项指标逐项评定完成程度并提出结论。结论以专家组多数意见为准，企业意见记录在案；企业经二次通知仍未答复的，不影响形成结论。',
    outcomes: {
      pass: { label: '同意通过', leadsTo: '专家组意见齐备后形成结论，予以公示。', done: '同意通过最终验收' },
      conclude: { label: '按结题处理', leadsTo: '多数同意时按完成程度结题，补助按比例核定。', done: '建议按结题处理' },
      fail: { label: '不通过', leadsTo: '多数同意时验收不通过；已拨付的补助由资助方决定追回。', done: '建议不通过' },
      rectify: { label: '要求整改一次', leadsTo: '多数同意时，六个月内整改后重新申请验收。', done: '建议整改后重新验收' },
      'declare-conflict': { label: '申报回避', leadsTo: '您退出验收专家组，由项目经理补选专家。', done: '申报了回避' },
    },
    fields: { ...conflictFields.zh, indicator: '指标', opinion: '意见', achieved: '指标完成程度', achievedBp: '完成程度（%）' },
    refusals: {
      ...coverageRefusals.zh,
      'below-pass': '各项指标加权的完成程度为 {givenBp}%，未达到通过所需的 {passBp}%。请核对各项完成程度，或改选其他结论。',
      'reaches-pass': '各项指标加权的完成程度为 {givenBp}%，已达到通过所需的 {passBp}%。请核对各项完成程度，或改选“同意通过”。',
      'below-conclusion':
        '各项指标加权的完成程度为 {givenBp}%，未达到结题所需的 {concludedBp}%。请核对各项完成程度；确实未达到、尚可整改的，请改选“要求整改一次”。',
      'reaches-conclusion':
        '各项指标加权的完成程度为 {givenBp}%，已达到结题所需的 {concludedBp}%。请核对各项完成程度，或改选“按结题处理”。',
    },
    facts: {
      'final-acceptance-voted': '一份验收意见已提交，完成程度 {achievedBp}%',
      'conflict-declared': '一名验收专家申报回避，退出专家组',
      'final-acceptance-unanswered': '企业经二次通知未提交验收意见，结论以专家组意见为准',
      'final-rectification-asked': '专家组要求整改后重新验收',
      'project-concluded': '最终验收结论：{result, select, passed {通过} concluded {结题} other {未通过}}，完成程度 {achievedBp}%',
    },
  },
  en: {
    title: 'Final acceptance',
    noun: 'Expert opinion on the final acceptance',
    ask: 'Assess the achievement of each of the {indicators} indicators and give your conclusion. The panel’s majority decides; the enterprise’s opinion is recorded, and without one after a second notice the panel still concludes.',
    outcomes: {
      pass: { label: 'Vote to pass', leadsTo: 'Once all opinions are in, the conclusion is formed and published.', done: 'voted to pass' },
      conclude: {
        label: 'Vote to conclude pro rata',
        leadsTo: 'If the majority agrees, the project is concluded by degree of achievement and the subsidy is determined pro rata.',
        done: 'voted to conclude pro rata',
      },
      fail: {
        label: 'Vote to fail',
        leadsTo: 'If the majority agrees, the project fails; the funder decides on clawback of subsidy paid.',
        done: 'voted to fail',
      },
      rectify: {
        label: 'Vote for one rectification',
        leadsTo: 'If the majority agrees, the project is rectified within six months and acceptance is applied for again.',
        done: 'voted for rectification',
      },
      'declare-conflict': {
        label: 'Declare a conflict of interest',
        leadsTo: 'You leave the panel; the project manager names a replacement.',
        done: 'declared a conflict of interest',
      },
    },
    fields: {
      ...conflictFields.en,
      indicator: 'Indicator',
      opinion: 'Opinion',
      achieved: 'Achievement by indicator',
      achievedBp: 'Achievement (%)',
    },
    refusals: {
      ...coverageRefusals.en,
      'below-pass':
        'The weighted achievement is {givenBp}%, below the {passBp}% required to pass. Check the achievement of each indicator, or choose another conclusion.',
      'reaches-pass':
        'The weighted achievement is {givenBp}%, which reaches the {passBp}% required to pass. Check the achievement of each indicator, or vote to pass.',
      'below-conclusion':
        'The weighted achievement is {givenBp}%, below the {concludedBp}% required to conclude. Check the achievement of each indicator, or vote to fail or, where offered, for rectification.',
      'reaches-conclusion':
        'The weighted achievement is {givenBp}%, which reaches the {concludedBp}% required to conclude. Check the achievement of each indicator, or vote to conclude pro rata.',
    },
    facts: {
      'final-acceptance-voted': 'An opinion on the final acceptance was submitted, {achievedBp}% achieved',
      'conflict-declared': 'An expert declared a conflict of interest and left the panel',
      'final-acceptance-unanswered': 'The enterprise gave no opinion after a second notice; the panel’s opinion decides',
      'final-rectification-asked': 'The panel requires rectification before a new acceptance',
      'project-concluded':
        'Final acceptance conclusion: {result, select, passed {passed} concluded {concluded pro rata} other {failed}}, {achievedBp}% achieved',
    },
  },
} satisfies WordsOf<typeof finalAcceptance>;
