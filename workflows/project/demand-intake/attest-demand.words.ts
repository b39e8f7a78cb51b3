import type { WordsOf } from '#workflows/engine/wording.ts';
import type { attestDemand } from './attest-demand.ts';
import { lapseFacts } from './lapse.words.ts';

export const attestDemandWords = {
  zh: {
    title: '确认并签署需求',
    noun: '需求确认书',
    ask: '预算上限 {budgetMaxFen, number, yuan}，其中自筹 {selfFundedFen, number, yuan}。签署即承诺内容真实、资金落实；逾期未签署的，需求失效。',
    outcomes: {
      sign: { label: '签署承诺', leadsTo: '送项目经理形式审查。', done: '签署了需求承诺' },
      return: { label: '退回修改', leadsTo: '退回需求负责人修改后重新提交。', done: '退回了需求' },
    },
    fields: {
      reason: '理由',
      integrityPledge: '我承诺所填内容真实、完整，不存在重复申报',
      authority: '我有权代表本企业签署',
      fundingProof: '自筹资金证明',
    },
    facts: { 'demand-attested': '企业已签署需求承诺', 'demand-returned': '签约人退回需求', ...lapseFacts.zh },
  },
  en: {
    title: 'Attest the demand',
    noun: 'Confirmation of the demand',
    ask: 'Budget up to {budgetMaxFen, number, yuan}, of which own funds {selfFundedFen, number, yuan}. By signing, you vouch that the content is true and the funding is secured. If it is not signed by the deadline, the demand lapses.',
    outcomes: {
      sign: { label: 'Sign the pledge', leadsTo: 'It goes to the project manager for the formal check.', done: 'signed the pledge' },
      return: { label: 'Return for changes', leadsTo: 'It goes back to the requester for changes.', done: 'returned the demand' },
    },
    fields: {
      reason: 'Reason',
      integrityPledge: 'I vouch that the content is true and complete and has not been submitted elsewhere',
      authority: 'I am authorised to sign for this enterprise',
      fundingProof: 'Proof of own funds',
    },
    facts: { 'demand-attested': 'The enterprise signed the pledge', 'demand-returned': 'Returned by the signatory', ...lapseFacts.en },
  },
} satisfies WordsOf<typeof attestDemand>;
