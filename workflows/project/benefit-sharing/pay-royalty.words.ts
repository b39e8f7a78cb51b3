import type { WordsOf } from '#workflows/engine/wording.ts';
import { agreedText } from '#workflows/modules/payment/agreed-texts.words.ts';
import { dueRefusals } from '#workflows/modules/payment/sums.words.ts';
import type { payRoyalty } from './pay-royalty.ts';
import { income } from './phrases.words.ts';

export const payRoyaltyWords = {
  zh: {
    title: '支付许可费',
    noun: '许可费付款单',
    ask: `{asked, select, interest {${income.zh}的逾期违约金 {lateFen, number, yuan} 未能付出，原因见时间线；请核实账户后再次放行。} other {${income.zh}应付 {dueFen, number, yuan}。{turn, select, checker {经办人已提交，请复核后放行。} other {请核对结算单并提交付款。}}逾期的按日计付违约金，算至放行之日，另行付款。}}`,
    outcomes: {
      prepare: { label: '提交付款', leadsTo: '由另一名财务人员复核。', done: '提交了许可费付款' },
      release: { label: '复核放行', leadsTo: '付款指令送银行，到账后高校核算成本。', done: '放行了许可费付款' },
      return: { label: '退回经办人', leadsTo: '经办人更正后重新提交。', done: '退回了许可费付款' },
    },
    fields: { ...agreedText.zh, dueFen: '应付金额（元）', reasons: '理由' },
    refusals: dueRefusals.zh,
    facts: {
      'licence-fee-prepared': `${income.zh}付款已提交：{dueFen, number, yuan}`,
      'licence-fee-returned': `${income.zh}付款退回经办人`,
      'licence-fee-released': `${income.zh}付款已放行 {fen, number, yuan}`,
      'late-interest-released': `${income.zh}逾期违约金 {fen, number, yuan} 已放行，另行付款`,
    },
  },
  en: {
    title: 'Pay the licence fee',
    noun: 'Payment order for a licence fee',
    ask: `{asked, select, interest {${income.en}: the late interest of {lateFen, number, yuan} was not paid; the timeline shows why. Check the account and release it again.} other {${income.en}: {dueFen, number, yuan} is due. {turn, select, checker {Your colleague has prepared it; check and release it.} other {Check the statement and prepare the payment.}} Late payments bear late interest by the day up to the day of release, paid separately.}}`,
    outcomes: {
      prepare: { label: 'Prepare the payment', leadsTo: 'A second finance officer checks it.', done: 'prepared the licence fee' },
      release: {
        label: 'Release to the bank',
        leadsTo: 'The payment order goes to the bank; once received, the university accounts for the costs.',
        done: 'released the licence fee',
      },
      return: { label: 'Send back to the maker', leadsTo: 'The maker corrects and submits it again.', done: 'sent the licence fee back' },
    },
    fields: { ...agreedText.en, dueFen: 'Sum due (yuan)', reasons: 'Reasons' },
    refusals: dueRefusals.en,
    facts: {
      'licence-fee-prepared': `${income.en}: payment of {dueFen, number, yuan} prepared`,
      'licence-fee-returned': `${income.en}: payment sent back to the maker`,
      'licence-fee-released': `${income.en}: {fen, number, yuan} released`,
      'late-interest-released': `${income.en}: late interest of {fen, number, yuan} released, paid separately`,
    },
  },
} satisfies WordsOf<typeof payRoyalty>;
