import { mayRead } from '#web/access/may-read.ts';
import type { Standing } from '#web/access/standing.ts';
import type { QuestionBrief } from '#web/shapes/project.ts';
import type { Project } from '#workflows/project/state.ts';
import { actOf, type EventRow } from './event-row.ts';

/** The question for those who may read its text in force. */
export function questionBrief(project: Project, standing: Standing, told: readonly EventRow[]): QuestionBrief | null {
  const { demand } = project.intake;
  if (!demand) return null;
  const act = told.findLast((row) => row.n === 0 && row.document === demand.document && mayRead(project, standing, actOf(row)));
  if (!act) return null;
  const { budgetMinFen, budgetMaxFen, months, indicators } = demand;
  return { version: act.version, budgetMinFen, budgetMaxFen, months, indicatorCount: indicators.length };
}
