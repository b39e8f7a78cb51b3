import { approveDistribution } from './approve-distribution.ts';
import { bookCosts } from './book-costs.ts';
import { closeProject } from './close-project.ts';
import { consentShares } from './consent-shares.ts';
import { issueStatement } from './issue-statement.ts';
import { payAndFile } from './pay-and-file.ts';
import { payRoyalty } from './pay-royalty.ts';
import { proposeDistribution } from './propose-distribution.ts';
import { rewardPublicity } from './publicise-reward.ts';
import { reportSales } from './report-sales.ts';
import { royaltyPeriod } from './royalty-period.ts';
import { verifyReport } from './verify-report.ts';

/** The stage's steps, waits and effects, in the order in which they usually open. */
export const benefitSharing = [
  royaltyPeriod,
  reportSales,
  verifyReport,
  issueStatement,
  payRoyalty,
  bookCosts,
  proposeDistribution,
  consentShares,
  ...rewardPublicity,
  approveDistribution,
  payAndFile,
  closeProject,
] as const;
