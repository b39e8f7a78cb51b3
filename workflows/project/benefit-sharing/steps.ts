import type { StageWords } from '#workflows/engine/wording.ts';
import { confirmSuccessor } from '#workflows/project/result-transfer/confirm-successor.ts';
import { confirmSuccessorWords } from '#workflows/project/result-transfer/confirm-successor.words.ts';
import { nameSuccessor } from '#workflows/project/result-transfer/name-successor.ts';
import { nameSuccessorWords } from '#workflows/project/result-transfer/name-successor.words.ts';
import { approveDistribution } from './approve-distribution.ts';
import { approveDistributionWords } from './approve-distribution.words.ts';
import { auditBooks } from './audit-books.ts';
import { auditBooksWords } from './audit-books.words.ts';
import { bookCosts } from './book-costs.ts';
import { bookCostsWords } from './book-costs.words.ts';
import { answerBuyOut } from './buy-out/answer-buy-out.ts';
import { answerBuyOutWords } from './buy-out/answer-buy-out.words.ts';
import { offerBuyOut } from './buy-out/offer-buy-out.ts';
import { offerBuyOutWords } from './buy-out/offer-buy-out.words.ts';
import { closeProject } from './close-project.ts';
import { closeProjectWords } from './close-project.words.ts';
import { consentShares } from './consent-shares.ts';
import { consentSharesWords } from './consent-shares.words.ts';
import { endLicenceStep } from './end-licence.ts';
import { endLicenceWords } from './end-licence.words.ts';
import { fileAnnualReport } from './file-annual-report.ts';
import { fileAnnualReportWords } from './file-annual-report.words.ts';
import { issueStatement } from './issue-statement.ts';
import { issueStatementWords } from './issue-statement.words.ts';
import { keepLicence } from './keep-licence.ts';
import { keepLicenceWords } from './keep-licence.words.ts';
import { licenceEnd } from './licence-end.ts';
import { licenceEndWords } from './licence-end.words.ts';
import { listOpenItems } from './list-open-items.ts';
import { listOpenItemsWords } from './list-open-items.words.ts';
import { notifyStopUse } from './notify-stop-use.ts';
import { notifyStopUseWords } from './notify-stop-use.words.ts';
import { auditProfit } from './own-use/audit-profit.ts';
import { auditProfitWords } from './own-use/audit-profit.words.ts';
import { profitYear } from './own-use/profit-year.ts';
import { profitYearWords } from './own-use/profit-year.words.ts';
import { reportProfit } from './own-use/report-profit.ts';
import { reportProfitWords } from './own-use/report-profit.words.ts';
import { verifyProfit } from './own-use/verify-profit.ts';
import { verifyProfitWords } from './own-use/verify-profit.words.ts';
import { payAndFile } from './pay-and-file.ts';
import { payAndFileWords } from './pay-and-file.words.ts';
import { payFromTrust } from './pay-from-trust.ts';
import { payFromTrustWords } from './pay-from-trust.words.ts';
import { payRoyalty } from './pay-royalty.ts';
import { payRoyaltyWords } from './pay-royalty.words.ts';
import { proposeDistribution } from './propose-distribution.ts';
import { proposeDistributionWords } from './propose-distribution.words.ts';
import { rewardPublicity } from './publicise-reward.ts';
import { publishRewardWords, rewardPublicityWords } from './publicise-reward.words.ts';
import { reportSales } from './report-sales.ts';
import { reportSalesWords } from './report-sales.words.ts';
import { requestAudit } from './request-audit.ts';
import { requestAuditWords } from './request-audit.words.ts';
import { reviewTrust, trustPeriod } from './review-trust.ts';
import { reviewTrustWords, trustPeriodWords } from './review-trust.words.ts';
import { royaltyArrears } from './royalty-arrears.ts';
import { royaltyArrearsWords } from './royalty-arrears.words.ts';
import { royaltyPeriod } from './royalty-period.ts';
import { royaltyPeriodWords } from './royalty-period.words.ts';
import { verifyReport } from './verify-report.ts';
import { verifyReportWords } from './verify-report.words.ts';

/** The stage's steps, waits and effects, in the order in which they usually open. */
export const benefitSharing = [
  royaltyPeriod,
  reportSales,
  verifyReport,
  requestAudit,
  auditBooks,
  profitYear,
  reportProfit,
  verifyProfit,
  auditProfit,
  issueStatement,
  payRoyalty,
  royaltyArrears,
  notifyStopUse,
  offerBuyOut,
  answerBuyOut,
  endLicenceStep,
  keepLicence,
  licenceEnd,
  bookCosts,
  proposeDistribution,
  consentShares,
  ...rewardPublicity,
  approveDistribution,
  payAndFile,
  fileAnnualReport,
  nameSuccessor,
  confirmSuccessor,
  trustPeriod,
  reviewTrust,
  payFromTrust,
  listOpenItems,
  closeProject,
] as const;

export const benefitSharingWords = {
  title: { zh: '收益分配', en: 'Benefit sharing' },
  definitions: {
    'royalty-period': royaltyPeriodWords,
    'report-sales': reportSalesWords,
    'verify-report': verifyReportWords,
    'request-audit': requestAuditWords,
    'audit-books': auditBooksWords,
    'profit-year': profitYearWords,
    'report-profit': reportProfitWords,
    'verify-profit': verifyProfitWords,
    'audit-profit': auditProfitWords,
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
    'offer-buy-out': offerBuyOutWords,
    'answer-buy-out': answerBuyOutWords,
    'end-licence': endLicenceWords,
    'keep-licence': keepLicenceWords,
    'licence-end': licenceEndWords,
    'file-annual-report': fileAnnualReportWords,
    'name-successor': nameSuccessorWords,
    'confirm-successor': confirmSuccessorWords,
    'trust-period': trustPeriodWords,
    'review-trust': reviewTrustWords,
    'pay-from-trust': payFromTrustWords,
    'list-open-items': listOpenItemsWords,
    'close-project': closeProjectWords,
  },
} satisfies StageWords<typeof benefitSharing>;
