import type { TransferMode } from '#workflows/project/result-transfer/result-transfer.ts';

/** What a transfer contract is called by its mode: at the head of its text, and wherever a paper refers to it. */
export const transferTitles: Readonly<Record<TransferMode, { readonly zh: string; readonly en: string }>> = {
  'ordinary-licence': { zh: '技术许可合同（普通实施许可）', en: 'Technology licence (ordinary)' },
  'sole-licence': { zh: '技术许可合同（排他实施许可）', en: 'Technology licence (sole)' },
  'exclusive-licence': { zh: '技术许可合同（独占实施许可）', en: 'Technology licence (exclusive)' },
  assignment: { zh: '技术转让合同', en: 'Technology assignment' },
};
