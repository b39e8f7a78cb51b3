import type { WordsOf } from '#workflows/engine/wording.ts';
import type { freezeText } from './freeze-text.ts';

export const freezeTextWords = {
  zh: {
    title: '合同定稿',
    noun: '合同定稿',
    ask: '双方法务已通过，合同价款 {fen, number, yuan}。请录入最终文本；定稿后锁定，双方签署的即为该文本，以中文为准。',
    outcomes: { freeze: { label: '锁定最终文本', leadsTo: '双方签约人签署。', done: '锁定了合同最终文本' } },
    fields: { textZh: '合同文本（中文，具有法律效力）', textEn: { label: '英文译本', help: '仅供参考，以中文为准。' } },
    facts: { 'contract-text-frozen': '合同最终文本已锁定' },
  },
  en: {
    title: 'Freeze the final text',
    noun: 'Contract',
    ask: 'Both legal departments have passed the contract at {fen, number, yuan}. Enter the final text. Once frozen, it is the text that both sides sign; the Chinese wording prevails.',
    outcomes: { freeze: { label: 'Freeze the final text', leadsTo: 'Both signatories are asked to sign.', done: 'froze the final text' } },
    fields: {
      textZh: 'Contract text (Chinese, legally binding)',
      textEn: { label: 'English translation', help: 'For reference; the Chinese wording prevails.' },
    },
    facts: { 'contract-text-frozen': 'The final text was frozen' },
  },
} satisfies WordsOf<typeof freezeText>;
