import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { Count, noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { demandReaders, grown, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { demandFindings } from './below-baseline.ts';
import { brokenByDemand, brokenByDemandText, DemandForm, demandOf, demandRules } from './demand-form.ts';
import { withIntake } from './demand-intake.ts';
import { lapse, lapseAnnounced, lapseFacts } from './lapse.ts';

/** The whole question again with what has been mended, and an answer to what was noted. */
export const rectifyDemand = defineStep({
  name: 'rectify-demand',
  code: 'S1.04',
  stage: 'demand-intake',
  since: 1,
  access: { known: [parties, demandReaders], read: [principals, demandReaders], actor: 'named', figures: grown(parties) },
  opens: (project) =>
    project.phase === 'intake' && project.intake.desk === 'requester'
      ? [
          {
            subject: 'demand',
            for: enterprise(project, 'ent.requester'),
            due: workingDays(10),
            about: { round: project.intake.rectifications ?? 0 },
          },
        ]
      : [],
  beside: () => each('formal-check', 'decide-listing'),
  compares: demandFindings,
  resumes: () => ['rectify-demand', 'draft-demand'],
  outcomes: {
    resubmit: { form: DemandForm.extend({ reply: prose(10, 3000) }) },
    withdraw: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
  },
  retractable: ['resubmit'],
  facts: { 'demand-rectified': z.strictObject({ round: Count }), 'demand-withdrawn': noDetails, ...lapseFacts },
  announces: lapseAnnounced,
  rules: demandRules,
  breaks: (_project, act) => (act.outcome === 'resubmit' ? brokenByDemand(act.input) : []),
  breaksWhole: (_project, form, outcome) => (outcome === 'resubmit' ? brokenByDemandText(form) : []),
  apply: (project, act) =>
    act.outcome === 'withdraw'
      ? { state: { ...project, phase: 'withdrawn' }, facts: [{ type: 'demand-withdrawn' }] }
      : {
          state: withIntake(project, { demand: demandOf(act.input, act.document), desk: 'manager' }),
          facts: [{ type: 'demand-rectified', round: project.intake.rectifications ?? 0 }],
        },
  silence: { then: (project) => lapse(project, 'rectify-demand') },
});
