import type { StageWords } from '#workflows/engine/wording.ts';
import { confirmSuccessorWords } from '#workflows/project/result-transfer/confirm-successor.words.ts';
import { nameSuccessorWords } from '#workflows/project/result-transfer/name-successor.words.ts';
import { approveDistributionWords } from './approve-distribution.words.ts';
import { auditBooksWords } from './audit-books.words.ts';
import { bookCostsWords } from './book-costs.words.ts';
import { closeProjectWords } from './close-project.words.ts';
import { consentSharesWords } from './consent-shares.words.ts';
import { endLicenceWords } from './end-licence.words.ts';
import { issueStatementWords } from './issue-statement.words.ts';
import { keepLicenceWords } from './keep-licence.words.ts';
import { licenceEndWords } from './licence-end.words.ts';
import { listOpenItemsWords } from './list-open-items.words.ts';
import { notifyStopUseWords } from './notify-stop-use.words.ts';
import { payAndFileWords } from './pay-and-file.words.ts';
import { payFromTrustWords } from './pay-from-trust.words.ts';
import { payRoyaltyWords } from './pay-royalty.words.ts';
import { proposeDistributionWords } from './propose-distribution.words.ts';
import { publishRewardWords, rewardPublicityWords } from './publicise-reward.words.ts';
import { reportSalesWords } from './report-sales.words.ts';
import { requestAuditWords } from './request-audit.words.ts';
import { reviewTrustWords, trustPeriodWords } from './review-trust.words.ts';
import { royaltyArrearsWords } from './royalty-arrears.words.ts';
import { royaltyPeriodWords } from './royalty-period.words.ts';
import type { benefitSharing } from './steps.ts';
import { verifyReportWords } from './verify-report.words.ts';

export const benefitSharingWords = {
  title: { zh: '收益分配', en: 'Benefit sharing' },
  definitions: {
    'royalty-period': royaltyPeriodWords,
    'report-sales': reportSalesWords,
    'verify-report': verifyReportWords,
    'request-audit': requestAuditWords,
    'audit-books': auditBooksWords,
    'issue-statement': issueStatementWords,
    'pay-royalty': payRoyaltyWords,
    'book-costs': bookCostsWords,
    'propose-distribution': proposeDistributionWords,
    'consent-shares': consentSharesWords,
    'publish-reward': publishRewardWords,
    'reward-publicity': rewardPublicityWords,
    'approve-distribution': approveDistributionWords,
    'pay-and-file': payAndFileWords,
    'royalty-arrears': royaltyArrearsWords,
    'notify-stop-use': notifyStopUseWords,
    'end-licence': endLicenceWords,
    'keep-licence': keepLicenceWords,
    'licence-end': licenceEndWords,
    'name-successor': nameSuccessorWords,
    'confirm-successor': confirmSuccessorWords,
    'trust-period': trustPeriodWords,
    'review-trust': reviewTrustWords,
    'pay-from-trust': payFromTrustWords,
    'list-open-items': listOpenItemsWords,
    'close-project': closeProjectWords,
  },
} satisfies StageWords<typeof benefitSharing>;
