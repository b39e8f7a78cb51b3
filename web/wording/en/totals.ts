/** The weighted total of scores, the totals of lists. */
export const totals = {
  title: 'Weighted total:',
  missing: '{count, plural, one {# criterion is} other {# criteria are}} not scored yet and counted as 0.',
  how: 'Points times weight, added up and rounded half up to three decimals. The same rule is applied once the scores are submitted.',
  parts: {
    sum: 'Total: CNY {sum}.',
    short: 'Total: {sum}%; it has to be 100%, {left}% short.',
    over: 'Total: {sum}%; it has to be 100%, {left}% too much.',
    whole: 'Total: 100%.',
  },
} as const;
