import { WHOLE_ACHIEVED } from '#workflows/domain/proportional.ts';
import { isClear } from '#workflows/modules/publicity/publicity.ts';
import { claimFigures } from '#workflows/project/milestone-funding/claim-figures.ts';
import { standingConclusion, withFunding } from '#workflows/project/milestone-funding/milestone-funding.ts';
import { cleared } from '#workflows/project/milestone-funding/subsidy-approval.ts';
import { finalClaim } from '#workflows/project/milestone-funding/subsidy-claim.ts';
import { defineWait, type Project, stageOf } from '#workflows/project/state.ts';
import { isEnding } from '#workflows/project/termination/termination.ts';
import { foundFen, openClawback, openedFacts, pendingSubsidyFen, subsidyPaid } from './clawback.ts';
import { clawbackAccess } from './readers.ts';

/** The conclusion stands, and the time for objections is over. */
const isConcluded = (project: Project) => standingConclusion(project) !== undefined && isClear(project, 'conclusion');
/** What would have to come back: by the conclusion once it is clear, before it by what reviewers have found ineligible. */
const tooMuchFen = (project: Project) =>
  claimFigures(project, finalClaim(project), 0, isConcluded(project) ? undefined : WHOLE_ACHIEVED).demandFen;

/**
 * M2, R3: a finding is always recorded; where it leaves less of the subsidy than was paid, a claim opens by itself.
 * It moves no money: the approver gives the notice.
 */
export const findOverpayment = defineWait({
  name: 'overpayment',
  stage: stageOf,
  clock: 'money',
  since: 1,
  access: clawbackAccess,
  facts: openedFacts,
  waits: (project) => {
    const { taskBook } = project.contracting;
    if (!taskBook || isEnding(project) || project.funding.claims.length === 0 || isOnTheWay(project)) return [];
    return tooMuchFen(project) > foundFen(project) ? [{ subject: 'subsidy', until: { at: taskBook.signedAt } }] : [];
  },
  elapsed: (project, _subject, at, books) => {
    const isOver = isConcluded(project) && !isAccounted(project);
    const paidFen = subsidyPaid(project).reduce((sum, { fen }) => sum + fen, 0) + pendingSubsidyFen(project);
    const found = {
      basis: isConcluded(project) ? 'pro-rata' : 'ineligible',
      debtor: 'enterprise',
      subsidyLeftFen: Math.max(0, paidFen - tooMuchFen(project)),
    } as const;
    const opened = openClawback(isOver ? withoutFinalClaim(project) : project, found, at);
    return { ...opened, transfers: [...(isOver ? cleared(project, books) : []), ...opened.transfers] };
  },
});

/** What the bank has not answered yet is neither paid nor unpaid. */
const isOnTheWay = ({ payments }: Project) =>
  Object.values(payments).some(({ purpose, state }) => purpose === 'subsidy' && state === 'ordered');
const isAccounted = (project: Project) =>
  project.funding.claims.some(({ n, state }) => n === finalClaim(project) && (state === 'approved' || state === 'lapsed'));
/** The final account pays nothing: no step opens for it. */
function withoutFinalClaim(project: Project): Project {
  const last = finalClaim(project);
  const others = project.funding.claims.filter(({ n }) => n !== last);
  return withFunding(project, { claims: [...others, { n: last, state: 'lapsed' }] });
}
