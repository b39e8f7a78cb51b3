import type { WordsOf } from '#workflows/engine/wording.ts';
import type { offerOnMarket } from './offer-on-market.ts';

export const way = {
  zh: '{way, select, auction {拍卖} other {挂牌交易}}',
  en: '{way, select, auction {an auction} other {a listing}}',
};
export const wayOptions = {
  zh: { listing: '技术交易市场挂牌交易', auction: '拍卖' },
  en: { listing: 'Listing on a technology exchange', auction: 'Auction' },
};

export const offerOnMarketWords = {
  zh: {
    title: '挂牌或拍卖',
    noun: '挂牌拍卖方案',
    ask: '不采用协议定价的，可以在技术交易市场挂牌交易或者拍卖。挂牌、拍卖期间不再协商定价，结果由高校凭成交凭证登记。',
    outcomes: { offer: { label: '提交挂牌或拍卖', leadsTo: '成交或者流拍后登记结果。', done: '提交了挂牌或拍卖' } },
    fields: {
      way: { label: '方式', options: wayOptions.zh },
      exchange: '交易机构或者拍卖机构',
      reserveFen: { label: '保留价（元）', help: '低于保留价的不成交。' },
      conditions: '受让条件与交易规则',
      note: '备注',
    },
    facts: { 'market-offered': `成果以${way.zh}方式定价` },
  },
  en: {
    title: 'List or auction the result',
    noun: 'Listing or auction plan',
    ask: 'Instead of a negotiated price, the result can be listed on a technology exchange or auctioned. The price is not negotiated meanwhile; the university records the outcome on the basis of the transaction certificate.',
    outcomes: {
      offer: {
        label: 'Submit the listing or auction',
        leadsTo: 'The outcome is recorded after a sale or a failed sale.',
        done: 'submitted the result for listing or auction',
      },
    },
    fields: {
      way: { label: 'Method', options: wayOptions.en },
      exchange: 'Exchange or auctioneer',
      reserveFen: { label: 'Reserve price (yuan)', help: 'No sale below this price.' },
      conditions: 'Conditions for the transferee and trading rules',
      note: 'Note',
    },
    facts: { 'market-offered': `The price is to be set by ${way.en}` },
  },
} satisfies WordsOf<typeof offerOnMarket>;
