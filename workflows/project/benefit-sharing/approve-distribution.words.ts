import type { WordsOf } from '#workflows/engine/wording.ts';
import { agreedText } from '#workflows/modules/payment/agreed-texts.words.ts';
import type { approveDistribution } from './approve-distribution.ts';
import { income } from './phrases.words.ts';

export const approveDistributionWords = {
  zh: {
    title: '审批分配方案',
    noun: '分配审批意见',
    ask: `${income.zh}净收入 {netFen, number, yuan}，公示期满。请审批分配方案。`,
    outcomes: {
      approve: { label: '批准分配', leadsTo: '财务申报个税并支付各方。', done: '批准了分配方案' },
      return: { label: '退回重新拟订', leadsTo: '重新拟订、确认并公示。', done: '退回了分配方案' },
    },
    fields: { ...agreedText.zh, reasons: '理由', minutes: '会议纪要' },
    facts: { 'distribution-approved': `${income.zh}分配方案已批准`, 'distribution-returned': `${income.zh}分配方案退回，重新拟订并公示` },
  },
  en: {
    title: 'Approve the distribution',
    noun: 'Approval of the distribution',
    ask: `${income.en}: net income {netFen, number, yuan}; the notice period has ended. Decide on the distribution.`,
    outcomes: {
      approve: {
        label: 'Approve the distribution',
        leadsTo: 'The finance office files the income tax and pays all parties.',
        done: 'approved the distribution',
      },
      return: {
        label: 'Return for a new proposal',
        leadsTo: 'It is proposed, confirmed and published again.',
        done: 'returned the distribution',
      },
    },
    fields: { ...agreedText.en, reasons: 'Reasons', minutes: 'Minutes' },
    facts: {
      'distribution-approved': `${income.en}: distribution approved`,
      'distribution-returned': `${income.en}: distribution returned; to be proposed and published again`,
    },
  },
} satisfies WordsOf<typeof approveDistribution>;
