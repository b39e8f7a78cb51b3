import type { StageWords } from '#workflows/engine/wording.ts';
import { acceptAssignmentWords } from './accept-assignment.words.ts';
import { breakTieWords } from './break-tie.words.ts';
import { clarifyWords } from './clarify.words.ts';
import { confirmAwardWords } from './confirm-award.words.ts';
import { consensusWords } from './consensus.words.ts';
import { draftProposalWords } from './draft-proposal.words.ts';
import { drawLotWords } from './draw-lot.words.ts';
import { eligibilityCheckWords } from './eligibility-check.words.ts';
import { internalApprovalWords } from './internal-approval.words.ts';
import { noProposalDecisionWords } from './no-proposal-decision.words.ts';
import { openProposalsWords } from './open-proposals.words.ts';
import { proposalWindowWords } from './proposal-window.words.ts';
import { awardPublicityWords, publishAwardWords } from './publish-award.words.ts';
import { replenishReviewersWords } from './replenish-reviewers.words.ts';
import { reportConflictWords } from './report-conflict.words.ts';
import { scoreProposalWords } from './score-proposal.words.ts';
import { sealSubmitWords } from './seal-submit.words.ts';
import { secrecyReviewWords } from './secrecy-review.words.ts';
import { selectWinnerWords } from './select-winner.words.ts';
import type { proposal } from './steps.ts';
import { studentPlanWords } from './student-plan.words.ts';
import { unsealWords } from './unseal.words.ts';
import { voidScoreWords } from './void-score.words.ts';
import { withdrawProposalWords } from './withdraw-proposal.words.ts';

export const proposalWords = {
  title: { zh: '揭榜应答', en: 'Proposal' },
  definitions: {
    unseal: unsealWords,
    'proposal-window': proposalWindowWords,
    'draft-proposal': draftProposalWords,
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
    consensus: consensusWords,
    'break-tie': breakTieWords,
    'draw-lot': drawLotWords,
    'select-winner': selectWinnerWords,
    'publish-award': publishAwardWords,
    'award-publicity': awardPublicityWords,
    'confirm-award': confirmAwardWords,
    'withdraw-proposal': withdrawProposalWords,
    'void-score': voidScoreWords,
    'report-conflict': reportConflictWords,
  },
} satisfies StageWords<typeof proposal>;
