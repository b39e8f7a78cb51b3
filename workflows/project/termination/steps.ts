import type { StageWords } from '#workflows/engine/wording.ts';
import { agreeSettlement } from './agree-settlement.ts';
import { agreeSettlementWords } from './agree-settlement.words.ts';
import { curePeriod, decideTermination, mediateTermination } from './decide-termination.ts';
import { curePeriodWords, decideTerminationWords, mediateTerminationWords } from './decide-termination.words.ts';
import { electRoute } from './elect-route.ts';
import { electRouteWords } from './elect-route.words.ts';
import { endSettlement } from './end-settlement.ts';
import { ending } from './ending.ts';
import { judgeDifficulty } from './judge-difficulty.ts';
import { judgeDifficultyWords } from './judge-difficulty.words.ts';
import { mediateSettlement } from './mediate-settlement.ts';
import { mediateSettlementWords } from './mediate-settlement.words.ts';
import { paySettlement } from './pay-settlement.ts';
import { endSettlementWords, paySettlementWords } from './pay-settlement.words.ts';
import { proposeTermination } from './propose-termination.ts';
import { proposeTerminationWords } from './propose-termination.words.ts';
import { reviewTermination } from './review-termination.ts';
import { reviewTerminationWords } from './review-termination.words.ts';
import { verifySettlement } from './verify-settlement.ts';
import { verifySettlementWords } from './verify-settlement.words.ts';

/** The early end of a contract: S4.21 to S4.24, and the overlay that stops everything else. */
// biome-ignore format: one list
export const termination = [
  proposeTermination, reviewTermination, judgeDifficulty, curePeriod, decideTermination, mediateTermination,
  verifySettlement, electRoute, agreeSettlement, mediateSettlement, paySettlement, endSettlement, ending,
] as const;

export const terminationWords = {
  title: { zh: '解除合同', en: 'Termination' },
  definitions: {
    'propose-termination': proposeTerminationWords,
    'review-termination': reviewTerminationWords,
    'judge-difficulty': judgeDifficultyWords,
    'cure-period': curePeriodWords,
    'decide-termination': decideTerminationWords,
    'mediate-termination': mediateTerminationWords,
    'verify-settlement': verifySettlementWords,
    'elect-route': electRouteWords,
    'agree-settlement': agreeSettlementWords,
    'mediate-settlement': mediateSettlementWords,
    'pay-settlement': paySettlementWords,
    'settlement-term': endSettlementWords,
  },
} satisfies StageWords<typeof termination>;
