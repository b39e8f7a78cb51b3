import type { FormValues } from '#web/reads/shapes/common.ts';
import type { Project } from '#workflows/project/state.ts';
import { type ActAbout, knownTo } from './may-read.ts';
import type { Standing } from './standing.ts';

/** A text as this reader may have it: without the fields that the step withholds. */
export function shownTo(project: Project, standing: Standing, act: ActAbout, values: FormValues): FormValues {
  const { field } = knownTo(project, standing, act);
  return Object.fromEntries(Object.entries(values).filter(([name]) => field(name)));
}
