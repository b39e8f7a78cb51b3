import { z } from 'zod';
import { Count } from '#workflows/engine/facts.ts';
import { minOpinions } from '#workflows/modules/panel/panel.ts';
import { supersede } from '#workflows/modules/publicity/publicity.ts';
import type { Project } from '#workflows/project/state.ts';
import { hasTie, shortlist, withOrder } from './order.ts';
import { orderOf, reviewers, scoresOf, withReview, withReviewer } from './review.ts';
import { inState, withoutSelection, withSelection } from './selection.ts';

/** A conflict of one of the panel that came to light after it had judged. */
export interface LateConflict {
  readonly id: string;
  readonly expert: string;
  /** Who has reported it, and so does not decide on it. */
  readonly by: string;
  readonly type: string;
  readonly state: 'open' | 'escalated' | 'void' | 'kept';
}
export const lateConflicts = ({ selection }: Project): readonly LateConflict[] => selection.lateConflicts ?? [];
export const undecidedConflicts = (project: Project) =>
  lateConflicts(project).filter(({ state }) => state === 'open' || state === 'escalated');
export const withLateConflict = (project: Project, one: LateConflict): Project => {
  const known = lateConflicts(project);
  const isNew = known.every(({ id }) => id !== one.id);
  return withSelection(project, { lateConflicts: isNew ? [...known, one] : known.map((old) => (old.id === one.id ? one : old)) });
};
/** The award waits while it is open whether a score counts. */
export const isOrderSettled = (project: Project) => undecidedConflicts(project).length === 0;

/** Until the award is confirmed; without a candidate nothing more is reported. */
export const isJudging = ({ phase, selection }: Project) => phase === 'evaluating' && selection.panel !== undefined && !selection.usedUp;

/** `same`: the choice and its notice stand; `changed`: to be chosen and published again; `short`: others score first; `tied`: the chair orders. */
export const outcomes = ['same', 'changed', 'short', 'tied'] as const;
export const recomputedFact = { 'order-recomputed': z.strictObject({ how: z.enum(outcomes), voided: Count }) };
interface Recomputed {
  readonly state: Project;
  /** Undefined: there was no order yet. */
  readonly how: (typeof outcomes)[number] | undefined;
  readonly voided: number;
}

/** S2.14: the scores of the expert count no more, and the order is made again without them. The order before stays on record. */
export function withoutJudge(project: Project, { expert, type }: Pick<LateConflict, 'expert' | 'type'>): Recomputed {
  const scored = inState(project, 'eligible').filter(({ id }) => scoresOf(project, id).some((score) => score.expert === expert));
  const emptied = scored.reduce(
    (state, { id }) => withReview(state, id, expert, { kind: 'conflict', type }),
    withReviewer(project, expert, 'conflicted'),
  );
  return { ...orderedAgain(emptied), voided: scored.length };
}
function orderedAgain(judged: Project): Omit<Recomputed, 'voided'> {
  const { consensus, ranking, usedUp, belowThreshold } = judged.selection;
  // all who could be awarded have declined or withdrawn: no order brings them back
  const isOver = usedUp && !belowThreshold;
  if (consensus === undefined || isOver) return { state: judged, how: undefined };
  // without the voided scores one of them may be above the threshold
  const project = withoutSelection(judged, 'usedUp', 'belowThreshold');
  const kept = ranking ? withSelection(project, { formerRankings: [...(project.selection.formerRankings ?? []), ranking] }) : project;
  const reopened = supersede(withoutSelection(kept, 'ranking', 'choice', 'seed', 'lot'), 'award');
  const isShort = inState(project, 'eligible').some(({ id }) => scoresOf(project, id).length < minOpinions);
  if (isShort || reviewers(project, 'chair', 'accepted').length === 0)
    return { state: withoutSelection(reopened, 'consensus'), how: 'short' };
  const order = orderOf(project, null);
  if (hasTie(project, order)) return { state: reopened, how: 'tied' };
  const before = shortlist(project).map(({ proposal }) => proposal);
  const after = shortlist(withSelection(project, { ranking: order })).map(({ proposal }) => proposal);
  const isSame = ranking !== undefined && before.join() === after.join();
  return isSame ? { state: withOrder(kept, order), how: 'same' } : { state: withOrder(reopened, order), how: 'changed' };
}
