import type { FormValues } from '#web/shapes/common.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { type ActAbout, knownTo } from './may-read.ts';
import type { Standing } from './standing.ts';

/** A text as this reader may have it: without the fields that the step withholds. */
export function shownTo(state: CaseState, standing: Standing, act: ActAbout, values: FormValues): FormValues {
  const { field } = knownTo(state, standing, act);
  return Object.fromEntries(Object.entries(values).filter(([name]) => field(name)));
}
