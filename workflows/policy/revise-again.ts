import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { amongOfficers, officer } from './access.ts';
import { enactment } from './enact.ts';
import { defineStep } from './state.ts';

/** Open cases without an answer, because they were stopped: signalled again, or left to the operators. */
export const reviseAgain = defineStep({
  name: 'revise-again',
  code: 'P3.01',
  stage: 'policy-effect',
  since: 1,
  access: amongOfficers,
  opens: (policy) => {
    const { phase, silent = 0, round } = policy;
    if (phase !== 'inForce' || silent === 0) return [];
    return [{ subject: `round-${round}`, for: officer(policy, 'policy.maker'), due: workingDays(2), about: { cases: silent } }];
  },
  outcomes: {
    again: { form: z.strictObject({}) },
    leave: { form: z.strictObject({ reason: prose(5, 500) }), negative: true },
  },
  facts: { 'revision-repeated': noDetails, 'revision-left': noDetails },
  apply: (policy, { outcome }) => {
    const { silent: _cases, ...state } = policy;
    return outcome === 'leave'
      ? { state, facts: [{ type: 'revision-left' }] }
      : { ...enactment(state), facts: [{ type: 'revision-repeated' }] };
  },
});
