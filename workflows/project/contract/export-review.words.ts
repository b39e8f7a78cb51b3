import type { WordsOf } from '#workflows/engine/wording.ts';
import type { exportReview } from './export-review.ts';
import { editFields } from './propose-edits.words.ts';
import { silenceFacts } from './silent-talks.words.ts';

export const exportReviewWords = {
  zh: {
    title: '保密与出口管制审查',
    noun: '保密与出口管制审查意见',
    ask: '合同草案标明可能涉及国家秘密、管制出口或者重要数据。请审查；未审查的，不予默认，合同不能定稿。',
    outcomes: {
      clear: { label: '审查通过', leadsTo: '合同可以继续办理。', done: '保密与出口管制审查通过' },
      conditions: { label: '附条件通过', leadsTo: '条件写入所选条款，双方法务重新审查。', done: '附条件通过了保密与出口管制审查' },
      block: { label: '不予通过', leadsTo: '由项目经理决定后续处理。', done: '保密与出口管制审查未予通过' },
    },
    fields: {
      level: { label: '密级', options: { open: '公开', internal: '内部', secret: '涉密' } },
      exportListed: '列入出口管制清单',
      edits: { label: '要求写入合同的条件', help: '作为新增的款写入所选条款末尾，双方法务重新审查。' },
      clause: editFields.zh.clause,
      wording: '约定内容',
      comment: editFields.zh.comment,
      note: '备注',
      reason: '理由',
    },
    facts: {
      'secrecy-cleared': '保密与出口管制审查{how, select, conditions {附条件通过} other {通过}}',
      'secrecy-blocked': '保密与出口管制审查不予通过',
      ...silenceFacts.zh,
    },
  },
  en: {
    title: 'Review secrecy and export control',
    noun: 'Review of secrecy and export control',
    ask: 'The draft contract is marked as possibly involving state secrets, controlled exports or important data. There is no default outcome: without your decision the text cannot be frozen.',
    outcomes: {
      clear: { label: 'Clear', leadsTo: 'The contract procedure continues.', done: 'cleared secrecy and export control' },
      conditions: {
        label: 'Clear with conditions',
        leadsTo: 'The conditions enter the articles chosen; both legal offices review again.',
        done: 'cleared secrecy and export control with conditions',
      },
      block: {
        label: 'Block',
        leadsTo: 'The project manager decides how to proceed.',
        done: 'blocked the contract for secrecy or export control',
      },
    },
    fields: {
      level: { label: 'Level of secrecy', options: { open: 'Open', internal: 'Internal', secret: 'Classified' } },
      exportListed: 'On the list of controlled exports',
      edits: {
        label: 'Conditions for the contract',
        help: 'Each is added as a paragraph at the end of the article chosen; both legal offices review again.',
      },
      clause: editFields.en.clause,
      wording: 'Wording',
      comment: editFields.en.comment,
      note: 'Note',
      reason: 'Reason',
    },
    facts: {
      'secrecy-cleared': 'Secrecy and export control {how, select, conditions {cleared with conditions} other {cleared}}',
      'secrecy-blocked': 'Secrecy and export control blocked the contract',
      ...silenceFacts.en,
    },
  },
} satisfies WordsOf<typeof exportReview>;
