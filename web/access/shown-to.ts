import type { FormValues } from '#web/reads/shapes/common.ts';
import type { StepName } from '#workflows/project/catalogue.ts';
import { isReviewer } from '#workflows/project/proposal/visibility.ts';
import type { Project } from '#workflows/project/state.ts';
import { type ActAbout, isOwn, knowsExperts } from './may-read.ts';
import { actorOf } from './readers.ts';
import type { Side, Standing } from './standing.ts';

/** Fields that name who judges. */
const naming: { readonly [N in StepName]?: readonly string[] } = {
  'formal-check': ['experts', 'chair'],
  'eligibility-check': ['experts', 'chair'],
  consensus: ['holders'],
  'apply-final': ['panel', 'member'],
};
const inventing: readonly Side[] = ['platform', 'university', 'inventor', 'broker'];

/** A text as this reader may have it: without who judges, an expert's points, or the inventors' parts, where those are not theirs to know. */
export function shownTo(project: Project, standing: Standing, act: ActAbout, values: FormValues): FormValues {
  const step = act.step as StepName;
  if (isOwn(standing, act) || knowsExperts(standing)) return values;
  if (step === 'score-proposal' && !standing.sides.has('funder') && !isReviewer(project, actorOf(standing)))
    return only(values, (field) => field === 'comment');
  if (step === 'disclose-result' && !inventing.some((side) => standing.sides.has(side)))
    return only(values, (field) => field !== 'inventors');
  const hidden = naming[step] ?? [];
  return only(values, (field) => !hidden.includes(field));
}
const only = (values: FormValues, isShown: (field: string) => boolean): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([field]) => isShown(field)));
