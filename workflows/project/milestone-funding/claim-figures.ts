import { computed } from '#workflows/domain/formulas.ts';
import { sumFen } from '#workflows/domain/money.ts';
import { grantByOutcome, WHOLE_ACHIEVED } from '#workflows/domain/proportional.ts';
import { finalSubsidy, interimClaim, subsidyPlan } from '#workflows/domain/subsidy.ts';
import { outcomeBandsOf } from '#workflows/modules/terms/terms.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import type { Project } from '#workflows/project/state.ts';
import { isEnding, terminationOf } from '#workflows/project/termination/termination.ts';
import {
  isConfirmed,
  isForbidden,
  milestoneSubject,
  milestonesIn,
  panelVotesOf,
  sittingOf,
  standingConclusion,
  trancheOf,
} from './milestone-funding.ts';
import { retentionsOf } from './release-retention.ts';
import { type ClaimFigures, deductedFen, finalClaim } from './subsidy-claim.ts';

/**
 * Payments that the university has confirmed, less what reviewers of any claim have found ineligible. The final account counts every
 * tranche: it is claimed only when all are confirmed, and a forecast must show the same figure.
 */
function verifiedFen(project: Project, moreFen: number, isFinal: boolean): number {
  const { settled } = terminationOf(project);
  if (settled) return Math.max(0, settled.basisFen - deductedFen(project) - moreFen);
  const { milestones } = project.funding;
  const { instalments = [] } = contractOf(project);
  const counts = (subject: string) => (isFinal && !isForbidden(project, subject)) || isConfirmed(project, subject);
  const paid = sumFen([
    ...milestones.filter((milestone) => counts(milestoneSubject(milestone))).map(({ n }) => trancheOf(project, n).cashFen),
    ...instalments.filter(({ condition }) => condition !== 'warranty' && counts(condition)).map(({ fen }) => fen),
  ]);
  // M5: the retained part counts once the university has it
  const retainedFen = isConfirmed(project, 'retention') ? sumFen(retentionsOf(project)) : 0;
  const warrantyFen = sumFen(
    instalments.filter(({ condition }) => condition === 'warranty' && isConfirmed(project, condition)).map(({ fen }) => fen),
  );
  // an advance is verified as far as the work it was paid for is accepted
  const acceptedFen = sumFen(milestonesIn(project, 'accepted').map(({ n }) => trancheOf(project, n).valueFen));
  const verified = isFinal ? paid + retainedFen + warrantyFen : Math.min(paid, acceptedFen);
  return Math.max(0, verified - deductedFen(project) - moreFen);
}

/**
 * What the panel has found; while it sits, the least that any vote so far would leave of the grant. Or a claim taken between
 * the experts' votes and the last of them would have to be claimed back (I5).
 */
function achievedSoFar(project: Project): number {
  // ended early, it follows what still counts, not what was achieved
  if (isEnding(project)) return WHOLE_ACHIEVED;
  const votes = panelVotesOf(project.funding.final, sittingOf(project)).filter(({ result }) => result !== 'rectify');
  return standingConclusion(project)?.achieved ?? Math.min(WHOLE_ACHIEVED, ...votes.map(({ achieved }) => achieved));
}

/**
 * The amount of claim `n` by the task book and the verified costs (E2, E11). `achieved`: what the panel has found or, in a
 * vote, would find. An interim claim still under way then stays within what that leaves of the grant.
 */
export function claimFigures(project: Project, n: number, moreDeductedFen = 0, achieved = achievedSoFar(project)): ClaimFigures {
  const { taskBook } = project.contracting;
  if (!taskBook) throw new Error('a claim without a task book');
  const { maxGrantFen, rateBp, capFen, ceilingBp } = taskBook;
  const approved = project.funding.claims.flatMap((claim) => (claim.approved ? [claim.approved] : []));
  const entitledBeforeFen = approved.reduce((sum, figures) => sum + figures.entitledFen, 0);
  const isFinal = n >= finalClaim(project);
  // the final account has released the reserve, less what it has used: looked at again, only that part still counts
  const reserveHeldFen =
    n > finalClaim(project) ? 0 : approved.reduce((sum, { withheldFen, releasedFen }) => sum + withheldFen - releasedFen, 0);
  const verified = verifiedFen(project, moreDeductedFen, isFinal);
  const bands = outcomeBandsOf(project.terms);
  const granted = grantByOutcome(maxGrantFen, achieved, bands);
  if (!isFinal) {
    const plan = subsidyPlan({ ...taskBook, basisFen: contractOf(project).priceFen, capFen: maxGrantFen });
    const upToHere = plan.tranches.slice(0, n).reduce((sum, tranche) => sum + tranche.entitledFen, 0);
    const plannedFen = Math.max(0, Math.min(upToHere, granted) - entitledBeforeFen);
    const { grantFen, reserveFen } = plan;
    const facts = { plannedFen, verifiedFen: verified, rateBp, grantFen, ceilingBp, reserveFen, reserveHeldFen };
    const claim = interimClaim({ ...facts, entitledFen: entitledBeforeFen });
    const { fen: cashFen, formula } = computed('subsidy-interim', { ...facts, entitledBeforeFen });
    return { entitledFen: claim.entitledFen, withheldFen: claim.withheldFen, releasedFen: 0, cashFen, demandFen: 0, formula };
  }
  const facts = { verifiedFen: verified, rateBp, capFen, reserveHeldFen };
  const account = finalSubsidy({ ...facts, maxGrantFen: granted, entitledFen: entitledBeforeFen, reserveFen: reserveHeldFen });
  const { payFen, reserveReleaseFen: releasedFen, demandFen } = account;
  const inputs = { ...facts, grantFen: maxGrantFen, achieved, ...bands, entitledBeforeFen };
  const { fen: cashFen, formula } = computed('subsidy-final', inputs);
  return { entitledFen: payFen, withheldFen: 0, releasedFen, cashFen, demandFen, formula };
}
