import type { StageWords } from '#workflows/engine/wording.ts';
import { checkPolicyWords } from './check-policy.words.ts';
import { declareOutageWords } from './declare-outage.words.ts';
import { enactWords } from './enact.words.ts';
import { enterNoticeWords } from './enter-notice.words.ts';
import { proposePackWords } from './propose-pack.words.ts';
import { proposeTermsWords } from './propose-terms.words.ts';
import { reviseAgainWords } from './revise-again.words.ts';
import type { checkSteps, effectSteps, proposalSteps } from './steps.ts';

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
