import type { WordsOf } from '#workflows/engine/wording.ts';
import type { legalReview } from './legal-review.ts';
import { side } from './phrases.words.ts';
import { silenceFacts } from './silent-talks.words.ts';

const flagsZh = {
  'further-research': '限制后续研发或使用改进技术',
  'grant-back': '改进成果无偿、独占或单方归对方',
  'competing-technology': '限制获得或研发同类、竞争技术',
  'hindered-use': '不合理限制数量、价格、销售渠道或出口',
  'tied-purchase': '强制购买非必需物品或限定采购来源',
  'no-challenge': '禁止对知识产权有效性提出异议',
  'excessive-deposit': '定金超过合同价款的 20%',
  'liability-excluded': '免除人身损害、故意或重大过失责任',
  'other-price': '与商定的合同价款不一致',
  'other-retention': '与商定的质保金比例不一致',
  'other-warranty': '与商定的保修期不一致',
  'other-late-interest': '与商定的逾期付款违约金不一致',
  'other-damages': '与商定的违约金比例不一致',
} as const;
const flagsEn = {
  'further-research': 'Restricts further research or the use of improvements',
  'grant-back': 'Improvements pass to the other party free, exclusively or unilaterally',
  'competing-technology': 'Restricts obtaining or developing similar or competing technology',
  'hindered-use': 'Unreasonably limits quantity, price, sales channels or export',
  'tied-purchase': 'Forces unnecessary purchases or limits their source',
  'no-challenge': 'Forbids challenging the validity of intellectual property',
  'excessive-deposit': 'Deposit above 20% of the price',
  'liability-excluded': 'Excludes liability for personal injury, intent or gross negligence',
  'other-price': 'Differs from the agreed price',
  'other-retention': 'Differs from the agreed retention',
  'other-warranty': 'Differs from the agreed warranty',
  'other-late-interest': 'Differs from the agreed late interest',
  'other-damages': 'Differs from the agreed damages',
} as const;

export const legalReviewWords = {
  zh: {
    title: '法务审查',
    noun: '法务审查意见',
    ask: '合同价款 {fen, number, yuan}。请审查合同文本，重点核对权属、保密、限制技术竞争等条款。',
    outcomes: {
      pass: { label: '审查通过', leadsTo: '双方法务均通过后，由项目经理定稿。', done: '法务审查通过' },
      conditions: { label: '附条件退回', leadsTo: '退回修改价款条件或合同文本，改后双方重新审查。', done: '附条件退回了合同' },
      block: { label: '不予通过', leadsTo: '由项目经理协调：重新商谈、启用候补单位或者终止签约。', done: '法务审查未予通过' },
    },
    fields: {
      opinion: '审查意见',
      passedOver: {
        label: '认定有风险仍予通过的条款',
        help: '逐条写明通过的理由。应当修改的，请办理“附条件退回”或者“不予通过”。',
      },
      flag: { label: '条款', options: flagsZh },
      flags: {
        label: '疑似无效或与商定条件不符的条款',
        help: '勾选审查认定的风险；系统提示仅供参考，以审查人判断为准。',
        options: flagsZh,
      },
      returnTo: { label: '退回修改', options: { terms: '价款条件', text: '合同文本' } },
      reason: '理由',
    },
    facts: {
      'legal-review-passed': `${side.zh}法务审查通过`,
      'legal-review-conditions': `${side.zh}法务附条件退回{returnTo, select, terms {价款条件} other {合同文本}}`,
      'legal-review-blocked': `${side.zh}法务不予通过`,
      ...silenceFacts.zh,
    },
  },
  en: {
    title: 'Legal review',
    noun: 'Legal opinion',
    ask: 'Contract price {fen, number, yuan}. Review the contract text, in particular the clauses on ownership, confidentiality and restriction of technological competition.',
    outcomes: {
      pass: {
        label: 'Pass the text',
        leadsTo: 'Once both legal offices have passed it, the project manager freezes the final text.',
        done: 'passed the text',
      },
      conditions: {
        label: 'Return with conditions',
        leadsTo: 'The price terms or the text are revised; both legal offices then review again.',
        done: 'returned the contract with conditions',
      },
      block: {
        label: 'Block the contract',
        leadsTo: 'The project manager decides: renegotiate, turn to a reserve, or end the talks.',
        done: 'blocked the contract',
      },
    },
    fields: {
      opinion: 'Opinion',
      passedOver: {
        label: 'Doubtful clauses that are passed all the same',
        help: 'Give the reason for each. If a clause must change, return the contract with conditions or block it.',
      },
      flag: { label: 'Clause', options: flagsEn },
      flags: {
        label: 'Clauses likely to be void or at variance with agreed terms',
        help: 'Tick the risks found in your review. System hints are for reference only; your judgment prevails.',
        options: flagsEn,
      },
      returnTo: { label: 'Return for changes of', options: { terms: 'the price terms', text: 'the contract text' } },
      reason: 'Reason',
    },
    facts: {
      'legal-review-passed': `${side.en} passed the text on legal review`,
      'legal-review-conditions': `${side.en} returned the {returnTo, select, terms {price terms} other {contract text}} with conditions`,
      'legal-review-blocked': `${side.en} did not pass the contract on legal review`,
      ...silenceFacts.en,
    },
  },
} satisfies WordsOf<typeof legalReview>;
