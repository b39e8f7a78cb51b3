import type { WordsOf } from '#workflows/engine/wording.ts';
import type { accrualReversal, fiscalYear } from './fiscal-year.ts';

export const fiscalYearWords = {
  zh: {
    title: '年末计提未拨补助',
    ask: '第 {claim} 次补助年末仍未拨付的，计入批准年度的应付款并通知资助方；拨款权利不因跨年失效。',
    facts: {
      'subsidy-accrued':
        '第 {claim} 次补助 {fen, number, yuan} 在 {year, number, ::group-off} 年末尚未拨付，已计入该年度应付款，次年拨付时冲回',
    },
  },
  en: {
    title: 'Accrual of unpaid subsidy at year end',
    ask: 'If subsidy claim {claim} is still unpaid at the end of the year, it is accrued in the year of its approval and the funder is informed; the right to it does not lapse.',
    facts: {
      'subsidy-accrued':
        'Subsidy claim {claim}: {fen, number, yuan} unpaid at the end of {year, number, ::group-off}, accrued in that year and reversed on payment',
    },
  },
} satisfies WordsOf<typeof fiscalYear>;

export const accrualReversalWords = {
  zh: {
    title: '冲回年末计提',
    ask: '第 {claim} 次补助拨付后，冲回年末计提。',
    facts: { 'accrual-reversed': '第 {claim} 次补助的年末计提 {fen, number, yuan} 已冲回' },
  },
  en: {
    title: 'Reversal of a year-end accrual',
    ask: 'Once subsidy claim {claim} is paid, the accrual at year end is reversed.',
    facts: { 'accrual-reversed': 'The year-end accrual of {fen, number, yuan} for subsidy claim {claim} was reversed' },
  },
} satisfies WordsOf<typeof accrualReversal>;
