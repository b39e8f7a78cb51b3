import { isMeantAtAll } from '#web/access/asked.ts';
import { isTold } from '#web/access/known-act.ts';
import type { Standing } from '#web/access/standing.ts';
import type { Known } from '#workflows/engine/access.ts';
import type { OpenStepRow } from './waiting.ts';

/**
 * Its addressees may come, and those who take part and may know of it: of a settled item, by the act that settled it. The place of a
 * hidden person is named by the person.
 */
export const mayVisit = (standing: Standing, row: OpenStepRow, known: Known) =>
  isMeantAtAll(standing, row) || (standing.sides.size > 0 && isTold(known, row.seat));
