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
      'This person may not do it: maker and checker are two people, or there is a conflict of interest. Choose somebody else.',
    'is-asked-already': 'This person is the one who is asked already. Choose somebody else, or urge.',
  },
} as const;
export const noMore = { zh: '“{step}”不再由{person}办理', en: '“{step}” is no longer asked of {person}' } as const;
export const lateRefusal = {
  zh: '这一事项尚未逾期。逾期后才能改派；办理人本人可以随时转办。',
  en: 'This is not late yet. It can be given to another once it is; who is asked can transfer it at any time.',
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
    title: 'Give a late item to somebody else',
    noun: 'Decision to give an item to somebody else',
    ask: 'What somebody of your organisation has not done in time can be given to another holder of the same role. It is on record with the reason and both names, and gives nobody more authority than the role does.',
    outcomes: {
      give: {
        label: 'Give it to this person',
        leadsTo: 'This person is asked from now on; both are told. The deadline stays as it was.',
        done: 'gave a late item to somebody else',
      },
    },
    fields: { opening: 'Late item', person: 'Who does it from now on', reason: 'Reason' },
    refusals: { 'not-late': lateRefusal.en, ...personRefusals.en },
    facts: { 'taken-over': '“{step}” is now asked of {person}', 'asked-no-more': noMore.en },
  },
} satisfies WordsOf<ReturnType<typeof takeOver>>;
