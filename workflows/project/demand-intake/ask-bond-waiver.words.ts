import type { WordsOf } from '#workflows/engine/wording.ts';
import type { askBondWaiver } from './ask-bond-waiver.ts';

export const askBondWaiverWords = {
  zh: {
    title: '申请免缴诚意金',
    noun: '免缴诚意金申请',
    ask: '应缴诚意金 {fen, number, yuan}。确有困难的，可以在付款前申请免缴一次；平台决定前不必付款。',
    outcomes: { ask: { label: '申请免缴', leadsTo: '平台主管在五个工作日内决定；逾期视为不同意，照常缴纳。', done: '申请免缴诚意金' } },
    fields: { reason: '申请理由', proof: '证明材料' },
    facts: { 'bond-waiver-asked': '企业申请免缴诚意金 {fen, number, yuan}' },
  },
  en: {
    title: 'Request a waiver of the bond',
    noun: 'Request for a bond waiver',
    ask: 'The bond is {fen, number, yuan}. In case of hardship, a waiver can be requested once before payment; no payment is due until the platform has decided.',
    outcomes: {
      ask: {
        label: 'Request the waiver',
        leadsTo:
          'The platform’s lead decides within 5 working days; no decision in time counts as a refusal, and the bond is due as before.',
        done: 'requested a waiver of the bond',
      },
    },
    fields: { reason: 'Reason', proof: 'Supporting documents' },
    facts: { 'bond-waiver-asked': 'The enterprise requested a waiver of the bond of {fen, number, yuan}' },
  },
} satisfies WordsOf<typeof askBondWaiver>;
