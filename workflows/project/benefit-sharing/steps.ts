import { confirmSuccessor } from '#workflows/project/result-transfer/confirm-successor.ts';
import { nameSuccessor } from '#workflows/project/result-transfer/name-successor.ts';
import { approveDistribution } from './approve-distribution.ts';
import { auditBooks } from './audit-books.ts';
import { bookCosts } from './book-costs.ts';
import { closeProject } from './close-project.ts';
import { consentShares } from './consent-shares.ts';
import { endLicenceStep } from './end-licence.ts';
import { issueStatement } from './issue-statement.ts';
import { keepLicence } from './keep-licence.ts';
import { licenceEnd } from './licence-end.ts';
import { listOpenItems } from './list-open-items.ts';
import { notifyStopUse } from './notify-stop-use.ts';
import { payAndFile } from './pay-and-file.ts';
import { payFromTrust } from './pay-from-trust.ts';
import { payRoyalty } from './pay-royalty.ts';
import { proposeDistribution } from './propose-distribution.ts';
import { rewardPublicity } from './publicise-reward.ts';
import { reportSales } from './report-sales.ts';
import { requestAudit } from './request-audit.ts';
import { reviewTrust, trustPeriod } from './review-trust.ts';
import { royaltyArrears } from './royalty-arrears.ts';
import { royaltyPeriod } from './royalty-period.ts';
import { verifyReport } from './verify-report.ts';

/** The stage's steps, waits and effects, in the order in which they usually open. */
export const benefitSharing = [
  royaltyPeriod,
  reportSales,
  verifyReport,
  requestAudit,
  auditBooks,
  issueStatement,
  payRoyalty,
  royaltyArrears,
  notifyStopUse,
  endLicenceStep,
  keepLicence,
  licenceEnd,
  bookCosts,
  proposeDistribution,
  consentShares,
  ...rewardPublicity,
  approveDistribution,
  payAndFile,
  nameSuccessor,
  confirmSuccessor,
  trustPeriod,
  reviewTrust,
  payFromTrust,
  listOpenItems,
  closeProject,
] as const;
