import type { WordsOf } from '#workflows/engine/wording.ts';
import type { checkPartyChange } from './check-party-change.ts';
import { partyIn } from './party.words.ts';

export const checkPartyChangeWords = {
  zh: {
    title: '核对单位变更',
    noun: '单位变更核对意见',
    ask: `${partyIn.zh}申报{how, select, renamed {更名} other {由其他单位承继权利义务}}。请对照登记机关文件核对。核对前一切照旧，逾期不视为同意。`,
    outcomes: {
      accept: { label: '核对无误', leadsTo: '各方得知；由承继单位的人员办理后续事项，账目和签署记录不变。', done: '核对了单位变更' },
      refuse: { label: '不予变更', leadsTo: '申报单位得知理由，可以补正后再次申报。', done: '未同意单位变更' },
    },
    fields: { compared: '核对情况', reason: '理由' },
    facts: {
      'party-changed': `${partyIn.zh}{how, select, renamed {更名} other {由其他单位承继}}，已经核对；账目和签署记录不变`,
      'party-change-refused': `${partyIn.zh}申报的{how, select, renamed {更名} other {承继}}未获同意`,
    },
  },
  en: {
    title: 'Check a change of a party',
    noun: 'Opinion on a change of a party',
    ask: `${partyIn.en} has reported {how, select, renamed {a change of name} other {a successor to its rights and obligations}}. Check it against the registration document. Until then nothing changes; no answer does not count as consent.`,
    outcomes: {
      accept: {
        label: 'Confirm the change',
        leadsTo: 'The parties are informed; the successor’s staff take over further items. Accounts and signature records are unchanged.',
        done: 'confirmed the change of a party',
      },
      refuse: {
        label: 'Refuse the change',
        leadsTo: 'The party is given the reason and may report again.',
        done: 'refused the change of a party',
      },
    },
    fields: { compared: 'Result of the check', reason: 'Reason' },
    facts: {
      'party-changed': `${partyIn.en} {how, select, renamed {has changed its name} other {has a successor}}; checked, accounts and signature records unchanged`,
      'party-change-refused': `{how, select, renamed {A change of name} other {A successor}} reported by a party was refused`,
    },
  },
} satisfies WordsOf<typeof checkPartyChange>;
