import type { StageWords } from '#workflows/engine/wording.ts';
import { checkPolicy } from './check-policy.ts';
import { checkPolicyWords } from './check-policy.words.ts';
import { declareOutage } from './declare-outage.ts';
import { declareOutageWords } from './declare-outage.words.ts';
import { enact } from './enact.ts';
import { enactWords } from './enact.words.ts';
import { enterNotice } from './enter-notice.ts';
import { enterNoticeWords } from './enter-notice.words.ts';
import { proposePack } from './propose-pack.ts';
import { proposePackWords } from './propose-pack.words.ts';
import { proposeTerms } from './propose-terms.ts';
import { proposeTermsWords } from './propose-terms.words.ts';
import { reviseAgain } from './revise-again.ts';
import { reviseAgainWords } from './revise-again.words.ts';

export const proposalSteps = [proposePack, proposeTerms, enterNotice, declareOutage] as const;
export const checkSteps = [checkPolicy] as const;
export const effectSteps = [enact, reviseAgain] as const;

/** Everything a policy case can meet, in the order of the way. */
export const policySteps = [...proposalSteps, ...checkSteps, ...effectSteps] as const;

/** The words of the kind, by stage. */
export const policyWords = {
  'policy-proposal': {
    title: { zh: '提出', en: 'Proposal' },
    definitions: {
      'propose-pack': proposePackWords,
      'propose-terms': proposeTermsWords,
      'enter-notice': enterNoticeWords,
      'declare-outage': declareOutageWords,
    },
  } satisfies StageWords<typeof proposalSteps>,
  'policy-check': {
    title: { zh: '复核', en: 'Check' },
    definitions: { 'check-policy': checkPolicyWords },
  } satisfies StageWords<typeof checkSteps>,
  'policy-effect': {
    title: { zh: '生效', en: 'Effect' },
    definitions: { enact: enactWords, 'revise-again': reviseAgainWords },
  } satisfies StageWords<typeof effectSteps>,
};
