import { WHOLE_BP } from '#workflows/domain/money.ts';
import { grantByOutcome } from '#workflows/domain/proportional.ts';
import { finalSubsidy, interimClaim, subsidyPlan } from '#workflows/domain/subsidy.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import type { Project } from '#workflows/project/state.ts';
import { outcomeBandsOf } from '#workflows/project/terms.ts';
import { isConfirmed, milestoneSubject, panelVotesOf, sittingOf, standingConclusion, trancheOf } from './milestone-funding.ts';
import { type ClaimFigures, finalClaim } from './subsidy-claim.ts';

/**
 * Payments that the university has confirmed, less what reviewers have found ineligible. The final account counts every
 * tranche: it is claimed only when all are confirmed, and whoever looks ahead to it must see the same figure.
 */
function verifiedFen(project: Project, deductedFen: number, isFinal: boolean): number {
  const { milestones, claims } = project.funding;
  const paid = milestones
    .filter((milestone) => isFinal || isConfirmed(project, milestoneSubject(milestone)))
    .reduce((sum, { n }) => sum + trancheOf(project, n).cashFen, 0);
  const deducted = claims.filter(({ state }) => state === 'approved').reduce((sum, claim) => sum + claim.deductedFen, deductedFen);
  return Math.max(0, paid - deducted);
}

/**
 * What the panel has found; while it sits, the least that any vote so far would leave of the grant. Or a claim taken between
 * the experts' votes and the last of them would have to be claimed back (I5).
 */
function achievedSoFar(project: Project): number {
  const votes = panelVotesOf(project.funding.final, sittingOf(project)).filter(({ result }) => result !== 'rectify');
  return standingConclusion(project)?.achievedBp ?? Math.min(WHOLE_BP, ...votes.map(({ achievedBp }) => achievedBp));
}

/**
 * The amount of claim `n` by the task book and what is verified (E2, E11). `achievedBp`: what the panel has found or, in a
 * vote, would find. An interim claim still under way then stays within what that leaves of the grant.
 */
export function claimFigures(project: Project, n: number, deductedFen = 0, achievedBp = achievedSoFar(project)): ClaimFigures {
  const { taskBook } = project.contracting;
  if (!taskBook) throw new Error('a claim without a task book');
  const { maxGrantFen, rateBp, capFen, ceilingBp } = taskBook;
  const approved = project.funding.claims.flatMap((claim) => (claim.approved ? [claim.approved] : []));
  const entitledFen = approved.reduce((sum, figures) => sum + figures.entitledFen, 0);
  const reserveHeldFen = approved.reduce((sum, figures) => sum + figures.withheldFen, 0);
  const isFinal = n >= finalClaim(project);
  const verified = verifiedFen(project, deductedFen, isFinal);
  const plan = subsidyPlan({ ...taskBook, basisFen: contractOf(project).priceFen, capFen: maxGrantFen });
  const inputs = { verifiedFen: verified, rateBp, maxGrantFen, entitledBeforeFen: entitledFen, reserveHeldFen };
  const granted = grantByOutcome(maxGrantFen, achievedBp, outcomeBandsOf(project.terms));
  if (!isFinal) {
    const upToHere = plan.tranches.slice(0, n).reduce((sum, tranche) => sum + tranche.entitledFen, 0);
    const plannedFen = Math.max(0, Math.min(upToHere, granted) - entitledFen);
    const { grantFen, reserveFen } = plan;
    const claim = interimClaim({ plannedFen, verifiedFen: verified, rateBp, grantFen, ceilingBp, entitledFen, reserveFen, reserveHeldFen });
    const formula = { name: 'subsidy-interim', inputs: { ...inputs, plannedFen, ceilingBp, limitedBy: claim.limitedBy } };
    return {
      entitledFen: claim.entitledFen,
      withheldFen: claim.withheldFen,
      releasedFen: 0,
      cashFen: claim.cashFen,
      demandFen: 0,
      formula,
    };
  }
  const account = finalSubsidy({ verifiedFen: verified, rateBp, capFen, maxGrantFen: granted, entitledFen, reserveFen: reserveHeldFen });
  const { payFen, reserveReleaseFen: releasedFen, demandFen } = account;
  const formula = { name: 'subsidy-final', inputs: { ...inputs, achievedBp, capFen, finalGrantFen: account.finalGrantFen } };
  return { entitledFen: payFen, withheldFen: 0, releasedFen, cashFen: payFen + releasedFen, demandFen, formula };
}
