import type { WordsOf } from '#workflows/engine/wording.ts';
import { noMore, personRefusals } from './take-over.words.ts';
import type { transferStep } from './transfer-step.ts';

export const transferStepWords = {
  zh: {
    title: '转办',
    noun: '转办说明',
    ask: '把由您办理的一项事项转给本单位另一位持有同一角色的同事。与委托代办不同，转办不会自动收回。',
    outcomes: { transfer: { label: '转办', leadsTo: '事项改由所选同事办理，期限不变。', done: '转办了一项事项' } },
    fields: { opening: '事项', person: '转给谁', reason: '原因' },
    refusals: personRefusals.zh,
    facts: { 'step-transferred': '“{step}”转由{person}办理', 'asked-no-more': noMore.zh },
  },
  en: {
    title: 'Transfer an item',
    noun: 'Note on a transfer',
    ask: 'Transfer one of your items to a colleague who holds the same role. Unlike a delegation, it does not return automatically.',
    outcomes: {
      transfer: {
        label: 'Transfer',
        leadsTo: 'The item passes to your colleague; the deadline is unchanged.',
        done: 'transferred an item',
      },
    },
    fields: { opening: 'Item', person: 'To whom', reason: 'Reason' },
    refusals: personRefusals.en,
    facts: { 'step-transferred': '“{step}” was transferred to {person}', 'asked-no-more': noMore.en },
  },
} satisfies WordsOf<ReturnType<typeof transferStep>>;
