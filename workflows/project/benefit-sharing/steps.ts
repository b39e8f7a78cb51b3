import { approveDistribution } from './approve-distribution.ts';
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
import { payRoyalty } from './pay-royalty.ts';
import { proposeDistribution } from './propose-distribution.ts';
import { rewardPublicity } from './publicise-reward.ts';
import { reportSales } from './report-sales.ts';
import { royaltyArrears } from './royalty-arrears.ts';
import { royaltyPeriod } from './royalty-period.ts';
import { verifyReport } from './verify-report.ts';

/** The stage's steps, waits and effects, in the order in which they usually open. */
export const benefitSharing = [
  royaltyPeriod,
  reportSales,
  verifyReport,
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
  listOpenItems,
  closeProject,
] as const;
