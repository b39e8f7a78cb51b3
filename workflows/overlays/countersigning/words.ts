import type { StageWords, WordsOf } from '#workflows/engine/wording.ts';
import type { addSigners, removeSigner } from './add-signers.ts';
import type { countersign, countersigningSteps } from './countersign.ts';

const addSignersWords = {
  zh: {
    title: '加签',
    noun: '加签说明',
    ask: '办理前请同事会签：全部同意（会签）、任一同意（或签）、若干人同意，或按所列顺序逐一同意（依次）。不同意或逾期未答的人数使会签无法完成的，事项退回您自行决定。',
    outcomes: { add: { label: '加签', leadsTo: '同事收到待办；会签完成前这一事项不能办理，期限照常计算。', done: '请同事会签' } },
    fields: {
      opening: '事项',
      signers: '会签人',
      quorum: { label: '方式', options: { all: '全部同意', any: '任一同意', some: '若干人同意', 'in-order': '依次同意' } },
      needed: { label: '同意人数', help: '仅在“若干人同意”时填写。' },
      reason: '说明',
    },
    refusals: {
      'signs-already': '您自己就是办理人，无需会签。请选择其他同事。',
      'named-twice': '会签人重复。请删去重复的一位。',
      'more-than-named': '仅在“若干人同意”时填写人数，且不超过会签人数（{signers} 人）。请更正。',
      'added-already': '这一事项已在会签中。可以先减签，再重新加签。',
    },
    facts: { 'signers-added': '“{step}”请 {signers} 位同事会签' },
  },
  en: {
    title: 'Add signers',
    noun: 'Request to countersign',
    ask: 'Ask colleagues to countersign before you complete an item: all of them, any one, a given number, or each in the order listed. If refusals or missing answers make that impossible, the item returns to you to decide.',
    outcomes: {
      add: {
        label: 'Add them',
        leadsTo: 'They receive the item; until they have signed, it cannot be completed, and its deadline continues to run.',
        done: 'asked colleagues to countersign',
      },
    },
    fields: {
      opening: 'Item',
      signers: 'Signers',
      quorum: {
        label: 'Who has to agree',
        options: { all: 'All of them', any: 'Any one of them', some: 'A given number', 'in-order': 'Each, in this order' },
      },
      needed: { label: 'How many', help: 'Only for “a given number”.' },
      reason: 'Note',
    },
    refusals: {
      'signs-already': 'You are responsible for the item and need not countersign. Choose other colleagues.',
      'named-twice': 'This person is named twice. Remove one.',
      'more-than-named': 'Enter a number only for “a given number”, and at most the number of signers ({signers}). Correct it.',
      'added-already': 'This item is already being countersigned. Remove the signers first to ask others.',
    },
    facts: { 'signers-added': '“{step}” is to be countersigned by {signers, plural, one {# colleague} other {# colleagues}}' },
  },
} satisfies WordsOf<ReturnType<typeof addSigners>>;

const removeSignerWords = {
  zh: {
    title: '减签',
    noun: '减签',
    ask: '撤去一位尚未答复的会签人。',
    outcomes: { remove: { label: '撤去', leadsTo: '不再等待这位同事；没有其他会签人的，事项恢复办理。', done: '撤去一位会签人' } },
    fields: { signer: '会签人' },
    refusals: { 'not-asked': '所选人员不在待答复的会签人中。请选择尚未答复的一位。' },
  },
  en: {
    title: 'Remove a signer',
    noun: 'Removal of a signer',
    ask: 'Remove a signer who has not answered yet.',
    outcomes: {
      remove: {
        label: 'Remove',
        leadsTo: 'This colleague is no longer awaited; if there are no other signers, the item can be completed.',
        done: 'removed a signer',
      },
    },
    fields: { signer: 'Signer' },
    refusals: { 'not-asked': 'This person is not among the signers still to answer. Choose one who has not answered yet.' },
  },
} satisfies WordsOf<ReturnType<typeof removeSigner>>;

const countersignWords = {
  zh: {
    title: '会签',
    noun: '会签意见',
    ask: '同事请您在办理前会签。不同意的，请写明理由，由办理人决定。',
    outcomes: {
      agree: { label: '同意', leadsTo: '会签完成后由办理人办理。', done: '会签同意' },
      refuse: { label: '不同意', leadsTo: '其余同意人数不足的，会签结束，由办理人决定。', done: '会签不同意' },
    },
    fields: { note: '说明', reason: '理由' },
    facts: {
      countersigned: '“{step}”会签完成',
      'countersigning-refused': '“{step}”会签未获同意',
      'countersigning-unanswered': '“{step}”会签逾期未答，由办理人决定',
    },
  },
  en: {
    title: 'Countersign',
    noun: 'Countersignature',
    ask: 'A colleague asks you to countersign before completing an item. If you do not agree, state your reasons; your colleague then decides.',
    outcomes: {
      agree: {
        label: 'Agree',
        leadsTo: 'Once the required signers have agreed, your colleague completes the item.',
        done: 'countersigned',
      },
      refuse: {
        label: 'Do not agree',
        leadsTo: 'If too few signers remain to agree, countersigning ends and your colleague decides.',
        done: 'did not countersign',
      },
    },
    fields: { note: 'Note', reason: 'Reason' },
    facts: {
      countersigned: '“{step}” is countersigned',
      'countersigning-refused': '“{step}” was not countersigned',
      'countersigning-unanswered': '“{step}” was not countersigned in time; the person responsible decides',
    },
  },
} satisfies WordsOf<ReturnType<typeof countersign>>;

export const countersigningWords = {
  title: { zh: '会签', en: 'Countersigning' },
  definitions: { 'add-signers': addSignersWords, 'remove-signer': removeSignerWords, countersign: countersignWords },
} satisfies StageWords<ReturnType<typeof countersigningSteps>>;
