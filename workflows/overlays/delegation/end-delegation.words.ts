import type { WordsOf } from '#workflows/engine/wording.ts';
import type { delegationTerm, endDelegation } from './end-delegation.ts';

export const endDelegationWords = {
  zh: {
    title: '结束代办委托',
    noun: '结束代办委托的说明',
    ask: '委托人可以随时收回委托，代办人也可以不接受。已代办的事项仍然有效。',
    outcomes: {
      withdraw: { label: '收回委托', leadsTo: '委托立即结束。', done: '收回了代办委托' },
      decline: { label: '不接受代办', leadsTo: '委托立即结束，事项仍由委托人办理。', done: '没有接受代办委托' },
    },
    fields: { note: '说明' },
    facts: { 'delegation-ended': '代办委托结束' },
  },
  en: {
    title: 'End a delegation',
    noun: 'Note on the end of a delegation',
    ask: 'The person who delegated may withdraw it at any time, and the delegate may decline it. Acts already done remain valid.',
    outcomes: {
      withdraw: { label: 'Withdraw the delegation', leadsTo: 'It ends at once.', done: 'withdrew the delegation' },
      decline: {
        label: 'Decline',
        leadsTo: 'It ends at once; the items remain with the person who delegated them.',
        done: 'declined the delegation',
      },
    },
    fields: { note: 'Note' },
    facts: { 'delegation-ended': 'The delegation has ended' },
  },
} satisfies WordsOf<ReturnType<typeof endDelegation>>;

export const delegationTermWords = {
  zh: { title: '代办委托期', ask: '到期自动结束。', facts: { 'delegation-ended': '代办委托到期结束' } },
  en: {
    title: 'Delegation period',
    ask: 'It ends automatically on its last day.',
    facts: { 'delegation-ended': 'The delegation has reached its last day' },
  },
} satisfies WordsOf<ReturnType<typeof delegationTerm>>;
