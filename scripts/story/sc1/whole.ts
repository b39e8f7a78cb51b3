import type { StoryAct } from '#scripts/story/act.ts';
import { benefitSharingActs } from './benefit-sharing.ts';
import { sc1Contract } from './contract.ts';
import { sc1Intake } from './demand-intake.ts';
import { sc1Funding } from './milestone-funding.ts';
import { sc1Proposal } from './proposal.ts';
import { resultTransferActs } from './result-transfer.ts';

/** SC1: the happy way, from the enterprise's question to closed books. */
export const sc1: readonly StoryAct[] = [
  ...sc1Intake,
  ...sc1Proposal,
  ...sc1Contract,
  ...sc1Funding,
  ...resultTransferActs,
  ...benefitSharingActs,
];
