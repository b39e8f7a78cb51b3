import type { Project } from '#workflows/project/state.ts';
import { contractors } from './contracting.ts';
import { type Draft, haveAllAgreed, openDraft } from './draft.ts';
import { talksOf } from './talks.ts';

const all = (project: Project, seats: readonly string[]) => contractors(project).every(({ id }) => seats.includes(id));

/** The draft with agreed terms, without pending edits and without objections. */
export function agreedDraft(project: Project): Draft | undefined {
  const draft = openDraft(project);
  return draft?.template && !draft.frozen && !draft.impasse && !talksOf(project).pending && haveAllAgreed(project, draft)
    ? draft
    : undefined;
}
export const isPassed = (project: Project, draft: Draft) => all(project, draft.passed);
export const isAcknowledged = (project: Project, draft: Draft) => all(project, draft.acknowledged ?? []);
/** The text is flagged, and the secrecy office has not cleared it. */
export const needsSecrecyReview = (project: Project, draft: Draft) =>
  draft.template?.sensitive === true && talksOf(project).secrecy === undefined;

/** M14: more than a tenth away from the award, or outside the question's budget. */
export function isPriceAway({ intake, selection }: Project, priceFen: number): boolean {
  const awardFen = selection.award?.priceFen ?? priceFen;
  const { budgetMinFen = 0, budgetMaxFen = Number.MAX_SAFE_INTEGER } = intake.demand ?? {};
  return Math.abs(priceFen - awardFen) * 10 > awardFen || priceFen < budgetMinFen || priceFen > budgetMaxFen;
}
/** Whose word the agreed price needs beside each side's own approval. */
export const priceSeats = (project: Project, { terms }: Draft): readonly string[] =>
  terms && isPriceAway(project, terms.priceFen) ? ['price-enterprise', ...(project.intake.listing?.earmark ? ['price-funder'] : [])] : [];
export const approvalSeats = (project: Project, draft: Draft) => [
  ...contractors(project).map(({ id }) => id),
  ...priceSeats(project, draft),
];

/** Everything that the final text needs before it is frozen. */
export const isCleared = (project: Project, draft: Draft) =>
  isPassed(project, draft) &&
  isAcknowledged(project, draft) &&
  !needsSecrecyReview(project, draft) &&
  approvalSeats(project, draft).every((seat) => draft.approved?.includes(seat));
