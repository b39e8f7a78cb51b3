import type { WordsOf } from '#workflows/engine/wording.ts';
import { side } from '#workflows/project/result-transfer/phrases.words.ts';
import type { offerBuyOut } from './offer-buy-out.ts';

export const offerBuyOutWords = {
  zh: {
    title: '提出一次性买断',
    noun: '买断方案',
    ask: '许可双方均可提出以一次性价款买断以后各年的提成费；对方同意后不再申报和计提，已满年度的提成费照付。',
    outcomes: { offer: { label: '提出买断', leadsTo: '由对方在 20 个工作日内答复，逾期视为不同意。', done: '提出了一次性买断' } },
    fields: { buyOutFen: { label: '买断价款（元）', help: '不得使许可费累计超过约定的总额上限。' }, basis: '计算依据', note: '备注' },
    refusals: {
      'above-lifetime-cap':
        '买断价款 {buyOutFen, number, yuan} 超过总额上限内尚可收取的 {roomFen, number, yuan}。请降低价款；达到上限后不再支付提成费。',
    },
    facts: { 'buy-out-offered': `${side.zh}提出以 {fen, number, yuan} 买断以后各年的提成费` },
  },
  en: {
    title: 'Offer a buy-out',
    noun: 'Buy-out offer',
    ask: 'Either party to the licence can offer a lump sum to buy out all future royalties. If the other agrees, sales are no longer reported and no further royalty accrues; royalties of completed years remain payable.',
    outcomes: {
      offer: {
        label: 'Submit the offer',
        leadsTo: 'The other party answers within 20 working days; no answer in time counts as declining.',
        done: 'offered a buy-out',
      },
    },
    fields: {
      buyOutFen: { label: 'Buy-out sum (yuan)', help: 'Total licence fees may not exceed the lifetime cap.' },
      basis: 'Basis of calculation',
      note: 'Note',
    },
    refusals: {
      'above-lifetime-cap':
        'The sum of {buyOutFen, number, yuan} exceeds the {roomFen, number, yuan} left under the lifetime cap. Lower it; once the cap is reached, no further royalties are due.',
    },
    facts: { 'buy-out-offered': `${side.en} offered {fen, number, yuan} to buy out all future royalties` },
  },
} satisfies WordsOf<typeof offerBuyOut>;
