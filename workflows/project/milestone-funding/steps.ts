import type { StageWords } from '#workflows/engine/wording.ts';
import { acceptMilestone } from './accept-milestone.ts';
import { acceptMilestoneWords } from './accept-milestone.words.ts';
import { answerReceipt } from './answer-receipt.ts';
import { answerReceiptWords } from './answer-receipt.words.ts';
import { applyFinal } from './apply-final.ts';
import { applyFinalWords } from './apply-final.words.ts';
import { approveSubsidy } from './approve-subsidy.ts';
import { approveSubsidyWords } from './approve-subsidy.words.ts';
import { arrears } from './arrears.ts';
import { arrearsWords } from './arrears.words.ts';
import { auditSpending } from './audit-spending.ts';
import { auditSpendingWords } from './audit-spending.words.ts';
import { decideBudgetMove } from './budget/decide-budget-move.ts';
import { decideBudgetMoveWords } from './budget/decide-budget-move.words.ts';
import { moveBudget } from './budget/move-budget.ts';
import { moveBudgetWords } from './budget/move-budget.words.ts';
import { completenessCheck } from './completeness-check.ts';
import { completenessCheckWords } from './completeness-check.words.ts';
import { confirmOverride } from './confirm-override.ts';
import { confirmOverrideWords } from './confirm-override.words.ts';
import { confirmReceipt } from './confirm-receipt.ts';
import { confirmReceiptWords } from './confirm-receipt.words.ts';
import { decideFailure } from './decide-failure.ts';
import { decideFailureWords } from './decide-failure.words.ts';
import { payDeposit, returnDeposit } from './deposit.ts';
import { payDepositWords, returnDepositWords } from './deposit.words.ts';
import { reportDifficulty } from './difficulty/report-difficulty.ts';
import { reportDifficultyWords } from './difficulty/report-difficulty.words.ts';
import { evaluatePartner } from './evaluate-partner.ts';
import { evaluatePartnerWords } from './evaluate-partner.words.ts';
import { fileProgress } from './file-progress.ts';
import { fileProgressWords } from './file-progress.words.ts';
import { finalAcceptance } from './final-acceptance.ts';
import { finalAcceptanceWords } from './final-acceptance.words.ts';
import { accrualReversal, fiscalYear } from './fiscal-year.ts';
import { accrualReversalWords, fiscalYearWords } from './fiscal-year.words.ts';
import { callMidterm } from './midterm/call-midterm.ts';
import { callMidtermWords } from './midterm/call-midterm.words.ts';
import { reviewMidterm } from './midterm/review-midterm.ts';
import { reviewMidtermWords } from './midterm/review-midterm.words.ts';
import { payDifference } from './pay-difference.ts';
import { payDifferenceWords } from './pay-difference.words.ts';
import { payEnterpriseTranche } from './pay-enterprise-tranche.ts';
import { payEnterpriseTrancheWords } from './pay-enterprise-tranche.words.ts';
import { payInstalment } from './pay-instalment.ts';
import { payInstalmentWords } from './pay-instalment.words.ts';
import { payLateInterest } from './pay-late-interest.ts';
import { payLateInterestWords } from './pay-late-interest.words.ts';
import { paySubsidy } from './pay-subsidy.ts';
import { paySubsidyWords } from './pay-subsidy.words.ts';
import { conclusionPublicity, publishConclusion } from './publish-conclusion.ts';
import { conclusionPublicityWords, publishConclusionWords } from './publish-conclusion.words.ts';
import { recordVisit } from './record-visit.ts';
import { recordVisitWords } from './record-visit.words.ts';
import { rectify } from './rectify.ts';
import { rectifyWords } from './rectify.words.ts';
import { releaseRetention, warranty } from './release-retention.ts';
import { releaseRetentionWords, warrantyWords } from './release-retention.words.ts';
import { requestSubsidy } from './request-subsidy.ts';
import { requestSubsidyWords } from './request-subsidy.words.ts';
import { reviewSubsidy } from './review-subsidy.ts';
import { reviewSubsidyWords } from './review-subsidy.words.ts';
import { settleCondition } from './settle-condition.ts';
import { settleConditionWords } from './settle-condition.words.ts';
import { startWork } from './start-work.ts';
import { startWorkWords } from './start-work.words.ts';
import { submitMilestone } from './submit-milestone.ts';
import { submitMilestoneWords } from './submit-milestone.words.ts';
import { changeTeam } from './succession/change-team.ts';
import { changeTeamWords } from './succession/change-team.words.ts';
import { decideReplacement } from './succession/decide-replacement.ts';
import { decideReplacementWords } from './succession/decide-replacement.words.ts';
import { replaceInvestigator } from './succession/replace-investigator.ts';
import { replaceInvestigatorWords } from './succession/replace-investigator.words.ts';
import { orderTest } from './test/order-test.ts';
import { orderTestWords } from './test/order-test.words.ts';
import { recordTest } from './test/record-test.ts';
import { recordTestWords } from './test/record-test.words.ts';
import { waiveLateInterest } from './waive-late-interest.ts';
import { waiveLateInterestWords } from './waive-late-interest.words.ts';

/** The stage's steps, waits and effects, in the order in which they usually open. */
// biome-ignore format: one list
export const milestoneFunding = [
  payDeposit, startWork, submitMilestone, completenessCheck, orderTest, recordTest, acceptMilestone, settleCondition, rectify, decideFailure, payEnterpriseTranche, arrears, payInstalment, confirmReceipt, answerReceipt, payDifference,
  callMidterm, reviewMidterm, requestSubsidy, reviewSubsidy, approveSubsidy, confirmOverride, paySubsidy, fiscalYear, accrualReversal, auditSpending,
  applyFinal, finalAcceptance, publishConclusion, conclusionPublicity, warranty, releaseRetention, returnDeposit,
  payLateInterest, waiveLateInterest, replaceInvestigator, decideReplacement, changeTeam, fileProgress, recordVisit, reportDifficulty, moveBudget, decideBudgetMove, evaluatePartner,
] as const;

export const milestoneFundingWords = {
  title: { zh: '里程碑拨付', en: 'Milestones and funding' },
  definitions: {
    'pay-deposit': payDepositWords,
    'start-work': startWorkWords,
    'submit-milestone': submitMilestoneWords,
    'completeness-check': completenessCheckWords,
    'order-test': orderTestWords,
    'record-test': recordTestWords,
    'accept-milestone': acceptMilestoneWords,
    'settle-condition': settleConditionWords,
    rectify: rectifyWords,
    'decide-failure': decideFailureWords,
    'pay-enterprise-tranche': payEnterpriseTrancheWords,
    arrears: arrearsWords,
    'pay-instalment': payInstalmentWords,
    'confirm-receipt': confirmReceiptWords,
    'answer-receipt': answerReceiptWords,
    'pay-difference': payDifferenceWords,
    'call-midterm': callMidtermWords,
    'review-midterm': reviewMidtermWords,
    'request-subsidy': requestSubsidyWords,
    'review-subsidy': reviewSubsidyWords,
    'approve-subsidy': approveSubsidyWords,
    'confirm-override': confirmOverrideWords,
    'pay-subsidy': paySubsidyWords,
    'fiscal-year': fiscalYearWords,
    'accrual-reversal': accrualReversalWords,
    'audit-spending': auditSpendingWords,
    'apply-final': applyFinalWords,
    'final-acceptance': finalAcceptanceWords,
    'publish-conclusion': publishConclusionWords,
    'conclusion-publicity': conclusionPublicityWords,
    warranty: warrantyWords,
    'release-retention': releaseRetentionWords,
    'return-deposit': returnDepositWords,
    'pay-late-interest': payLateInterestWords,
    'waive-late-interest': waiveLateInterestWords,
    'file-progress': fileProgressWords,
    'record-visit': recordVisitWords,
    'report-difficulty': reportDifficultyWords,
    'move-budget': moveBudgetWords,
    'decide-budget-move': decideBudgetMoveWords,
    'evaluate-partner': evaluatePartnerWords,
    'replace-investigator': replaceInvestigatorWords,
    'decide-replacement': decideReplacementWords,
    'change-team': changeTeamWords,
  },
} satisfies StageWords<typeof milestoneFunding>;
