import type { WordsOf } from '#workflows/engine/wording.ts';
import type { listOpenItems } from './list-open-items.ts';

export const listOpenItemsWords = {
  zh: {
    title: '列明未结事项',
    noun: '未结事项清单',
    ask: '还有 {items} 项未结。长期没有进展的，可以列为应收款，由项目经理和审计人员据此关闭项目。列明不付款、不免除：各项仍按原债务人、原金额、原到期日清偿。',
    outcomes: { list: { label: '列为应收款', leadsTo: '项目经理和审计人员可以据此关闭项目。', done: '列明了未结事项' } },
    fields: { reasons: '未结原因和催办经过' },
    facts: { 'open-items-listed': '{items} 项未结事项列为应收款' },
  },
  en: {
    title: 'List open items',
    noun: 'List of open items',
    ask: '{items, plural, one {One item is} other {# items are}} open. Items without progress can be listed as receivables, and the project manager and the auditor can then close the project. Listing neither pays nor waives anything: each item keeps its debtor, sum and due date.',
    outcomes: {
      list: {
        label: 'List as receivables',
        leadsTo: 'The project manager and the auditor can then close the project.',
        done: 'listed open items',
      },
    },
    fields: { reasons: 'Reasons and collection efforts' },
    facts: { 'open-items-listed': '{items, plural, one {One open item was} other {# open items were}} listed as receivables' },
  },
} satisfies WordsOf<typeof listOpenItems>;
