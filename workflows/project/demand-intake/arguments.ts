import {
  conflictsIn,
  hasDeclaredConflict,
  isDecidable,
  missingOpinions,
  needsReplacements,
  type Opinions,
  opinionsIn,
} from '#workflows/modules/panel/opinions.ts';
import type { Project } from '#workflows/project/state.ts';
import type { ArgumentOpinion } from './demand-intake.ts';

/** Conflicts outlast a rectification: such an expert is not asked about this question again. */
export const conflictsOf = ({ intake }: Project) => conflictsIn(intake.arguments ?? {});
export const hasConflict = ({ intake }: Project, person: string) => hasDeclaredConflict(intake.arguments ?? {}, person);
/** The experts' verdicts so far. */
export function opinionsOf({ intake }: Project) {
  const opinions = opinionsIn(intake.arguments ?? {});
  const count = (one: ArgumentOpinion['verdict']) => opinions.filter(({ verdict }) => verdict === one).length;
  const [opposed, conditional] = [count('oppose'), count('support-with-changes')];
  return { given: opinions.length, opposed, conditional, supported: opinions.length - opposed };
}
/** Everybody ever named, with the working days given for an opinion. */
export const expertsOf = ({ intake }: Project) => [
  ...(intake.panel?.experts ?? []).map((expert) => ({ expert, days: 10 })),
  ...(intake.panel?.replacements ?? []).map((expert) => ({ expert, days: 5 })),
];
export const argued = (project: Project): Opinions<ArgumentOpinion> => ({
  invited: expertsOf(project).map(({ expert }) => expert),
  answers: project.intake.arguments ?? {},
});

export const hasEnoughOpinions = (project: Project) => isDecidable(argued(project));
export const lacksOpinions = (project: Project) => needsReplacements(argued(project));
export const opinionsShort = (project: Project) => missingOpinions(argued(project));
