import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { amongPlatform, platformLead } from './access.ts';
import { defineStep } from './state.ts';

/** The platform compares the application with the public register, and admits or refuses. Silence admits no one. */
export const decideAdmission = defineStep({
  name: 'decide-admission',
  code: 'A2.01',
  stage: 'admission-decision',
  since: 1,
  access: amongPlatform,
  opens: (state) => (state.phase === 'deciding' ? [{ subject: 'organisation', for: platformLead(state), due: workingDays(5) }] : []),
  beside: ({ application }) => [{ steps: [], hashes: application ? [application.document] : [] }],
  outcomes: {
    admit: { form: z.strictObject({ compared: z.literal(true), called: z.literal(true) }) },
    refuse: { form: z.strictObject({ reason: prose(5, 500) }), negative: true, grounds: 'reason' },
  },
  facts: { 'admission-granted': noDetails, 'admission-refused': noDetails },
  apply: (state, { outcome }) =>
    outcome === 'refuse'
      ? { state: { ...state, phase: 'refused' }, facts: [{ type: 'admission-refused' }] }
      : {
          state: { ...state, phase: 'entering' },
          facts: [{ type: 'admission-granted' }],
          effects: [{ id: 'enroll.1', kind: 'enroll', payload: {} }],
        },
});
