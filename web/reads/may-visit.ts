import { askedBy, isMeantAtAll } from '#web/access/asked.ts';
import { maySeeAct } from '#web/access/known-act.ts';
import type { ActAbout } from '#web/access/may-read.ts';
import type { Standing } from '#web/access/standing.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { OpenStepRow } from './waiting.ts';

/**
 * Its addressees may come, and those who take part and may know of it: of a settled item, by the act that settled it. The place of a
 * hidden person is named by the person.
 */
export const mayVisit = (state: CaseState, standing: Standing, row: OpenStepRow, settledBy: ActAbout | null) =>
  isMeantAtAll(standing, row) || (standing.sides.size > 0 && maySeeAct(state, standing, settledBy ?? askedBy(row)));
