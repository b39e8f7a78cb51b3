import type { Project } from '#workflows/project/state.ts';
import { isQuiet, reviewers, underScored } from './review.ts';
import { inState, withSelection } from './selection.ts';

/** Called for a day, or over: with the points by which it moves the total. */
export interface Interview {
  readonly on?: string;
  readonly points?: number;
}

/** As announced with the listing; 0: no interviews. */
export const mostPoints = ({ intake }: Project) => intake.listing?.interviewPoints ?? 0;
export const interviewOf = ({ selection }: Project, proposal: string): Interview | undefined => selection.interviews?.[proposal];
export const withInterview = (project: Project, proposal: string, interview: Interview): Project =>
  withSelection(project, { interviews: { ...project.selection.interviews, [proposal]: interview } });

/** Universities still to be heard: once all scores are in, and before the panel's view is said. */
export function interviewing(project: Project): { readonly proposal: string; readonly chair: string }[] {
  const { phase, selection } = project;
  const isTime = phase === 'evaluating' && !selection.usedUp && selection.consensus === undefined;
  if (mostPoints(project) === 0 || !isTime || !isQuiet(project) || underScored(project).length > 0) return [];
  const [chair] = reviewers(project, 'chair', 'accepted');
  if (chair === undefined) return [];
  return inState(project, 'eligible')
    .filter(({ id }) => interviewOf(project, id)?.points === undefined)
    .map(({ id: proposal }) => ({ proposal, chair }));
}
