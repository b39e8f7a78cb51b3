import type { FieldWords, InBothLanguages } from '#workflows/engine/wording.ts';

/** A statement of what is agreed to, written from the record. */
export const agreedText = {
  zh: { agreedZh: '本次确认的内容', agreedEn: { label: '英文译本', help: '仅供参考，以中文为准。' } },
  en: {
    agreedZh: 'What is agreed to (Chinese, binding)',
    agreedEn: { label: 'English translation', help: 'For reference; the Chinese wording prevails.' },
  },
} satisfies InBothLanguages<Readonly<Record<string, FieldWords>>>;
