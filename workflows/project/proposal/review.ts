import { defaultTrimPolicy, meanMilli, type RankedEntry, rankProposals, trimmedMean } from '#workflows/domain/scoring.ts';
import { type Member, membersIn, withChair, withMember } from '#workflows/modules/panel/members.ts';
import { minOpinions } from '#workflows/modules/panel/panel.ts';
import { hasConflict } from '#workflows/project/demand-intake/arguments.ts';
import type { Project } from '#workflows/project/state.ts';
import { inState, knownProposal, type Placed, type Review, withSelection } from './selection.ts';

export const reviewers = ({ selection }: Project, part: Member['part'], ...states: readonly Member['state'][]): string[] =>
  membersIn(selection.panel ?? {}, part, ...states);
export const withReviewer = (project: Project, person: string, state: Member['state']): Project =>
  withSelection(project, { panel: withMember(project.selection.panel ?? {}, person, state) });
/** Another person is asked in the place of one, whose opinions stand and who is asked nothing more. */
export function withSuccessor(project: Project, former = '', person: string): Project {
  const panel = withMember(project.selection.panel ?? {}, former, 'declined');
  const part = panel[former]?.part ?? 'expert';
  return withSelection(project, { panel: { ...panel, [person]: { part, state: 'asked', isReplacement: true } } });
}
/** Another person presides in the place of one. */
export const withPresiding = (project: Project, former: string | undefined, person: string): Project =>
  withSelection(project, { panel: withChair(project.selection.panel ?? {}, former, person) });

export const reviewOf = ({ selection }: Project, proposal: string, expert: string): Review | undefined =>
  selection.reviews?.[proposal]?.[expert];
export const withReview = (project: Project, proposal: string, expert: string, review: Review): Project => {
  const { reviews } = project.selection;
  return withSelection(project, { reviews: { ...reviews, [proposal]: { ...reviews?.[proposal], [expert]: review } } });
};

type Scored = Extract<Review, { kind: 'scored' }>;
/** The scores that count, with who gave them. */
export const scoresOf = ({ selection }: Project, proposal: string): (Scored & { readonly expert: string })[] =>
  Object.entries(selection.reviews?.[proposal] ?? {}).flatMap(([expert, review]) =>
    review.kind === 'scored' ? [{ ...review, expert }] : [],
  );

/** Persons who declared a conflict when the question was argued, or now; they are not asked again. */
export const areFree = (project: Project, persons: readonly string[]) =>
  persons.every((id) => !hasConflict(project, id) && project.selection.panel?.[id]?.state !== 'conflicted');

/** No member of the panel still owes an answer or a score. */
export function isQuiet(project: Project): boolean {
  if (!project.selection.panel || reviewers(project, 'expert', 'asked').length > 0) return false;
  return inState(project, 'eligible').every(({ id }) =>
    reviewers(project, 'expert', 'accepted').every((expert) => reviewOf(project, id, expert)),
  );
}
const hasSeat = (project: Project, part: Member['part']) => reviewers(project, part, 'asked', 'accepted').length;
/** All have answered, and the rest are too few to score or include no chair. */
export function missingReviewers(project: Project): { readonly experts: boolean; readonly chair: boolean } {
  if (!project.selection.panel || project.selection.usedUp || project.selection.consensus !== undefined)
    return { experts: false, chair: false };
  const tooFewScores = isQuiet(project) && underScored(project).length > 0;
  return { experts: hasSeat(project, 'expert') < minOpinions || tooFewScores, chair: hasSeat(project, 'chair') === 0 };
}
/** Proposals with fewer valid scores than decide anything. */
export const underScored = (project: Project) =>
  inState(project, 'eligible').filter(({ id }) => scoresOf(project, id).length < minOpinions);

/** Who presides, once every score is in and until the panel's view is said. */
export const summingUp = (project: Project): string[] =>
  project.phase === 'evaluating' &&
  !project.selection.usedUp &&
  project.selection.consensus === undefined &&
  isQuiet(project) &&
  underScored(project).length === 0
    ? reviewers(project, 'chair', 'accepted')
    : [];

/** The order by trimmed means and, where totals are equal, by the chain of rules (E21); what a lot must decide is `undecided`. */
export function orderOf(project: Project, seed: string | null): Placed[] {
  const entries = inState(project, 'eligible').map(({ id }) => entryOf(project, id));
  const totals = new Map(entries.map(({ id, totalMilli }) => [id, totalMilli]));
  return rankProposals(entries, seed).map(({ id, rank, below }) => ({ proposal: id, rank, below, totalMilli: totals.get(id) ?? 0 }));
}

function entryOf(project: Project, id: string): RankedEntry {
  const scores = scoresOf(project, id);
  const mean = trimmedMean(
    scores.map(({ expert, totalMilli }) => ({ expert, milli: totalMilli, isVoid: false })),
    defaultTrimPolicy,
  );
  if (!mean.ok) throw new Error(`too few scores of ${id}`);
  const criterion = (name: string) => meanMilli(scores.map(({ points }) => (points[name] ?? 0) * 1000));
  const priceFen = knownProposal(project, id).offer?.priceFen ?? 0;
  // what was heard in an interview moves the mean, never beyond the scale
  const moved = (project.selection.interviews?.[id]?.points ?? 0) * 1000;
  const totalMilli = Math.min(100_000, Math.max(0, mean.meanMilli + moved));
  return { id, totalMilli, fitMilli: criterion('indicator-fit'), priceFen, studentMilli: criterion('student-plan') };
}

/** Proposals whose experts differ by more than 20 points: the chair has to explain them. */
export const deviating = (project: Project): string[] =>
  inState(project, 'eligible').flatMap(({ id }) => {
    const totals = scoresOf(project, id).map(({ totalMilli }) => totalMilli);
    return Math.max(...totals) - Math.min(...totals) > 20_000 ? [id] : [];
  });
