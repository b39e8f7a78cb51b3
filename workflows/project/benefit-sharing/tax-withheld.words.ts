/** Words of a tax above the highest rate, for both steps that withhold. */
export const taxGround = {
  zh: {
    label: '高于最高税率的原因',
    help: '代扣个税高于按最高税率 45% 计算的税额时必须选择，复核人能看到。',
    options: {
      'earlier-tax': '补扣以前月份少扣的税款',
      'whole-month': '含当月其他工资薪金的税款',
      'tax-office': '税务机关核定',
      other: '其他，已与本人确认',
    },
  },
  en: {
    label: 'Ground for tax above the highest rate',
    help: 'Required where the tax exceeds 45%, the highest rate, of the income that counts. The checker reads it.',
    options: {
      'earlier-tax': 'Makes up for tax of earlier months',
      'whole-month': 'Includes the tax on other pay of the month',
      'tax-office': 'Assessed by the tax office',
      other: 'Other, agreed with the person',
    },
  },
} as const;

export const taxRefusals = {
  zh: {
    'tax-above-top-rate':
      '代扣个税 {taxFen, number, yuan} 高于最高税率 45% 的税额 {topFen, number, yuan}（计入应税收入 {taxableFen, number, yuan}）。请更正税额；确有原因的，请选择原因，由复核人核对。',
  },
  en: {
    'tax-above-top-rate':
      'The tax withheld of {taxFen, number, yuan} exceeds {topFen, number, yuan}, which is 45%, the highest rate, of the income that counts ({taxableFen, number, yuan}). Correct the tax, or choose the ground, which the checker examines.',
  },
} as const;
