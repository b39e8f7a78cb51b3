import type { WordsOf } from '#workflows/engine/wording.ts';
import type { confirmRights } from './confirm-rights.ts';

export const confirmRightsWords = {
  zh: {
    title: '确认权属',
    noun: '权属确认书',
    ask: '请依据合同约定确认成果归属；合同未约定的，依法律规定确认。',
    outcomes: {
      'university-owned': { label: '确认归高校所有', leadsTo: '由高校选择保护方式。', done: '确认成果归高校所有' },
      'jointly-owned': { label: '确认由高校与企业共有', leadsTo: '双方就保护方式作出一致选择。', done: '确认成果由高校与企业共有' },
    },
    fields: { basis: { label: '确权依据', options: { contract: '合同约定', law: '法律规定' } }, reasons: '理由' },
    facts: { 'rights-confirmed': '权属已确认：{rights, select, joint {高校与企业共有} other {高校所有}}' },
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
    },
    fields: { basis: { label: 'Basis', options: { contract: 'The contract', law: 'The law' } }, reasons: 'Reasons' },
    facts: {
      'rights-confirmed': 'Ownership confirmed: {rights, select, joint {university and enterprise jointly} other {the university}}',
    },
  },
} satisfies WordsOf<typeof confirmRights>;
