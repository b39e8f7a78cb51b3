import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { client, parties } from '#workflows/project/access/readers.ts';
import { enterprise } from '#workflows/project/audiences.ts';
import { demandText } from '#workflows/project/readings.ts';
import { askers } from '#workflows/project/recipients.ts';
import { defineStep } from '#workflows/project/state.ts';
import { demandFindings } from './below-baseline.ts';
import { withIntake, withoutIntake } from './demand-intake.ts';
import { lapse, lapseAnnounced, lapseFacts } from './lapse.ts';

/** The enterprise binds itself to the question: integrity, authority, own funds. */
export const attestDemand = defineStep({
  name: 'attest-demand',
  code: 'S1.02',
  stage: 'demand-intake',
  since: 1,
  access: { known: parties, read: client, actor: 'named', figures: client },
  opens: (project) => {
    const { phase, intake } = project;
    if (phase !== 'intake' || intake.desk !== 'signatory') return [];
    const { budgetMaxFen = 0, selfFundedFen = 0 } = intake.demand ?? {};
    return [{ subject: 'demand', for: enterprise(project, 'ent.signatory'), due: workingDays(10), about: { budgetMaxFen, selfFundedFen } }];
  },
  beside: () => [demandText],
  compares: demandFindings,
  standing: 'applies',
  outcomes: {
    sign: {
      form: z.strictObject({ integrityPledge: z.literal(true), authority: z.literal(true), fundingProof: optionalFiles() }),
      legal: true,
    },
    return: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: { 'demand-attested': noDetails, 'demand-returned': noDetails, ...lapseFacts },
  announces: { 'demand-returned': askers, ...lapseAnnounced },
  apply: (project, { outcome }) =>
    outcome === 'sign'
      ? { state: withIntake(project, { desk: 'manager' }), facts: [{ type: 'demand-attested' }] }
      : { state: withoutIntake(project, 'desk'), facts: [{ type: 'demand-returned' }] },
  silence: { then: (project) => lapse(project, 'attest-demand') },
});
