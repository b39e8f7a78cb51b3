import type { FieldWords, InBothLanguages } from '#workflows/engine/wording.ts';

/** A text that is written from the record. */
export const composedText = {
  zh: { textZh: '中文文本（具有法律效力）', textEn: { label: '英文译本', help: '仅供参考，以中文为准。' } },
  en: {
    textZh: 'Chinese text (legally binding)',
    textEn: { label: 'English translation', help: 'For reference; the Chinese wording prevails.' },
  },
} satisfies InBothLanguages<Readonly<Record<string, FieldWords>>>;
