/** 账目页的用语。 */
export const ledger = {
  title: '账目',
  when: '时间',
  what: '事由',
  voucher: '记账凭证号',
  sum: '金额',
  positions: '各方收支',
  party: '单位',
  netIs:
    '净额 = 收到 − 付出 + 应收 − 应付。收到、付出是银行已办理的款项；应收、应付是已记账、尚未收付的款项；已到付款条件、尚未下达付款的分期款在下达时记账，列在上方“应付未付”。',
  column: { receivedFen: '收到', paidFen: '付出', owedToFen: '应收', owedByFen: '应付', netFen: '净额' },
  kept: {
    escrow: '其中代管（计入收到）',
    deposit: '其中存出保证金（计入应收）',
    prepayment: '其中预付款（计入应收）',
    bond: '其中应退诚意金（计入应付）',
    retention: '其中暂扣质保金（计入应付）',
    reserve: '其中预留补助（计入应付）',
    trust: '其中受托资金（计入应付）',
  },
  total: '合计',
  state: '状态',
  account: '收款账户',
  payments: '付款',
  reference: '银行流水',
  empty: '尚无资金往来',
  emptyWhy: '银行确认的每笔收付都记在这里。',
} as const;
