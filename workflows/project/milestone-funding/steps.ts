import { acceptMilestone } from './accept-milestone.ts';
import { applyFinal } from './apply-final.ts';
import { approveSubsidy } from './approve-subsidy.ts';
import { completenessCheck } from './completeness-check.ts';
import { confirmReceipt } from './confirm-receipt.ts';
import { decideFailure } from './decide-failure.ts';
import { payDeposit, returnDeposit } from './deposit.ts';
import { evaluatePartner } from './evaluate-partner.ts';
import { fileProgress } from './file-progress.ts';
import { finalAcceptance } from './final-acceptance.ts';
import { payEnterpriseTranche } from './pay-enterprise-tranche.ts';
import { payInstalment } from './pay-instalment.ts';
import { payLateInterest } from './pay-late-interest.ts';
import { paySubsidy } from './pay-subsidy.ts';
import { conclusionPublicity, publishConclusion } from './publish-conclusion.ts';
import { rectify } from './rectify.ts';
import { releaseRetention, warranty } from './release-retention.ts';
import { requestSubsidy } from './request-subsidy.ts';
import { reviewSubsidy } from './review-subsidy.ts';
import { settleCondition } from './settle-condition.ts';
import { startWork } from './start-work.ts';
import { submitMilestone } from './submit-milestone.ts';
import { decideReplacement } from './succession/decide-replacement.ts';
import { replaceInvestigator } from './succession/replace-investigator.ts';
import { waiveLateInterest } from './waive-late-interest.ts';

/** The stage's steps, waits and effects, in the order in which they usually open. */
// biome-ignore format: one list
export const milestoneFunding = [
  payDeposit, startWork, submitMilestone, completenessCheck, acceptMilestone, settleCondition, rectify, decideFailure, payEnterpriseTranche, payInstalment, confirmReceipt,
  requestSubsidy, reviewSubsidy, approveSubsidy, paySubsidy,
  applyFinal, finalAcceptance, publishConclusion, conclusionPublicity, warranty, releaseRetention, returnDeposit,
  payLateInterest, waiveLateInterest, replaceInvestigator, decideReplacement, fileProgress, evaluatePartner,
] as const;
