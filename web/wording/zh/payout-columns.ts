/** 逐人份额与代扣个税表的栏名。 */
export const payoutColumns = {
  taxable: '计入应税收入',
  topTax: '按最高税率 45% 的税额',
  withheldTax: '代扣个税',
  paidOut: '实发金额',
  withinTopRate: '不高于最高税率',
  aboveBecause: '高于最高税率的原因',
  'earlier-tax': '补扣以前月份少扣的税款',
  'whole-month': '含当月其他工资薪金的税款',
  'tax-office': '税务机关核定',
};
