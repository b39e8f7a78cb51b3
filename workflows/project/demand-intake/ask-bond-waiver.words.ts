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
    title: 'Ask to waive the bond',
    noun: 'Request to waive the bond',
    ask: 'The bond is {fen, number, yuan}. Before it is paid the enterprise may ask once to be let off; no payment is due until the platform has answered.',
    outcomes: {
      ask: {
        label: 'Ask for the waiver',
        leadsTo: 'The lead decides within 5 working days; silence is a no, and the bond is due as before.',
        done: 'asked to waive the bond',
      },
    },
    fields: { reason: 'Reason', proof: 'Proof' },
    facts: { 'bond-waiver-asked': 'The enterprise asks to waive the bond of {fen, number, yuan}' },
  },
} satisfies WordsOf<typeof askBondWaiver>;
