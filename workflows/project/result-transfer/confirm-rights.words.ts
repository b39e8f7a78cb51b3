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
      otherClause: { label: '另有约定的条款', help: '特别约定或者补充协议对归属另有约定的，写明条款号，如“特别约定 12.2”。' },
      reasons: '理由',
      holder: '主张权利的第三方',
    },
    refusals: {
      'not-as-contract-agrees':
        '合同第五条 5.1 约定：{regime, select, 1 {成果归高校所有} 2 {成果归高校所有} 3 {成果归高校所有} other {成果归企业所有}}，与所选归属不符，不能以合同约定为依据。请改选归属；特别约定或者补充协议另有约定的，请填写“另有约定的条款”。',
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
    ask: 'Confirm the ownership of the result under the contract, or under the law where the contract is silent.',
    outcomes: {
      'university-owned': {
        label: 'Confirm university ownership',
        leadsTo: 'The university chooses the form of protection.',
        done: 'confirmed that the university owns the result',
      },
      'jointly-owned': {
        label: 'Confirm joint ownership',
        leadsTo: 'The university and the enterprise must choose the same form of protection.',
        done: 'confirmed joint ownership with the enterprise',
      },
      'client-owned': {
        label: 'Confirm the enterprise’s ownership',
        leadsTo: 'There is no transfer: ending the project is proposed, and the enterprise and the funder answer.',
        done: 'confirmed that the enterprise owns the result',
      },
      'third-party': {
        label: 'Third-party rights involved',
        leadsTo: 'The university’s legal office clears them; ownership is then confirmed again.',
        done: 'found third-party rights involved',
      },
    },
    fields: {
      basis: { label: 'Basis', options: { contract: 'The contract', law: 'The law' } },
      otherClause: {
        label: 'Clause that agrees otherwise',
        help: 'If special terms or an amendment agree another owner, name the clause, such as “special terms 12.2”.',
      },
      reasons: 'Reasons',
      holder: 'Third party claiming rights',
    },
    refusals: {
      'not-as-contract-agrees':
        'Clause 5.1 of the contract says that the result belongs to {regime, select, 1 {the university} 2 {the university} 3 {the university} other {the enterprise}}. The contract is no basis for the ownership chosen. Choose the owner under the contract, or name the special term or amendment in “Clause that agrees otherwise”.',
    },
    facts: {
      'rights-confirmed':
        'Ownership confirmed: {rights, select, joint {university and enterprise jointly} client {the enterprise} third_party {third-party rights involved, to be cleared first} other {the university}}',
      'end-proposed': endingFactWords.en['end-proposed'],
    },
  },
} satisfies WordsOf<typeof confirmRights>;
