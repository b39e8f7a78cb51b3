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
    noun: 'Buy-out',
    ask: 'Either side may offer one sum in place of all further royalties. If the other agrees, no more sales are reported; royalties of the years that are over stay due.',
    outcomes: {
      offer: {
        label: 'Offer it',
        leadsTo: 'The other side answers within 20 working days; silence declines.',
        done: 'offered a buy-out',
      },
    },
    fields: {
      buyOutFen: { label: 'Sum (yuan)', help: 'With it the fees may not exceed the lifetime cap.' },
      basis: 'How it was computed',
      note: 'Remark',
    },
    refusals: {
      'above-lifetime-cap':
        'The sum of {buyOutFen, number, yuan} is more than the {roomFen, number, yuan} left under the lifetime cap. Lower it; once the cap is reached nothing more is due.',
    },
    facts: { 'buy-out-offered': `${side.en} offered {fen, number, yuan} in place of all further royalties` },
  },
} satisfies WordsOf<typeof offerBuyOut>;
