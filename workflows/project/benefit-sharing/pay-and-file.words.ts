import type { WordsOf } from '#workflows/engine/wording.ts';
import { agreedText } from '#workflows/modules/payment/agreed-texts.words.ts';
import type { payAndFile } from './pay-and-file.ts';
import { income } from './phrases.words.ts';
import { taxGround, taxRefusals } from './tax-withheld.words.ts';

export const payAndFileWords = {
  zh: {
    title: '支付分配款并申报个税',
    noun: '分配付款单',
    ask: `${income.zh}待付 {payments} 笔，共 {fen, number, yuan}{keptFen, plural, =0 {} other {；另有 {keptFen, number, yuan} 因完成人查找不到，存入信托账户}}。{turn, select, checker {个税申报编号 {filing}，代扣个税合计 {withheldFen, number, yuan}，请复核后放行。} other {请办理个税申报备案，逐人填写代扣个税并提交付款。}}奖励须在收入到账后三十六个月内发放，满三十个月起预警。`,
    outcomes: {
      prepare: { label: '提交付款', leadsTo: '由另一名财务人员复核。', done: '提交了分配款付款' },
      release: { label: '复核放行', leadsTo: '付款指令送银行，逐笔支付；退回的可再次放行。', done: '放行了分配款付款' },
      return: { label: '退回经办人', leadsTo: '经办人更正后重新提交。', done: '退回了分配款付款' },
    },
    fields: {
      ...agreedText.zh,
      reasons: '理由',
      taxFiling: '个税申报备案编号',
      withheld: '逐人代扣个税',
      inventor: '完成人',
      taxFen: {
        label: '代扣个税（元）',
        help: '不超过本人份额；职务科技成果转化现金奖励符合条件的，减按 50% 计入当月工资薪金。税前份额、计入应税收入和最高税率税额见上方逐人明细。',
      },
      ground: taxGround.zh,
    },
    refusals: {
      'inventors-not-covered':
        '本次有 {expected} 名完成人取得奖励，填写 {given} 行，缺 {missing} 人。请为每名完成人各填一行，不重复，也不增列他人。',
      'tax-above-share': '代扣个税 {taxFen, number, yuan} 超过本人份额 {shareFen, number, yuan}。请填写不高于份额的金额。',
      ...taxRefusals.zh,
    },
    facts: {
      'payout-prepared': `${income.zh}分配款付款已提交，个税申报编号 {filing}，代扣个税合计 {withheldFen, number, yuan}`,
      'payout-returned': `${income.zh}分配款付款退回经办人`,
      'payout-released': `${income.zh}分配款付款已放行`,
    },
  },
  en: {
    title: 'Pay the distribution and file income tax',
    noun: 'Payment order for the distribution',
    ask: `${income.en}: {payments, plural, one {# payment} other {# payments}}, {fen, number, yuan} in total{keptFen, plural, =0 {} other {; a further {keptFen, number, yuan} of inventors who cannot be found goes into trust}}. {turn, select, checker {Income tax filing no. {filing}, {withheldFen, number, yuan} withheld in total; check and release the payments.} other {File the inventors’ income tax, enter the tax withheld for each, and submit the payments.}} Rewards must be paid within 36 months of receipt of the income; a warning is given from 30 months.`,
    outcomes: {
      prepare: { label: 'Prepare the payments', leadsTo: 'A second finance officer checks them.', done: 'prepared the payments' },
      release: {
        label: 'Release to the bank',
        leadsTo: 'Payment orders go to the bank one by one; returned payments can be released again.',
        done: 'released the payments',
      },
      return: { label: 'Send back to the maker', leadsTo: 'The maker corrects and submits them again.', done: 'sent the payments back' },
    },
    fields: {
      ...agreedText.en,
      reasons: 'Reasons',
      taxFiling: 'Income tax filing number',
      withheld: 'Tax withheld per person',
      inventor: 'Inventor',
      taxFen: {
        label: 'Income tax withheld (yuan)',
        help: 'At most the share. Qualifying cash rewards for transferred service results count at 50% in the month’s wages. Share before tax, income that counts and tax at the highest rate stand in the table above.',
      },
      ground: taxGround.en,
    },
    refusals: {
      'inventors-not-covered':
        '{expected, plural, one {# inventor has} other {# inventors have}} a reward here; {given, plural, one {# row was} other {# rows were}} entered, and {missing} missing. Enter one row for each inventor, without repetition or other persons.',
      'tax-above-share':
        'The tax withheld of {taxFen, number, yuan} exceeds the share of {shareFen, number, yuan}. Enter no more than the share.',
      ...taxRefusals.en,
    },
    facts: {
      'payout-prepared': `${income.en}: payments prepared, income tax filing no. {filing}, {withheldFen, number, yuan} withheld`,
      'payout-returned': `${income.en}: payments sent back to the maker`,
      'payout-released': `${income.en}: payments released`,
    },
  },
} satisfies WordsOf<typeof payAndFile>;
