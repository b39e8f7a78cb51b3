import type { WordsOf } from '#workflows/engine/wording.ts';
import type { decideBudgetMove } from './decide-budget-move.ts';

const side = {
  zh: '{side, select, funder {资助方} other {企业}}',
  en: '{side, select, funder {The funder} other {The enterprise}}',
};

export const decideBudgetMoveWords = {
  zh: {
    title: '决定预算调剂',
    noun: '预算调剂意见',
    ask: '高校申请调剂预算 {fen, number, yuan}，超过其自行决定的限额。请对照各科目调剂前后的金额作出决定；逾期未答复视为不同意，预算不变。',
    outcomes: {
      agree: { label: '同意调剂', leadsTo: '各方同意后生效，总价和付款不变。', done: '同意了预算调剂' },
      refuse: { label: '不同意', leadsTo: '预算不变，高校得知理由，可以另行申请。', done: '未同意预算调剂' },
    },
    fields: { opinion: '意见', reason: '理由' },
    facts: {
      'budget-move-agreed': `${side.zh}同意第 {n} 次预算调剂`,
      'budget-move-made': '第 {n} 次预算调剂生效：{fen, number, yuan}',
      'budget-move-refused': `${side.zh}未同意第 {n} 次预算调剂，预算不变`,
      'budget-move-unanswered': '第 {n} 次预算调剂逾期未答复，预算不变',
    },
  },
  en: {
    title: 'Decide on a budget reallocation',
    noun: 'Opinion on a budget reallocation',
    ask: 'The university requests a budget reallocation of {fen, number, yuan}, beyond what it may decide alone. Compare the items before and after. No answer in time counts as a refusal, and the budget is unchanged.',
    outcomes: {
      agree: {
        label: 'Agree',
        leadsTo: 'It takes effect once all have agreed; price and payments are unchanged.',
        done: 'agreed to a budget reallocation',
      },
      refuse: {
        label: 'Refuse',
        leadsTo: 'The budget is unchanged; the university is given the reason and may request again.',
        done: 'refused a budget reallocation',
      },
    },
    fields: { opinion: 'Opinion', reason: 'Reason' },
    facts: {
      'budget-move-agreed': `${side.en} agreed to budget reallocation {n}`,
      'budget-move-made': 'Budget reallocation {n} took effect: {fen, number, yuan}',
      'budget-move-refused': `${side.en} refused budget reallocation {n}; the budget is unchanged`,
      'budget-move-unanswered': 'No answer to budget reallocation {n} in time; the budget is unchanged',
    },
  },
} satisfies WordsOf<typeof decideBudgetMove>;
