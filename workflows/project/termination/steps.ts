import { agreeSettlement } from './agree-settlement.ts';
import { curePeriod, decideTermination, mediateTermination } from './decide-termination.ts';
import { electRoute } from './elect-route.ts';
import { endSettlement } from './end-settlement.ts';
import { ending } from './ending.ts';
import { judgeDifficulty } from './judge-difficulty.ts';
import { mediateSettlement } from './mediate-settlement.ts';
import { paySettlement } from './pay-settlement.ts';
import { proposeTermination } from './propose-termination.ts';
import { reviewTermination } from './review-termination.ts';
import { verifySettlement } from './verify-settlement.ts';

/** The early end of a contract: S4.21 to S4.24, and the overlay that stops everything else. */
// biome-ignore format: one list
export const termination = [
  proposeTermination, reviewTermination, judgeDifficulty, curePeriod, decideTermination, mediateTermination,
  verifySettlement, electRoute, agreeSettlement, mediateSettlement, paySettlement, endSettlement, ending,
] as const;
