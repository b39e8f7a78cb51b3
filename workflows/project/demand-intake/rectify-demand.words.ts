import type { WordsOf } from '#workflows/engine/wording.ts';
import { demandFields, demandRefusals } from './demand-form.words.ts';
import { lapseFacts } from './lapse.words.ts';
import type { rectifyDemand } from './rectify-demand.ts';

export const rectifyDemandWords = {
  zh: {
    title: '整改需求',
    noun: '整改后的技术需求书',
    ask: '第 {round} 次整改。请按审查意见修改需求并逐条答复；逾期未提交的，需求失效。',
    outcomes: {
      resubmit: { label: '提交整改后的需求', leadsTo: '项目经理重新审查。', done: '提交了整改后的需求' },
      withdraw: { label: '撤回需求', leadsTo: '需求终止，尚未产生费用。', done: '撤回了需求' },
    },
    fields: { ...demandFields.zh, reason: '理由', reply: { label: '对审查意见的答复', section: '答复' } },
    refusals: demandRefusals.zh,
    facts: { 'demand-rectified': '第 {round} 次整改已提交', 'demand-withdrawn': '企业撤回需求', ...lapseFacts.zh },
  },
  en: {
    title: 'Rectify the demand',
    noun: 'Revised demand',
    ask: 'Rectification round {round}. Revise the demand according to the remarks and answer each of them. If it is not resubmitted by the deadline, the demand lapses.',
    outcomes: {
      resubmit: { label: 'Resubmit the demand', leadsTo: 'The project manager checks it again.', done: 'resubmitted the demand' },
      withdraw: { label: 'Withdraw the demand', leadsTo: 'The demand ends; no cost has arisen.', done: 'withdrew the demand' },
    },
    fields: { ...demandFields.en, reason: 'Reason', reply: { label: 'Answer to the remarks', section: 'Answer' } },
    refusals: demandRefusals.en,
    facts: { 'demand-rectified': 'Resubmitted, round {round}', 'demand-withdrawn': 'Withdrawn by the enterprise', ...lapseFacts.en },
  },
} satisfies WordsOf<typeof rectifyDemand>;
