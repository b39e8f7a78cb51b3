import { type Stage, stages } from '#workflows/domain/stage.ts';
import { hasEnded, type Project, stageOf } from '#workflows/project/state.ts';
import type { RailNode } from './shapes/project.ts';

/** When the first and the last thing happened in a stage. */
export type StageDates = Readonly<Partial<Record<Stage, { readonly from: string; readonly until: string }>>>;

/** The six nodes of the rail. A project that ends early leaves the later ones `future` for ever; its last is `ended`. */
export function railOf(project: Pick<Project, 'phase'>, dates: StageDates): RailNode[] {
  const current = stages.indexOf(stageOf(project));
  return stages.map((stage, index) => {
    const seen = dates[stage];
    const isOver = project.phase === 'closed' || index < current;
    const state = isOver ? 'done' : index > current ? 'future' : hasEnded(project) ? 'ended' : 'current';
    return {
      stage,
      state,
      from: state === 'future' ? null : (seen?.from ?? null),
      until: state === 'done' || state === 'ended' ? (seen?.until ?? null) : null,
    };
  });
}
