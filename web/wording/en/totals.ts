/** The weighted total in the form of scores. */
export const totals = {
  title: 'Weighted total:',
  missing: '{count, plural, one {# criterion is} other {# criteria are}} not scored yet and counted as 0.',
  how: 'Points times weight, added up and rounded half up to three decimals. The same rule is applied once the scores are submitted.',
} as const;
