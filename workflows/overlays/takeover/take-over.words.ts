import type { WordsOf } from '#workflows/engine/wording.ts';
import type { takeOver } from './take-over.ts';

/** Of every step by which an opening changes hands. */
export const personRefusals = {
  zh: {
    'may-not-act-there': '所选人员须回避这一事项（经办与复核须为不同的人，或有利益冲突）。请另选一位。',
    'is-asked-already': '这一事项现在就由所选人员办理。请另选一位，或直接催办。',
  },
  en: {
    'may-not-act-there':
      'This person is barred from the item (maker and checker must be different people, or a conflict of interest). Choose somebody else.',
    'is-asked-already': 'This item is already assigned to this person. Choose somebody else, or send a reminder.',
  },
} as const;
export const noMore = { zh: '“{step}”不再由{person}办理', en: '“{step}” is no longer assigned to {person}' } as const;
const lateRefusal = {
  zh: '这一事项尚未逾期。逾期后才能改派；办理人本人可以随时转办。',
  en: 'This item is not overdue yet. It can be reassigned once it is; the person responsible can transfer it at any time.',
} as const;

export const takeOverWords = {
  zh: {
    title: '改派逾期事项',
    noun: '改派决定',
    ask: '本单位人员逾期未办的事项，可以改派本单位另一位持有同一角色的人员。改派及原因、前后双方姓名均记入项目记录；办理权限不因改派而扩大。',
    outcomes: { give: { label: '改派', leadsTo: '事项改由所选人员办理，双方都收到通知；原期限不变。', done: '改派了一项逾期事项' } },
    fields: { opening: '逾期事项', person: '改由谁办理', reason: '原因' },
    refusals: { 'not-late': lateRefusal.zh, ...personRefusals.zh },
    facts: { 'taken-over': '“{step}”改由{person}办理', 'asked-no-more': noMore.zh },
  },
  en: {
    title: 'Reassign an overdue item',
    noun: 'Decision to reassign',
    ask: 'An item that somebody in your organisation has not done in time can be reassigned to another holder of the same role. It is recorded with the reason and both names, and does not extend anybody’s authority.',
    outcomes: {
      give: {
        label: 'Reassign',
        leadsTo: 'The item passes to this person; both are notified. The deadline is unchanged.',
        done: 'reassigned an overdue item',
      },
    },
    fields: { opening: 'Overdue item', person: 'Reassign to', reason: 'Reason' },
    refusals: { 'not-late': lateRefusal.en, ...personRefusals.en },
    facts: { 'taken-over': '“{step}” is now assigned to {person}', 'asked-no-more': noMore.en },
  },
} satisfies WordsOf<ReturnType<typeof takeOver>>;
