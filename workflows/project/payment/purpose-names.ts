import type { Both } from '#workflows/engine/paper.ts';
import type { PaymentPurpose } from './purposes.ts';

/** What a payment is for, in pages and in texts that are written from the record. */
export const purposeNames: Readonly<Record<PaymentPurpose, Both>> = {
  bond: { zh: '诚意金', en: 'Bond' },
  'bond-return': { zh: '诚意金退还', en: 'Return of the bond' },
  'bond-pool': { zh: '应答费用补偿', en: 'Bidders’ costs' },
  tranche: { zh: '里程碑款', en: 'Milestone payment' },
  instalment: { zh: '合同款项', en: 'Part of the price' },
  deposit: { zh: '定金', en: 'Deposit' },
  'deposit-return': { zh: '定金返还', en: 'Return of the deposit' },
  retention: { zh: '质保金', en: 'Retention' },
  subsidy: { zh: '补助', en: 'Subsidy' },
  settlement: { zh: '结算款', en: 'Settlement' },
  clawback: { zh: '追回款', en: 'Subsidy repaid' },
  'licence-fee': { zh: '许可费', en: 'Licence fee' },
  'late-interest': { zh: '逾期违约金', en: 'Late interest' },
  difference: { zh: '到账差额', en: 'Difference received' },
  ruling: { zh: '裁决款', en: 'Sum awarded by a ruling' },
  tax: { zh: '印花税', en: 'Stamp duty' },
  vat: { zh: '增值税', en: 'Value-added tax' },
  surcharge: { zh: '附加税费', en: 'Surcharges' },
  supplier: { zh: '直接成本', en: 'Direct costs' },
  inventor: { zh: '完成人奖励', en: 'Inventor’s reward' },
  'co-owner': { zh: '共有人应得许可费', en: 'Co-owner’s part of the fee' },
  withholding: { zh: '代扣个人所得税', en: 'Income tax withheld' },
  broker: { zh: '技术转移服务费', en: 'Transfer agency’s fee' },
  school: { zh: '学校留存', en: 'University’s share' },
  college: { zh: '学院留存', en: 'College’s share' },
};
