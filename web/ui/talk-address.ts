import type { With } from '#web/shapes/talk-names.ts';

/** The address of a thread: it is read there, and its form posts there. */
export const talkAddress = (caseId: string, whom: With, key?: string) =>
  `/cases/${caseId}/talk?with=${whom}${key === undefined ? '' : `&on=${encodeURIComponent(key)}`}`;
