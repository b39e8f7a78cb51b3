import { acceptAssignment } from './accept-assignment.ts';
import { breakTie } from './break-tie.ts';
import { clarify } from './clarify.ts';
import { confirmAward } from './confirm-award.ts';
import { consensus } from './consensus.ts';
import { draftProposal } from './draft-proposal.ts';
import { drawLot } from './draw-lot.ts';
import { eligibilityCheck } from './eligibility-check.ts';
import { internalApproval } from './internal-approval.ts';
import { noProposalDecision } from './no-proposal-decision.ts';
import { openProposals } from './open-proposals.ts';
import { proposalWindow } from './proposal-window.ts';
import { awardPublicity, publishAward } from './publish-award.ts';
import { replenishReviewers } from './replenish-reviewers.ts';
import { reportConflict } from './report-conflict.ts';
import { scoreProposal } from './score-proposal.ts';
import { sealSubmit } from './seal-submit.ts';
import { secrecyReview } from './secrecy-review.ts';
import { selectWinner } from './select-winner.ts';
import { studentPlan } from './student-plan.ts';
import { unseal } from './unseal.ts';
import { voidScore } from './void-score.ts';
import { withdrawProposal } from './withdraw-proposal.ts';

/**
 * The stage's steps, waits and effects, in the order in which they usually open. The window comes first: where several things
 * are due at one instant, it closes before a notice of lateness.
 */
// biome-ignore format: one line per part of the way
export const proposal = [
  proposalWindow, draftProposal, studentPlan, internalApproval, secrecyReview, sealSubmit,
  noProposalDecision, openProposals, unseal, eligibilityCheck, clarify,
  acceptAssignment, replenishReviewers, scoreProposal, consensus, breakTie, drawLot,
  reportConflict, voidScore,
  selectWinner, publishAward, awardPublicity, confirmAward, withdrawProposal,
] as const;
