import type { WordsOf } from '#workflows/engine/wording.ts';
import { relationRefusals } from '#workflows/project/result-transfer/related-party.words.ts';
import { way } from './offer-on-market.words.ts';
import type { recordMarket } from './record-market.ts';

export const recordMarketWords = {
  zh: {
    title: '登记成交结果',
    noun: '成交结果',
    ask: `成果以${way.zh}方式定价。请凭成交凭证登记结果；成果转化办公室逾期未登记的，项目经理也可以凭凭证登记；二十个工作日内仍未登记的，视为未成交。`,
    outcomes: {
      sold: { label: '已经成交', leadsTo: '按成交条件生成合同文本，审批后签署；存在关联关系的，先行公示。', done: '登记了成交结果' },
      unsold: { label: '未成交', leadsTo: '重新考虑转化方式。', done: '登记了未成交' },
    },
    fields: {
      transferee: { label: '受让方', help: '本项目企业或者其他企业。' },
      priceFen: { label: '成交价（元）', help: '不低于保留价。' },
      relatedParty: '受让方与完成人存在关联关系',
      certificate: '成交凭证编号',
      evidence: '成交过程与凭据',
      explanation: '说明',
      files: '成交凭证',
      reasons: '未成交情况',
      textZh: '合同文本（中文，具有法律效力）',
      textEn: { label: '英文译本', help: '仅供参考，以中文为准。' },
    },
    refusals: {
      ...relationRefusals.zh,
      'below-reserve': '成交价 {priceFen, number, yuan} 低于保留价 {reserveFen, number, yuan}。未达保留价的，请登记为未成交。',
      'transferee-not-free': '该单位是本项目的高校、资助方、平台或者技术转移机构，不能作为受让方。请核对成交凭证。',
    },
    facts: {
      'market-sold': `成果经${way.zh}成交，成交价 {fen, number, yuan}{relatedParty, select, true {（存在关联关系）} other {}}`,
      'market-unsold': '挂牌或者拍卖未成交，重新考虑转化方式',
      'market-unrecorded': '成交结果逾期未登记，项目经理也可以凭凭证登记',
    },
  },
  en: {
    title: 'Record the outcome of the sale',
    noun: 'Outcome of the sale',
    ask: `The price is to be set by ${way.en}. Record the outcome on the basis of the transaction certificate. If the transfer office is late, the project manager can also record it; without a record within another 20 working days, the result counts as unsold.`,
    outcomes: {
      sold: {
        label: 'Sold',
        leadsTo: 'The contract is generated from the terms, approved and signed; a sale to a related party is published first.',
        done: 'recorded the sale',
      },
      unsold: { label: 'Not sold', leadsTo: 'The mode of transfer is reconsidered.', done: 'recorded a failed sale' },
    },
    fields: {
      transferee: { label: 'Transferee', help: 'The project’s enterprise or another enterprise.' },
      priceFen: { label: 'Sale price (yuan)', help: 'Not below the reserve price.' },
      relatedParty: 'Transferee and inventors are related',
      certificate: 'Transaction certificate number',
      evidence: 'Course of the sale and evidence',
      explanation: 'Explanation',
      files: 'Transaction certificate',
      reasons: 'Circumstances of the failed sale',
      textZh: 'Contract text (Chinese, legally binding)',
      textEn: { label: 'English translation', help: 'For reference; the Chinese wording prevails.' },
    },
    refusals: {
      ...relationRefusals.en,
      'below-reserve':
        'The price of {priceFen, number, yuan} is below the reserve price of {reserveFen, number, yuan}. Record it as not sold.',
      'transferee-not-free':
        'This organisation is the project’s university, funder, platform or transfer agency and cannot be the transferee. Check the transaction certificate.',
    },
    facts: {
      'market-sold': `Sold by ${way.en} for {fen, number, yuan}{relatedParty, select, true { (related parties)} other {}}`,
      'market-unsold': 'The listing or auction failed; the mode of transfer is reconsidered',
      'market-unrecorded': 'The outcome of the sale was not recorded in time; the project manager can also record it',
    },
  },
} satisfies WordsOf<typeof recordMarket>;
