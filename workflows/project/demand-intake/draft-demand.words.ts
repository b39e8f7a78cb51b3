import type { WordsOf } from '#workflows/engine/wording.ts';
import { demandFields, demandRefusals } from './demand-form.words.ts';
import type { draftDemand } from './draft-demand.ts';

export const draftDemandWords = {
  zh: {
    title: '填写技术需求',
    noun: '技术需求书',
    ask: '请写清要解决的问题、可测量的指标、预算和周期。提交后由本企业签约人确认；自本事项发起之日起满九十天仍未提交的，草稿自动归档。',
    outcomes: {
      submit: { label: '提交签约人确认', leadsTo: '本企业签约人签署承诺后送平台形式审查。', done: '提交了技术需求' },
      discard: { label: '放弃这份草稿', leadsTo: '草稿归档，不再继续。', done: '放弃了需求草稿' },
    },
    fields: { ...demandFields.zh, reason: '理由' },
    refusals: demandRefusals.zh,
    facts: {
      'demand-submitted': '需求已提交，预算 {budgetMinFen, number, yuan} 至 {budgetMaxFen, number, yuan}，指标 {indicators} 项',
      'demand-discarded': '需求草稿已归档',
    },
  },
  en: {
    title: 'Draft the demand',
    noun: 'Demand',
    ask: 'State the problem, measurable indicators, budget and duration. Your signatory attests it next. A draft not submitted within ninety days of the opening of this item is archived.',
    outcomes: {
      submit: {
        label: 'Submit to our signatory',
        leadsTo: 'Once it is attested, the platform runs a formal check.',
        done: 'submitted the demand',
      },
      discard: { label: 'Discard this draft', leadsTo: 'The draft is archived.', done: 'discarded the draft' },
    },
    fields: { ...demandFields.en, reason: 'Reason' },
    refusals: demandRefusals.en,
    facts: {
      'demand-submitted':
        'Demand submitted: {budgetMinFen, number, yuan} to {budgetMaxFen, number, yuan}, {indicators, plural, one {# indicator} other {# indicators}}',
      'demand-discarded': 'Draft archived',
    },
  },
} satisfies WordsOf<typeof draftDemand>;
