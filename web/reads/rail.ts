import type { RailNode } from '#web/shapes/case.ts';
import type { CaseSummary } from '#workflows/engine/define-kind.ts';

/** The first and the last instant of a stage. */
export type StageDates = Readonly<Partial<Record<string, { readonly from: string; readonly until: string }>>>;

/**
 * A node for each stage. A case that ends early leaves the later ones `future` for ever; its last is `ended`. A stage that the case
 * has left is `open` while an item of it is still asked for (`asked`), as a registration that goes on beside the work.
 */
export function railOf(
  stages: readonly string[],
  { stage: at, ended }: Pick<CaseSummary, 'stage' | 'ended'>,
  dates: StageDates,
  asked: ReadonlySet<string>,
): RailNode[] {
  const current = stages.indexOf(at);
  const isDone = ended && current === stages.length - 1;
  return stages.map((stage, index) => {
    const seen = dates[stage];
    const left = asked.has(stage) ? 'open' : 'done';
    const state = isDone || index < current ? left : index > current ? 'future' : ended ? 'ended' : 'current';
    return {
      stage,
      state,
      from: state === 'future' ? null : (seen?.from ?? null),
      until: state === 'done' || state === 'ended' ? (seen?.until ?? null) : null,
    };
  });
}
