import type { WordsOf } from '#workflows/engine/wording.ts';
import { agreedText } from '#workflows/modules/payment/agreed-texts.words.ts';
import type { consentShares } from './consent-shares.ts';
import { income } from './phrases.words.ts';

export const consentSharesWords = {
  zh: {
    title: '确认分配份额',
    noun: '份额确认书',
    ask: `${income.zh}分配方案中您占 {partBp}%，税前金额 {fen, number, yuan}；支付时由学校依法代扣个人所得税，实付税后金额。请确认或提出异议；逾期未表态的，按已签署的完成人份额公示。`,
    outcomes: {
      agree: { label: '同意该份额', leadsTo: '全体同意后公示。', done: '同意了分配份额' },
      object: { label: '提出异议', leadsTo: '退回重新拟订分配方案。', done: '对分配份额提出异议' },
    },
    fields: { ...agreedText.zh, grounds: '异议理由' },
    facts: {
      'shares-consented': `一名完成人同意${income.zh}分配份额`,
      'shares-objected': `一名完成人对${income.zh}分配份额提出异议，重新拟订`,
      'shares-unanswered': `一名完成人逾期未表态，已签署份额不足以保障主要贡献人员，重新拟订${income.zh}分配方案`,
      'signed-shares-carried': `一名完成人逾期未表态，${income.zh}按已签署份额公示`,
    },
  },
  en: {
    title: 'Confirm your distribution share',
    noun: 'Confirmation of a share',
    ask: `${income.en}: your share is {partBp}%, or {fen, number, yuan} before tax; the university withholds income tax and pays the rest. Agree or object; without an answer in time, the inventors’ shares already signed are published.`,
    outcomes: {
      agree: { label: 'Agree to this share', leadsTo: 'Once all have agreed, the distribution is published.', done: 'agreed to the share' },
      object: { label: 'Object to the shares', leadsTo: 'A new distribution is proposed.', done: 'objected to the shares' },
    },
    fields: { ...agreedText.en, grounds: 'Grounds for the objection' },
    facts: {
      'shares-consented': `${income.en}: an inventor agreed to the share`,
      'shares-objected': `${income.en}: an inventor objected; a new distribution is proposed`,
      'shares-unanswered': `${income.en}: an inventor did not answer in time and the signed shares do not secure the main contributors’ minimum; a new distribution is proposed`,
      'signed-shares-carried': `${income.en}: an inventor did not answer in time; the signed shares are published`,
    },
  },
} satisfies WordsOf<typeof consentShares>;
