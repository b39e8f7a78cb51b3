import type { TransferMode } from './result-transfer.ts';

/** What the modes of a transfer are called, in forms and in texts that are written from the record. */
export const modeNames = {
  zh: { 'ordinary-licence': '普通许可', 'sole-licence': '排他许可', 'exclusive-licence': '独占许可', assignment: '转让' },
  en: {
    'ordinary-licence': 'Ordinary licence',
    'sole-licence': 'Sole licence',
    'exclusive-licence': 'Exclusive licence',
    assignment: 'Assignment',
  },
} as const satisfies Record<'zh' | 'en', Record<TransferMode, string>>;
