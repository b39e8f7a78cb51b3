import { minOpinions } from '#workflows/modules/panel/panel.ts';
import type { Project } from '#workflows/project/state.ts';

export const argumentOf = ({ intake }: Project, expert: string) => intake.arguments?.[expert];
/** Conflicts outlast a rectification: who has declared one is not asked about this question again. */
export const conflictsOf = ({ intake }: Project) =>
  Object.fromEntries(Object.entries(intake.arguments ?? {}).filter(([, { kind }]) => kind === 'conflict'));
export const hasConflict = (project: Project, person: string) => argumentOf(project, person)?.kind === 'conflict';
/** How the experts judged so far. */
export function opinionsOf({ intake }: Project) {
  const opinions = Object.values(intake.arguments ?? {}).filter((argument) => argument.kind === 'opinion');
  const opposed = opinions.filter(({ verdict }) => verdict === 'oppose').length;
  return { given: opinions.length, opposed, supported: opinions.length - opposed };
}
/** Everybody ever named, with the working days given for an opinion. */
export const expertsOf = ({ intake }: Project) => [
  ...(intake.panel?.experts ?? []).map((expert) => ({ expert, days: 10 })),
  ...(intake.panel?.replacements ?? []).map((expert) => ({ expert, days: 5 })),
];
const hasEveryoneAnswered = (project: Project) => expertsOf(project).every(({ expert }) => project.intake.arguments?.[expert]);

/** Everybody has answered or fallen silent, and enough have given an opinion. */
export const hasEnoughOpinions = (project: Project) => hasEveryoneAnswered(project) && opinionsOf(project).given >= minOpinions;
/** Everybody has answered or fallen silent, and too few are left: new experts must be named. */
export const lacksOpinions = (project: Project) => hasEveryoneAnswered(project) && opinionsOf(project).given < minOpinions;
