import type { WordsOf } from '#workflows/engine/wording.ts';
import type { approveRefinement } from './approve-refinement.ts';
import { demandFields, demandRefusals } from './demand-form.words.ts';

export const approveRefinementWords = {
  zh: {
    title: '答复需求修改建议',
    noun: '修改建议答复',
    ask: '技术经理人提出 {edits} 条修改建议。请逐条答复，并把采纳的内容写入需求；预算和自筹资金已由签约人承诺，不得改动。逾期按原文论证。',
    outcomes: {
      agree: { label: '采纳并更新需求', leadsTo: '专家按更新后的需求论证。', done: '采纳修改建议并更新了需求' },
      disagree: { label: '全部保留原文', leadsTo: '专家按原文论证。', done: '没有采纳修改建议' },
    },
    fields: {
      ...demandFields.zh,
      answers: { label: '逐条答复', section: '修改建议' },
      edit: '修改建议',
      verdict: { label: '答复', options: { accepted: '采纳', kept: '保留原文' } },
      remark: '说明',
      reason: '理由',
    },
    refusals: {
      ...demandRefusals.zh,
      'edits-unanswered': '共 {edits} 条修改建议，还有 {missing} 条没有答复，或者有重复。请每条答复一次。',
      'none-accepted': '没有采纳任何一条建议。请改选“全部保留原文”，或者至少采纳一条。',
      'attested-sums': '预算和自筹资金已由签约人承诺，不能在这里改动。请恢复原来的金额。',
    },
    facts: {
      'refinement-accepted': '企业采纳 {edits} 条修改建议中的 {accepted} 条，需求已更新',
      'refinement-rejected': '企业没有采纳 {edits} 条修改建议，按原文论证',
      'refinement-unanswered': '企业逾期未答复 {edits} 条修改建议，按原文论证',
    },
  },
  en: {
    title: 'Answer the suggested edits',
    noun: 'Answer to the edits',
    ask: 'The technology manager suggests {edits, plural, one {# edit} other {# edits}}. Answer each one and write the accepted ones into the demand. Budget and own funds have been attested and cannot be changed. Without an answer in time, the original is appraised.',
    outcomes: {
      agree: {
        label: 'Accept and update the demand',
        leadsTo: 'The experts appraise the updated demand.',
        done: 'accepted edits and updated the demand',
      },
      disagree: { label: 'Keep the original', leadsTo: 'The experts appraise the original.', done: 'kept the original demand' },
    },
    fields: {
      ...demandFields.en,
      answers: { label: 'Answer to each edit', section: 'Suggested edits' },
      edit: 'Edit',
      verdict: { label: 'Answer', options: { accepted: 'Accepted', kept: 'Original kept' } },
      remark: 'Remark',
      reason: 'Reason',
    },
    refusals: {
      ...demandRefusals.en,
      'edits-unanswered': '{missing} of {edits} edits have no answer, or one is answered twice. Answer each once.',
      'none-accepted': 'No edit has been accepted. Choose “Keep the original”, or accept at least one.',
      'attested-sums': 'Budget and own funds are attested by your signatory and cannot be changed here. Restore the original sums.',
    },
    facts: {
      'refinement-accepted': 'The enterprise accepted {accepted} of {edits} edits; the demand was updated',
      'refinement-rejected': 'The enterprise accepted none of {edits} edits; the original is appraised',
      'refinement-unanswered': 'No answer to {edits} edits in time; the original is appraised',
    },
  },
} satisfies WordsOf<typeof approveRefinement>;
