export const basisIn = {
  zh: '{basis, select, unspent {未使用} ineligible {不合规支出} overpaid {多拨} pro_rata {核定后多拨} other {因失信行为全额追回}}',
  en: '{basis, select, unspent {unspent} ineligible {ineligible cost} overpaid {overpaid} pro_rata {overpaid after final determination} other {full clawback for misconduct}}',
};
export const openedWords = {
  zh: { 'clawback-opened': `补助资金应追回 {principalFen, number, yuan}（${basisIn.zh}），已记为应收，待审批人发出通知` },
  en: {
    'clawback-opened': `Subsidy of {principalFen, number, yuan} is to be clawed back (${basisIn.en}); booked as a receivable, pending the approver’s notice`,
  },
};
