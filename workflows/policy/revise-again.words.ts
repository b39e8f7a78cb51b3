import type { WordsOf } from '#workflows/engine/wording.ts';
import type { reviseAgain } from './revise-again.ts';

export const reviseAgainWords = {
  zh: {
    title: '再次通知未答复的事项',
    noun: '再次通知的决定',
    ask: '有 {cases, number} 个未结事项没有答复，可能因故停住。可以再通知一次，或交运维人员处理。',
    outcomes: {
      again: { label: '再通知一次', leadsTo: '所有未结事项再次收到通知，已重算的不会再变。', done: '再次通知了未结事项' },
      leave: { label: '交运维处理', leadsTo: '本事项结束；停住的事项恢复后仍会按通知重算。', done: '将未答复的事项交运维处理' },
    },
    fields: { reason: '说明' },
    facts: { 'revision-repeated': '再次通知未结事项', 'revision-left': '未答复的事项交运维处理' },
  },
  en: {
    title: 'Tell silent cases again',
    noun: 'Decision on silent cases',
    ask: '{cases, plural, one {# open case has} other {# open cases have}} not answered; something holds them. Tell them again, or leave them to the operators.',
    outcomes: {
      again: {
        label: 'Tell them again',
        leadsTo: 'Each open case is told again; one that has counted again stays as it is.',
        done: 'told the silent cases again',
      },
      leave: {
        label: 'Leave them to the operators',
        leadsTo: 'The case ends; those that stand still count again when they go on.',
        done: 'left the silent cases to the operators',
      },
    },
    fields: { reason: 'Explanation' },
    facts: { 'revision-repeated': 'Silent cases were told again', 'revision-left': 'Silent cases were left to the operators' },
  },
} satisfies WordsOf<typeof reviseAgain>;
