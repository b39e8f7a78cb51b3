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
    title: 'Withdraw the notice',
    noun: 'Withdrawal of a notice',
    ask: 'Before the licence ends the notice can be withdrawn, for example because the breach is cured.',
    outcomes: { keep: { label: 'Keep the licence', leadsTo: 'The licence goes on as it was.', done: 'withdrew the notice' } },
    fields: { reasons: 'Reasons' },
    facts: { 'licence-kept': 'The notice was withdrawn: the licence goes on' },
  },
} satisfies WordsOf<typeof keepLicence>;
