import type { WordsOf } from '#workflows/engine/wording.ts';
import { side, terms } from './phrases.words.ts';
import { relationRefusals } from './related-party.words.ts';
import type { setPrice } from './set-price.ts';

export const setPriceWords = {
  zh: {
    title: '协商定价',
    noun: '价格意见',
    ask: `{kind, select, none {请提出价款。双方所提完全一致即为达成。} lump_sum {对方提出${terms.zh}。提出相同价款即达成，否则作为反提案由对方表态。} other {对方提出${terms.zh}。提出相同条件即达成，否则作为反提案由对方表态。}}受让方与完成人有关联关系的必须注明。合同文本据所提条件生成，达成后公示、审批并签署的即为该文本。`,
    outcomes: {
      'name-lump-sum': {
        label: '提出一次性总价',
        leadsTo: '双方一致即进入公示，否则由对方表态；逾期未表态的，重新考虑转化方式。',
        done: '提出了一次性总价',
      },
      'name-royalty': {
        label: '提出提成条件',
        leadsTo: '双方一致即进入公示，否则由对方表态；逾期未表态的，重新考虑转化方式。',
        done: '提出了提成条件',
      },
    },
    fields: {
      priceFen: { label: '价款（元）', help: '许可的期限至本成果的保护期届满之日止。' },
      relatedParty: { label: '受让方与完成人存在关联关系', section: '定价依据' },
      explanation: '定价说明',
      entryFeeFen: { label: '入门费（元）', section: '入门费' },
      creditableBp: { label: '入门费可抵扣比例（%）', help: '可在抵扣期内冲抵提成费，但不低于当年最低额。' },
      creditYears: '抵扣期（年）',
      tiers: { label: '提成档次', section: '提成率与最低额' },
      upToFen: { label: '年净销售额上限（元）', help: '逐档递增，最后一档不填。' },
      rateBp: '提成率（%）',
      minimums: { label: '各年最低提成', help: '最后一项适用于以后各年。' },
      minimumFen: '最低提成（元）',
      annualCapFen: { label: '年度上限（元）', section: '封顶与期限' },
      lifetimeCapFen: { label: '总额上限（元）', help: '含入门费，达到后不再支付。' },
      periods: { label: '提成期数（年）', help: '同时是许可期限，自移交验收合格之日起算。' },
      textZh: '合同文本（中文，具有法律效力）',
      textEn: { label: '英文译本', help: '仅供参考，以中文为准。' },
    },
    refusals: {
      ...relationRefusals.zh,
      'last-tier-limited': '最后一档不设上限，填写了 {upToFen, number, yuan}。请清空该项，或在其后增加一档。',
      'tier-unlimited': '第 {row} 档没有填写上限，只有最后一档可以不填。请填写上限，或删除其后各档。',
      'tier-not-rising': '第 {row} 档上限 {upToFen, number, yuan} 不高于上一档的 {beforeFen, number, yuan}。请逐档递增填写。',
    },
    facts: {
      'price-named': `${side.zh}提出${terms.zh}`,
      'price-agreed': `双方定价一致：${terms.zh}{relatedParty, select, true {（存在关联关系）} other {}}`,
      'mode-review-opened': '逾期未达成价格，重新考虑转化方式',
    },
  },
  en: {
    title: 'Negotiate the price',
    noun: 'Price offer',
    ask: `{kind, select, none {Propose your terms. The price is agreed once both parties propose the same.} lump_sum {The other party has proposed ${terms.en}. Propose the same to agree; anything else is a counter-offer.} other {The other party has proposed ${terms.en}. Propose the same to agree; anything else is a counter-offer.}} Any relation between transferee and inventors must be stated. The contract text is generated from the terms; the text agreed is the one published, approved and signed.`,
    outcomes: {
      'name-lump-sum': {
        label: 'Propose a lump sum',
        leadsTo:
          'If both agree, the price is published; otherwise the other party answers. Without an answer in time, the mode of transfer is reconsidered.',
        done: 'proposed a lump sum',
      },
      'name-royalty': {
        label: 'Propose royalty terms',
        leadsTo:
          'If both agree, the price is published; otherwise the other party answers. Without an answer in time, the mode of transfer is reconsidered.',
        done: 'proposed royalty terms',
      },
    },
    fields: {
      priceFen: { label: 'Price (yuan)', help: 'A licence for a lump sum runs until the protection of the result ends.' },
      relatedParty: { label: 'Transferee and inventors are related', section: 'Basis of the price' },
      explanation: 'Explanation of the price',
      entryFeeFen: { label: 'Entry fee (yuan)', section: 'Entry fee' },
      creditableBp: {
        label: 'Creditable part of the entry fee (%)',
        help: 'Can be set off against royalties during the credit years, but not below the minimum of the year.',
      },
      creditYears: 'Credit years',
      tiers: { label: 'Royalty tiers', section: 'Royalty and minimum' },
      upToFen: { label: 'Annual net sales up to (yuan)', help: 'In ascending order; leave empty for the last tier.' },
      rateBp: 'Royalty rate (%)',
      minimums: { label: 'Minimum royalty by year', help: 'The last entry applies to all later years.' },
      minimumFen: 'Minimum royalty (yuan)',
      annualCapFen: { label: 'Annual cap (yuan)', section: 'Caps and term' },
      lifetimeCapFen: { label: 'Lifetime cap (yuan)', help: 'Including the entry fee; once reached, no further payment is due.' },
      periods: { label: 'Royalty years', help: 'Also the term of the licence, from the accepted handover.' },
      textZh: 'Contract text (Chinese, legally binding)',
      textEn: { label: 'English translation', help: 'For reference; the Chinese wording prevails.' },
    },
    refusals: {
      ...relationRefusals.en,
      'last-tier-limited':
        'The last tier has no upper limit, but {upToFen, number, yuan} was entered. Leave it empty, or add a tier after it.',
      'tier-unlimited': 'Tier {row} has no upper limit; only the last tier may have none. Enter one, or delete the tiers after it.',
      'tier-not-rising':
        'The upper limit of tier {row}, {upToFen, number, yuan}, is not above the {beforeFen, number, yuan} of the tier before. Enter the tiers in ascending order.',
    },
    facts: {
      'price-named': `${side.en} proposed ${terms.en}`,
      'price-agreed': `Price agreed: ${terms.en}{relatedParty, select, true { (related parties)} other {}}`,
      'mode-review-opened': 'No price was agreed in time; the mode of transfer is reconsidered',
    },
  },
} satisfies WordsOf<typeof setPrice>;
