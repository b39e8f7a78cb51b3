import type { WordsOf } from '#workflows/engine/wording.ts';
import { agreedText } from '#workflows/modules/payment/agreed-texts.words.ts';
import type { confirmSuccessor } from './confirm-successor.ts';
import { whatIn } from './successor.words.ts';

export const confirmSuccessorWords = {
  zh: {
    title: '复核完成人变动',
    noun: '完成人变动复核意见',
    ask: `${whatIn.zh}。请核对凭据；复核后才生效。`,
    outcomes: {
      confirm: { label: '复核属实', leadsTo: '由继承人代为表态和收款，或者份额存入信托账户。', done: '复核了完成人变动' },
      return: { label: '退回', leadsTo: '登记作废，可以重新登记。', done: '退回了完成人变动登记' },
    },
    fields: { ...agreedText.zh, findings: '复核情况', reasons: '理由' },
    facts: { 'successor-confirmed': `${whatIn.zh}，已复核`, 'successor-returned': `${whatIn.zh}，未通过复核` },
  },
  en: {
    title: 'Check a change concerning an inventor',
    noun: 'Check of a change concerning an inventor',
    ask: `${whatIn.en}. Check the evidence; the record takes effect only after this check.`,
    outcomes: {
      confirm: {
        label: 'Confirm',
        leadsTo: 'The heir acts and is paid, or the share is placed in trust.',
        done: 'confirmed a change concerning an inventor',
      },
      return: { label: 'Return', leadsTo: 'The record lapses and can be made again.', done: 'returned the record' },
    },
    fields: { ...agreedText.en, findings: 'Findings', reasons: 'Reasons' },
    facts: { 'successor-confirmed': `${whatIn.en}: confirmed`, 'successor-returned': `${whatIn.en}: not confirmed` },
  },
} satisfies WordsOf<typeof confirmSuccessor>;
