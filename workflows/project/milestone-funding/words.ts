import type { StageWords } from '#workflows/engine/wording.ts';
import { acceptMilestoneWords } from './accept-milestone.words.ts';
import { applyFinalWords } from './apply-final.words.ts';
import { approveSubsidyWords } from './approve-subsidy.words.ts';
import { completenessCheckWords } from './completeness-check.words.ts';
import { confirmReceiptWords } from './confirm-receipt.words.ts';
import { decideFailureWords } from './decide-failure.words.ts';
import { payDepositWords, returnDepositWords } from './deposit.words.ts';
import { evaluatePartnerWords } from './evaluate-partner.words.ts';
import { fileProgressWords } from './file-progress.words.ts';
import { finalAcceptanceWords } from './final-acceptance.words.ts';
import { payEnterpriseTrancheWords } from './pay-enterprise-tranche.words.ts';
import { payInstalmentWords } from './pay-instalment.words.ts';
import { payLateInterestWords } from './pay-late-interest.words.ts';
import { paySubsidyWords } from './pay-subsidy.words.ts';
import { conclusionPublicityWords, publishConclusionWords } from './publish-conclusion.words.ts';
import { rectifyWords } from './rectify.words.ts';
import { releaseRetentionWords, warrantyWords } from './release-retention.words.ts';
import { requestSubsidyWords } from './request-subsidy.words.ts';
import { reviewSubsidyWords } from './review-subsidy.words.ts';
import { settleConditionWords } from './settle-condition.words.ts';
import { startWorkWords } from './start-work.words.ts';
import type { milestoneFunding } from './steps.ts';
import { submitMilestoneWords } from './submit-milestone.words.ts';
import { decideReplacementWords } from './succession/decide-replacement.words.ts';
import { replaceInvestigatorWords } from './succession/replace-investigator.words.ts';
import { waiveLateInterestWords } from './waive-late-interest.words.ts';

export const milestoneFundingWords = {
  title: { zh: '里程碑拨付', en: 'Milestones and funding' },
  definitions: {
    'pay-deposit': payDepositWords,
    'start-work': startWorkWords,
    'submit-milestone': submitMilestoneWords,
    'completeness-check': completenessCheckWords,
    'accept-milestone': acceptMilestoneWords,
    'settle-condition': settleConditionWords,
    rectify: rectifyWords,
    'decide-failure': decideFailureWords,
    'pay-enterprise-tranche': payEnterpriseTrancheWords,
    'pay-instalment': payInstalmentWords,
    'confirm-receipt': confirmReceiptWords,
    'request-subsidy': requestSubsidyWords,
    'review-subsidy': reviewSubsidyWords,
    'approve-subsidy': approveSubsidyWords,
    'pay-subsidy': paySubsidyWords,
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
    'evaluate-partner': evaluatePartnerWords,
    'replace-investigator': replaceInvestigatorWords,
    'decide-replacement': decideReplacementWords,
  },
} satisfies StageWords<typeof milestoneFunding>;
