import type { StageWords } from '#workflows/engine/wording.ts';
import { payRuling } from './pay-ruling.ts';
import { payRulingWords } from './pay-ruling.words.ts';

/** What follows from a ruling in the money of a project. */
export const ruling = [payRuling] as const;

export const rulingWords = {
  title: { zh: '裁决款', en: 'Sums awarded' },
  definitions: { 'pay-ruling': payRulingWords },
} satisfies StageWords<typeof ruling>;
