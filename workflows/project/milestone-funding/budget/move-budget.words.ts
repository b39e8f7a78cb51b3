import type { WordsOf } from '#workflows/engine/wording.ts';
import type { moveBudget } from './move-budget.ts';

export const budgetItems = {
  zh: {
    equipment: '设备费',
    materials: '材料费',
    testing: '测试化验加工费',
    travel: '差旅与会议费',
    labour: '人员费',
    students: '学生劳务费',
    indirect: '间接费用',
    other: '其他',
  },
  en: {
    equipment: 'Equipment',
    materials: 'Materials',
    testing: 'Testing and processing',
    travel: 'Travel and meetings',
    labour: 'Personnel',
    students: 'Student labour',
    indirect: 'Indirect costs',
    other: 'Other',
  },
} as const;

export const moveBudgetWords = {
  zh: {
    title: '预算调剂',
    noun: '预算调剂单',
    ask: '可以在预算科目之间调剂，总价不变。累计调剂不超过 {limitFen, number, yuan} 的由高校自行决定（已自行调剂 {aloneFen, number, yuan}），但不得调增间接费用；超过的须报企业和（有任务书的）资助方同意。',
    outcomes: {
      move: { label: '自行调剂', leadsTo: '立即生效，各方得知；不影响任何付款。', done: '调剂了预算' },
      ask: { label: '报请同意', leadsTo: '企业 10 个工作日、资助方 20 个工作日内决定；逾期未答复视为不同意。', done: '报请调剂预算' },
    },
    fields: {
      moves: '调剂明细',
      from: { label: '调出科目', options: budgetItems.zh },
      to: { label: '调入科目', options: budgetItems.zh },
      fen: '金额（元）',
      reason: '调剂理由',
    },
    refusals: {
      'same-item': '调出与调入为同一科目。请选择不同科目。',
      'more-than-item': '该科目现有预算 {leftFen, number, yuan}，不足以调出。请减少金额。',
      'beyond-alone': '累计自行调剂将达 {movedFen, number, yuan}，超过限额 {limitFen, number, yuan}。请减少金额，或改为报请同意。',
      'indirect-rises': '间接费用不得自行调增。请改为报请同意。',
      'asked-too-late': '项目最后六个月不受理调剂申请，申请截止日为 {askBy}。请在限额内自行调剂。',
    },
    facts: {
      'budget-moved': '第 {n} 次预算调剂：{fen, number, yuan}，由高校自行决定',
      'budget-move-asked': '第 {n} 次预算调剂：报请同意 {fen, number, yuan}',
    },
  },
  en: {
    title: 'Reallocate the budget',
    noun: 'Budget reallocation',
    ask: 'Sums can be reallocated between budget items; the price is unchanged. The university decides alone up to {limitFen, number, yuan} in total ({aloneFen, number, yuan} so far), but may not raise indirect costs; beyond that, the enterprise and (with a task book) the funder must agree.',
    outcomes: {
      move: {
        label: 'Reallocate',
        leadsTo: 'It takes effect at once and the parties are informed; no payment is affected.',
        done: 'reallocated the budget',
      },
      ask: {
        label: 'Request consent',
        leadsTo: 'The enterprise decides within 10 working days, the funder within 20; no answer in time counts as a refusal.',
        done: 'requested a budget reallocation',
      },
    },
    fields: {
      moves: 'Reallocations',
      from: { label: 'From', options: budgetItems.en },
      to: { label: 'To', options: budgetItems.en },
      fen: 'Amount (yuan)',
      reason: 'Reason',
    },
    refusals: {
      'same-item': 'Both items are the same. Choose different items.',
      'more-than-item': 'This item has only {leftFen, number, yuan} left. Reduce the sum.',
      'beyond-alone':
        'The total decided by the university alone would reach {movedFen, number, yuan}, above the limit of {limitFen, number, yuan}. Reduce the sum, or request consent.',
      'indirect-rises': 'The university may not raise indirect costs alone. Request consent.',
      'asked-too-late':
        'No requests are accepted in the last six months of the project; the last day was {askBy}. Reallocate within the limit.',
    },
    facts: {
      'budget-moved': 'Budget reallocation {n}: {fen, number, yuan}, decided by the university',
      'budget-move-asked': 'Budget reallocation {n}: consent to {fen, number, yuan} requested',
    },
  },
} satisfies WordsOf<typeof moveBudget>;
