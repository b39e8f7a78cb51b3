import type { StepCheck } from '#web/shapes/step.ts';
import type { Admitted } from '#workflows/engine/admit.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { AnyKind } from '#workflows/kinds.ts';
import type { JudgedFile } from './judged-file.ts';

/**
 * The end to which an admitted act brings its case: evaluated on the record, nothing is stored. Null: the case goes on, or
 * had come to this end before.
 */
export function endBy(kind: AnyKind, { state, books }: JudgedFile, { step, act, opening }: Admitted<CaseState>): StepCheck['end'] {
  const after = step.apply(state, act as never, opening, books).state;
  const [was, is] = [kind.summary(state), kind.summary(after)];
  const isEnding = is.ended || (kind.windingUp ?? []).includes(is.phase);
  if (!isEnding || was.phase === is.phase) return null;
  return { phase: kind.shownPhase?.(after) ?? is.phase, isFinal: is.ended };
}
