import type { StageWords } from '#workflows/engine/wording.ts';
import { agreeSettlementWords } from './agree-settlement.words.ts';
import { curePeriodWords, decideTerminationWords, mediateTerminationWords } from './decide-termination.words.ts';
import { electRouteWords } from './elect-route.words.ts';
import { judgeDifficultyWords } from './judge-difficulty.words.ts';
import { mediateSettlementWords } from './mediate-settlement.words.ts';
import { endSettlementWords, paySettlementWords } from './pay-settlement.words.ts';
import { proposeTerminationWords } from './propose-termination.words.ts';
import { reviewTerminationWords } from './review-termination.words.ts';
import type { termination } from './steps.ts';
import { verifySettlementWords } from './verify-settlement.words.ts';

export const terminationWords = {
  title: { zh: '解除合同', en: 'Ending the contract' },
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
