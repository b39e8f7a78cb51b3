import { checkPolicy } from './check-policy.ts';
import { declareOutage } from './declare-outage.ts';
import { enact } from './enact.ts';
import { enterNotice } from './enter-notice.ts';
import { proposePack } from './propose-pack.ts';
import { proposeTerms } from './propose-terms.ts';
import { reviseAgain } from './revise-again.ts';

export const proposalSteps = [proposePack, proposeTerms, enterNotice, declareOutage] as const;
export const checkSteps = [checkPolicy] as const;
export const effectSteps = [enact, reviseAgain] as const;

/** Everything a policy case can meet, in the order of the way. */
export const policySteps = [...proposalSteps, ...checkSteps, ...effectSteps] as const;
