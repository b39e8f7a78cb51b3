/** Columns of the table of each person’s share and tax. */
export const payoutColumns = {
  taxable: 'Income that counts',
  topTax: 'Tax at 45%, the highest rate',
  withheldTax: 'Tax withheld',
  paidOut: 'Paid out',
  withinTopRate: 'Within the highest rate',
  aboveBecause: 'Ground for tax above the highest rate',
  'earlier-tax': 'Makes up for tax of earlier months',
  'whole-month': 'Includes the tax on other pay of the month',
  'tax-office': 'Assessed by the tax office',
};
