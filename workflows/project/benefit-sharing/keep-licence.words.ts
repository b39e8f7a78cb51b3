import type { WordsOf } from '#workflows/engine/wording.ts';
import type { keepLicence } from './keep-licence.ts';

export const keepLicenceWords = {
  zh: {
    title: '撤回终止通知',
    noun: '撤回终止通知书',
    ask: '许可终止之前可以撤回通知，例如违约已经纠正。',
    outcomes: { keep: { label: '撤回通知，许可继续', leadsTo: '许可照原条件继续。', done: '撤回了终止通知' } },
    fields: { reasons: '理由' },
    facts: { 'licence-kept': '终止通知已撤回，许可继续' },
  },
  en: {
    title: 'Withdraw the termination notice',
    noun: 'Withdrawal of the termination notice',
    ask: 'The notice can be withdrawn before the licence ends, for example because the breach has been cured.',
    outcomes: {
      keep: { label: 'Withdraw the notice', leadsTo: 'The licence continues on the same terms.', done: 'withdrew the termination notice' },
    },
    fields: { reasons: 'Reasons' },
    facts: { 'licence-kept': 'The termination notice was withdrawn; the licence continues' },
  },
} satisfies WordsOf<typeof keepLicence>;
