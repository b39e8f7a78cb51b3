import type { WordsOf } from '#workflows/engine/wording.ts';
import type { reviseAgain } from './revise-again.ts';

export const reviseAgainWords = {
  zh: {
    title: '再次通知未答复的事项',
    noun: '再次通知的决定',
    ask: '有 {cases, number} 个未结事项没有答复，可能因故停住。可以再通知一次，或交系统管理员处理。',
    outcomes: {
      again: { label: '再通知一次', leadsTo: '所有未结事项再次收到通知，已重算的不会再变。', done: '再次通知了未结事项' },
      leave: { label: '交系统管理员处理', leadsTo: '本事项结束；停住的事项恢复后仍会按通知重算。', done: '将未答复的事项交系统管理员处理' },
    },
    fields: { reason: '说明' },
    facts: { 'revision-repeated': '再次通知未结事项', 'revision-left': '未答复的事项交系统管理员处理' },
  },
  en: {
    title: 'Notify unanswered cases again',
    noun: 'Decision on unanswered cases',
    ask: '{cases, plural, one {# open case has} other {# open cases have}} not answered and may be stuck. Notify them again, or leave them to the system administrator.',
    outcomes: {
      again: {
        label: 'Notify again',
        leadsTo: 'All open cases are notified again; those already recalculated do not change.',
        done: 'notified the unanswered cases again',
      },
      leave: {
        label: 'Leave to the system administrator',
        leadsTo: 'The case ends; stuck cases are still recalculated once they resume.',
        done: 'left the unanswered cases to the system administrator',
      },
    },
    fields: { reason: 'Explanation' },
    facts: {
      'revision-repeated': 'Open cases were notified again',
      'revision-left': 'Unanswered cases were left to the system administrator',
    },
  },
} satisfies WordsOf<typeof reviseAgain>;
