import type { WordsOf } from '#workflows/engine/wording.ts';
import type { decideNoTransfer } from './decide-no-transfer.ts';
import { endingFactWords, groundIn } from './ending-grounds.words.ts';

export const decideNoTransferWords = {
  zh: {
    title: '决定是否终结',
    noun: '不作转化的决定',
    ask: `有一方对不作转化、终结项目（理由：${groundIn.zh}）提出异议。请听取各方意见后决定。`,
    outcomes: {
      end: { label: '决定终结', leadsTo: '项目不作转化而终结，结清账目后关闭。', done: '决定不作转化、终结项目' },
      'carry-on': { label: '继续转化', leadsTo: '提议作废，转化继续；权属和保护方式由此而来的，重新确认。', done: '决定继续转化' },
    },
    fields: { reasons: '决定理由' },
    facts: { 'end-refused': '不作转化的提议未获支持，转化继续', 'ended-untransferred': endingFactWords.zh['ended-untransferred'] },
  },
  en: {
    title: 'Decide on ending without a transfer',
    noun: 'Decision on ending without a transfer',
    ask: `A party objects to ending the project without a transfer (ground: ${groundIn.en}). Hear all parties, then decide.`,
    outcomes: {
      end: {
        label: 'End the project',
        leadsTo: 'The project ends without a transfer; it closes once the accounts are settled.',
        done: 'decided to end the project without a transfer',
      },
      'carry-on': {
        label: 'Continue the transfer',
        leadsTo: 'The proposal lapses and the transfer continues; if it arose from ownership or protection, these are confirmed again.',
        done: 'decided to continue the transfer',
      },
    },
    fields: { reasons: 'Reasons' },
    facts: {
      'end-refused': 'The proposal to end without a transfer was not supported; the transfer continues',
      'ended-untransferred': endingFactWords.en['ended-untransferred'],
    },
  },
} satisfies WordsOf<typeof decideNoTransfer>;
