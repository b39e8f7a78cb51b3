import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { client, grown, parties } from '#workflows/project/access/readers.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { askersAndFunder } from '#workflows/project/recipients.ts';
import { defineStep } from '#workflows/project/state.ts';
import { bondDue } from './bond.ts';
import { withIntake, withoutIntake } from './demand-intake.ts';

/** S1.09: the lead waives the bond, and the question is listed without one; or not. Silence waives nothing. */
export const decideBondWaiver = defineStep({
  name: 'decide-bond-waiver',
  code: 'S1.09b',
  stage: 'demand-intake',
  since: 1,
  access: { known: parties, read: client, actor: 'named', figures: grown(parties) },
  opens: (project) =>
    project.phase === 'intake' && project.intake.waiver === 'asked'
      ? [{ subject: 'bond', for: platform(project, 'pm.lead'), due: workingDays(5), about: { fen: bondDue(project) } }]
      : [],
  beside: () => each('ask-bond-waiver', 'decide-listing'),
  outcomes: {
    waive: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason' },
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'bond-waived': z.strictObject({ fen: Fen, windowDays: Count }),
    'bond-waiver-refused': z.strictObject({ fen: Fen }),
    'bond-waiver-unanswered': z.strictObject({ fen: Fen }),
  },
  announces: {
    'bond-waived': askersAndFunder,
    'bond-waiver-refused': (project) => [enterprise(project, 'ent.signatory'), enterprise(project, 'ent.finance')],
    'bond-waiver-unanswered': (project) => [enterprise(project, 'ent.signatory'), enterprise(project, 'ent.finance')],
  },
  apply: (project, { outcome, at }) => {
    const fen = bondDue(project);
    const { decision } = project.intake;
    if (outcome === 'refuse' || !decision)
      return { state: withIntake(project, { waiver: 'refused' }), facts: [{ type: 'bond-waiver-refused', fen }] };
    const listing = { ...decision, listedAt: at };
    return {
      state: withIntake(withoutIntake({ ...project, phase: 'listed' }, 'desk', 'decision'), { listing, waiver: 'granted' }),
      facts: [{ type: 'bond-waived', fen, windowDays: listing.windowDays }],
    };
  },
  silence: {
    then: (project) => ({
      state: withIntake(project, { waiver: 'refused' }),
      facts: [{ type: 'bond-waiver-unanswered', fen: bondDue(project) }],
    }),
  },
});
