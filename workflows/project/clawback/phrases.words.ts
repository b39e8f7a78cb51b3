export const basisIn = {
  zh: '{basis, select, unspent {未使用} ineligible {不合规支出} overpaid {多拨} pro_rata {核定后多拨} other {失信全额追回}}',
  en: '{basis, select, unspent {unspent} ineligible {ineligible cost} overpaid {overpaid} pro_rata {more than the final account leaves} other {recovered in full for misconduct}}',
};
export const openedWords = {
  zh: { 'clawback-opened': `专项资金应追回 {principalFen, number, yuan}（${basisIn.zh}），已记为应收，待审批人发出通知` },
  en: {
    'clawback-opened': `{principalFen, number, yuan} of the subsidy is to come back (${basisIn.en}); it stands as a receivable until the approver gives notice`,
  },
};
