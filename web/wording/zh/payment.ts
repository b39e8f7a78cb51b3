import type { StageWording } from '#web/wording/wording-of.ts';
import type { payment as stage } from '#workflows/project/payment/steps.ts';

const what =
  '{purpose, select, bond {诚意金} bond_return {诚意金退还} bond_pool {竞标费用补偿} tranche {里程碑分期款} retention {质保金} subsidy {补助} licence_fee {许可费} late_interest {许可费逾期利息} tax {税款} supplier {直接成本} inventor {发明人奖酬} broker {中介服务费} school {学校留成} college {学院留成} other {款项}}';

export const payment: StageWording<typeof stage> = {
  title: '付款',
  steps: {
    'resend-payment': {
      title: '重新发出付款',
      ask: `${what} {fen, number, yuan} 被银行退回。请与收款方核实账户信息，更正后重新发出；重发沿用原指令编号，不会重复入账。`,
      outcomes: { resend: { label: '更正后重新发出', leadsTo: '付款指令再次送银行。', done: '重新发出了付款' } },
    },
  },
  waits: {},
  fields: { mended: { label: '更正情况', help: '说明退回原因及已更正的内容。' } },
  facts: {
    'payment-settled': `${what} {fen, number, yuan} 已付，银行回单号 {reference}`,
    'payment-failed': `${what} {fen, number, yuan} 被银行退回（{reason}）`,
    'payment-resent': `${what} {fen, number, yuan} 已重新发出`,
  },
};
