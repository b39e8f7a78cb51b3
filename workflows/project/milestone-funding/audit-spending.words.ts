import type { WordsOf } from '#workflows/engine/wording.ts';
import type { auditSpending } from './audit-spending.ts';

export const auditSpendingWords = {
  zh: {
    title: '审计经费使用',
    noun: '经费审计报告',
    ask: '第 {audit} 次审计：可以随时审计补助所依据的付款；项目类别规定验收前须经审计的，验收组待审计完成后评议。认定不合规的付款从补助基数中剔除；已拨付超过应得的，另行追回。审计不拨付任何款项。',
    outcomes: {
      clean: { label: '未发现问题', leadsTo: '企业、资助方和平台审计员得知结果。', done: '审计未发现问题' },
      exceptions: { label: '有不合规付款', leadsTo: '所列付款从补助基数中剔除；已多拨的，启动追回。', done: '审计发现了不合规付款' },
      adverse: {
        label: '问题严重',
        leadsTo: '所列付款从补助基数中剔除；平台审计员可以立案核查诚信问题。',
        done: '审计发现了严重问题',
      },
    },
    fields: {
      report: '审计意见',
      items: '不合规付款',
      item: { label: '票据编号', help: '发票号或凭证号；同一笔付款只剔除一次。' },
      deductedFen: '不合规金额（元）',
    },
    refusals: { 'deducted-before': '票据 {item} 已核减过，或在本表中重复。请删除该行，或填写其他票据的编号。' },
    facts: {
      'spending-audited':
        '第 {audit} 次经费审计：{result, select, clean {未发现问题} exceptions {不合规付款 {deductedFen, number, yuan}} other {问题严重，不合规付款 {deductedFen, number, yuan}}}',
    },
  },
  en: {
    title: 'Audit the spending',
    noun: 'Audit report on spending',
    ask: 'Audit {audit}: the payments on which the subsidy is based can be audited at any time; where the programme requires an audit before the final acceptance, the panel waits for it. Payments found ineligible are excluded from the subsidy basis; any overpaid subsidy is clawed back. An audit releases no payment.',
    outcomes: {
      clean: {
        label: 'No findings',
        leadsTo: 'The enterprise, the funder and the platform’s auditor are informed.',
        done: 'made no findings in an audit',
      },
      exceptions: {
        label: 'Ineligible payments',
        leadsTo: 'The listed payments are excluded from the subsidy basis; any overpayment is clawed back.',
        done: 'found ineligible payments in an audit',
      },
      adverse: {
        label: 'Serious irregularities',
        leadsTo: 'The listed payments are excluded from the subsidy basis; the platform’s auditor may open an integrity case.',
        done: 'found serious irregularities in an audit',
      },
    },
    fields: {
      report: 'Audit opinion',
      items: 'Ineligible payments',
      item: { label: 'Number of the invoice or voucher', help: 'Invoice or voucher number; each payment is excluded only once.' },
      deductedFen: 'Ineligible amount (yuan)',
    },
    refusals: {
      'deducted-before':
        'Payment {item} has already been deducted, or is listed twice in this form. Delete the row, or enter another number.',
    },
    facts: {
      'spending-audited':
        'Audit {audit} of the spending: {result, select, clean {no findings} exceptions {ineligible payments of {deductedFen, number, yuan}} other {serious irregularities, ineligible payments of {deductedFen, number, yuan}}}',
    },
  },
} satisfies WordsOf<typeof auditSpending>;
