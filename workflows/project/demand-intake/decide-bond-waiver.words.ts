import type { WordsOf } from '#workflows/engine/wording.ts';
import type { decideBondWaiver } from './decide-bond-waiver.ts';

export const decideBondWaiverWords = {
  zh: {
    title: '决定是否免缴诚意金',
    noun: '免缴诚意金决定',
    ask: '企业申请免缴诚意金 {fen, number, yuan}。免缴后撤回需求或者无故不定榜的，没有诚意金可供扣留和补偿。逾期不决定的，视为不同意。',
    outcomes: {
      waive: { label: '同意免缴', leadsTo: '立即发榜，征集期开始。', done: '同意免缴诚意金' },
      refuse: { label: '不同意免缴', leadsTo: '企业财务照常缴纳。', done: '不同意免缴诚意金' },
    },
    fields: { reason: '理由' },
    facts: {
      'bond-waived': '免缴诚意金 {fen, number, yuan}，榜单发布，征集期 {windowDays} 天',
      'bond-waiver-refused': '不同意免缴诚意金 {fen, number, yuan}，照常缴纳',
      'bond-waiver-unanswered': '平台逾期未决定，诚意金 {fen, number, yuan} 照常缴纳',
    },
  },
  en: {
    title: 'Decide on the waiver of the bond',
    noun: 'Decision on the waiver',
    ask: 'The enterprise requests a waiver of the bond of {fen, number, yuan}. Without a bond, nothing can be kept or shared if the demand is withdrawn or no award is made without cause. No decision in time counts as a refusal.',
    outcomes: {
      waive: { label: 'Waive the bond', leadsTo: 'The demand is listed at once and its window opens.', done: 'waived the bond' },
      refuse: {
        label: 'Refuse the waiver',
        leadsTo: 'The enterprise’s finance office pays the bond as before.',
        done: 'refused to waive the bond',
      },
    },
    fields: { reason: 'Reason' },
    facts: {
      'bond-waived': 'Bond of {fen, number, yuan} waived; listed with a window of {windowDays} days',
      'bond-waiver-refused': 'No waiver: the bond of {fen, number, yuan} is due',
      'bond-waiver-unanswered': 'No decision on the waiver in time: the bond of {fen, number, yuan} is due',
    },
  },
} satisfies WordsOf<typeof decideBondWaiver>;
