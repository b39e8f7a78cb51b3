import type { PaperRef } from '#web/shapes/paper.ts';

/** Where a paper is fetched. */
export const paperAddress = (caseId: string, { version, name }: Pick<PaperRef, 'version' | 'name'>, language: 'zh' | 'en') =>
  `/cases/${caseId}/papers/${version}/${name}?language=${language}`;
