import type { WordsOf } from '#workflows/engine/wording.ts';
import { composedText } from './composed-text.words.ts';
import type { freezeText } from './freeze-text.ts';
import { silenceFacts } from './silent-talks.words.ts';

export const freezeTextWords = {
  zh: {
    title: '合同定稿',
    noun: '合同定稿',
    ask: '双方法务已通过，合同价款 {fen, number, yuan}。文本由商定条件、中选应答方案和特别约定生成，无需录入；核对无误后锁定，双方签署的即为该文本，以中文为准。',
    outcomes: { freeze: { label: '锁定最终文本', leadsTo: '双方签约人签署。', done: '锁定了合同最终文本' } },
    fields: composedText.zh,
    facts: { 'contract-text-frozen': '合同最终文本已锁定', ...silenceFacts.zh },
  },
  en: {
    title: 'Freeze the final text',
    noun: 'Contract',
    ask: 'Both legal offices have passed the contract at {fen, number, yuan}. The text is generated from the agreed terms, the awarded proposal and the special terms; nothing needs to be entered. Check and freeze it: this is the text that both parties sign. The Chinese wording prevails.',
    outcomes: { freeze: { label: 'Freeze the final text', leadsTo: 'Both signatories then sign.', done: 'froze the final text' } },
    fields: composedText.en,
    facts: { 'contract-text-frozen': 'The final text was frozen', ...silenceFacts.en },
  },
} satisfies WordsOf<typeof freezeText>;
