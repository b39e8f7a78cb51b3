import type { StageWords } from '#workflows/engine/wording.ts';
import { acceptAssignment } from './accept-assignment.ts';
import { acceptAssignmentWords } from './accept-assignment.words.ts';
import { breakTie } from './break-tie.ts';
import { breakTieWords } from './break-tie.words.ts';
import { clarify } from './clarify.ts';
import { clarifyWords } from './clarify.words.ts';
import { confirmAward } from './confirm-award.ts';
import { confirmAwardWords } from './confirm-award.words.ts';
import { consensus } from './consensus.ts';
import { consensusWords } from './consensus.words.ts';
import { consentAuthorship } from './consent-authorship.ts';
import { consentAuthorshipWords } from './consent-authorship.words.ts';
import { declareIntent } from './declare-intent.ts';
import { declareIntentWords } from './declare-intent.words.ts';
import { draftProposal } from './draft-proposal.ts';
import { draftProposalWords } from './draft-proposal.words.ts';
import { drawLot } from './draw-lot.ts';
import { drawLotWords } from './draw-lot.words.ts';
import { eligibilityCheck } from './eligibility-check.ts';
import { eligibilityCheckWords } from './eligibility-check.words.ts';
import { holdInterview } from './hold-interview.ts';
import { holdInterviewWords } from './hold-interview.words.ts';
import { internalApproval } from './internal-approval.ts';
import { internalApprovalWords } from './internal-approval.words.ts';
import { answerInvitation } from './invitation/answer-invitation.ts';
import { answerInvitationWords } from './invitation/answer-invitation.words.ts';
import { inviteUniversities } from './invitation/invite-universities.ts';
import { inviteUniversitiesWords } from './invitation/invite-universities.words.ts';
import { nameCoAuthors } from './name-co-authors.ts';
import { nameCoAuthorsWords } from './name-co-authors.words.ts';
import { noProposalDecision } from './no-proposal-decision.ts';
import { noProposalDecisionWords } from './no-proposal-decision.words.ts';
import { openProposals } from './open-proposals.ts';
import { openProposalsWords } from './open-proposals.words.ts';
import { proposalWindow } from './proposal-window.ts';
import { proposalWindowWords } from './proposal-window.words.ts';
import { awardPublicity, publishAward } from './publish-award.ts';
import { awardPublicityWords, publishAwardWords } from './publish-award.words.ts';
import { replenishReviewers } from './replenish-reviewers.ts';
import { replenishReviewersWords } from './replenish-reviewers.words.ts';
import { reportConflict } from './report-conflict.ts';
import { reportConflictWords } from './report-conflict.words.ts';
import { reviewRelation } from './review-relation.ts';
import { reviewRelationWords } from './review-relation.words.ts';
import { scoreProposal } from './score-proposal.ts';
import { scoreProposalWords } from './score-proposal.words.ts';
import { sealSubmit } from './seal-submit.ts';
import { sealSubmitWords } from './seal-submit.words.ts';
import { secrecyReview } from './secrecy-review.ts';
import { secrecyReviewWords } from './secrecy-review.words.ts';
import { selectWinner } from './select-winner.ts';
import { selectWinnerWords } from './select-winner.words.ts';
import { studentPlan } from './student-plan.ts';
import { studentPlanWords } from './student-plan.words.ts';
import { unseal } from './unseal.ts';
import { unsealWords } from './unseal.words.ts';
import { voidScore } from './void-score.ts';
import { voidScoreWords } from './void-score.words.ts';
import { withdrawProposal } from './withdraw-proposal.ts';
import { withdrawProposalWords } from './withdraw-proposal.words.ts';

/**
 * The stage's steps, waits and effects, in the order in which they usually open. The window comes first: where several things
 * are due at one instant, it closes before a notice of lateness.
 */
// biome-ignore format: one line per part of the way
export const proposal = [
  proposalWindow, inviteUniversities, answerInvitation, declareIntent, draftProposal, nameCoAuthors, consentAuthorship, studentPlan, internalApproval, secrecyReview, sealSubmit,
  noProposalDecision, openProposals, unseal, eligibilityCheck, clarify,
  acceptAssignment, replenishReviewers, scoreProposal, holdInterview, consensus, breakTie, drawLot,
  reportConflict, voidScore,
  selectWinner, reviewRelation, publishAward, awardPublicity, confirmAward, withdrawProposal,
] as const;

export const proposalWords = {
  title: { zh: '揭榜应答', en: 'Proposals' },
  definitions: {
    unseal: unsealWords,
    'proposal-window': proposalWindowWords,
    'invite-universities': inviteUniversitiesWords,
    'answer-invitation': answerInvitationWords,
    'declare-intent': declareIntentWords,
    'draft-proposal': draftProposalWords,
    'name-co-authors': nameCoAuthorsWords,
    'consent-authorship': consentAuthorshipWords,
    'student-plan': studentPlanWords,
    'internal-approval': internalApprovalWords,
    'secrecy-review': secrecyReviewWords,
    'seal-submit': sealSubmitWords,
    'no-proposal-decision': noProposalDecisionWords,
    'open-proposals': openProposalsWords,
    'eligibility-check': eligibilityCheckWords,
    clarify: clarifyWords,
    'accept-assignment': acceptAssignmentWords,
    'replenish-reviewers': replenishReviewersWords,
    'score-proposal': scoreProposalWords,
    'hold-interview': holdInterviewWords,
    consensus: consensusWords,
    'break-tie': breakTieWords,
    'draw-lot': drawLotWords,
    'select-winner': selectWinnerWords,
    'review-relation': reviewRelationWords,
    'publish-award': publishAwardWords,
    'award-publicity': awardPublicityWords,
    'confirm-award': confirmAwardWords,
    'withdraw-proposal': withdrawProposalWords,
    'void-score': voidScoreWords,
    'report-conflict': reportConflictWords,
  },
} satisfies StageWords<typeof proposal>;
