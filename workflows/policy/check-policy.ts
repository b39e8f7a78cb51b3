import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { amongOfficers, officer } from './access.ts';
import { enactment } from './enact.ts';
import { figuresChanged } from './figure-sheets.ts';
import { defineStep } from './state.ts';

/** Another person compares the proposal with its source, and puts it into force. Silence never does. */
export const checkPolicy = defineStep({
  name: 'check-policy',
  code: 'P2.01',
  stage: 'policy-check',
  since: 1,
  access: amongOfficers,
  opens: (policy) =>
    policy.phase === 'checking'
      ? [{ subject: policy.subject, for: officer(policy, 'policy.checker', policy.proposed?.by), due: workingDays(3) }]
      : [],
  beside: ({ proposed }) => [{ steps: [], hashes: [proposed?.document ?? ''] }],
  compares: figuresChanged,
  outcomes: {
    approve: { form: z.strictObject({ compared: z.literal(true) }), legal: true },
    return: { form: z.strictObject({ reason: prose(5, 1000) }), negative: true },
  },
  facts: { 'policy-approved': noDetails, 'policy-returned': noDetails },
  apply: (policy, { outcome }) =>
    outcome === 'return'
      ? { state: { ...policy, phase: 'drafting' }, facts: [{ type: 'policy-returned' }] }
      : { ...enactment({ ...policy, phase: 'enacting' }), facts: [{ type: 'policy-approved' }] },
});
