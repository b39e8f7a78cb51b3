import type { WordsOf } from '#workflows/engine/wording.ts';
import type { confirmRights } from './confirm-rights.ts';
import { endingFactWords } from './ending-grounds.words.ts';

export const confirmRightsWords = {
  zh: {
    title: '确认权属',
    noun: '权属确认书',
    ask: '请依据合同约定确认成果归属；合同未约定的，依法律规定确认。',
    outcomes: {
      'university-owned': { label: '确认归高校所有', leadsTo: '由高校选择保护方式。', done: '确认成果归高校所有' },
      'jointly-owned': { label: '确认由高校与企业共有', leadsTo: '双方就保护方式作出一致选择。', done: '确认成果由高校与企业共有' },
      'client-owned': {
        label: '确认归企业所有',
        leadsTo: '不再转化：提议终结项目，企业和资助方表态。',
        done: '确认成果归企业所有',
      },
      'third-party': { label: '涉及第三方权利', leadsTo: '由法务处理第三方权利后重新确认权属。', done: '查明涉及第三方权利' },
    },
    fields: {
      basis: { label: '确权依据', options: { contract: '合同约定', law: '法律规定' } },
      reasons: '理由',
      holder: '主张权利的第三方',
    },
    facts: {
      'rights-confirmed':
        '权属已确认：{rights, select, joint {高校与企业共有} client {企业所有} third_party {涉及第三方权利，先行处理} other {高校所有}}',
      'end-proposed': endingFactWords.zh['end-proposed'],
    },
  },
  en: {
    title: 'Confirm ownership',
    noun: 'Confirmation of ownership',
    ask: 'Say who owns the result: by the contract, or by law where the contract is silent.',
    outcomes: {
      'university-owned': {
        label: 'Confirm university ownership',
        leadsTo: 'The university chooses how to protect it.',
        done: 'confirmed that the university owns the result',
      },
      'jointly-owned': {
        label: 'Confirm joint ownership',
        leadsTo: 'University and enterprise have to choose the same protection.',
        done: 'confirmed joint ownership with the enterprise',
      },
      'client-owned': {
        label: 'Confirm the enterprise’s ownership',
        leadsTo: 'Nothing is transferred: the end is proposed, and enterprise and funder answer.',
        done: 'confirmed that the enterprise owns the result',
      },
      'third-party': {
        label: 'A third party has a right',
        leadsTo: 'The university’s lawyers clear it, then ownership is confirmed again.',
        done: 'found a right of a third party',
      },
    },
    fields: {
      basis: { label: 'Basis', options: { contract: 'The contract', law: 'The law' } },
      reasons: 'Reasons',
      holder: 'The third party',
    },
    facts: {
      'rights-confirmed':
        'Ownership: {rights, select, joint {university and enterprise jointly} client {the enterprise} third_party {a third party has a right, to be cleared first} other {the university}}',
      'end-proposed': endingFactWords.en['end-proposed'],
    },
  },
} satisfies WordsOf<typeof confirmRights>;
