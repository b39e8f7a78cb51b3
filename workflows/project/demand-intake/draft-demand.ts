import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count, noDetails } from '#workflows/engine/facts.ts';
import { calendarDays } from '#workflows/engine/period.ts';
import { demandReaders, grown, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise } from '#workflows/project/audiences.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { brokenByDemand, brokenByDemandText, DemandForm, demandOf, demandRules } from './demand-form.ts';
import { withIntake } from './demand-intake.ts';

const isDrafted = ({ phase, intake }: Project) => phase === 'draft' || (phase === 'intake' && intake.desk === undefined);

/** The enterprise's question, for its signatory to attest. Opens again when the signatory sends it back. */
export const draftDemand = defineStep({
  name: 'draft-demand',
  code: 'S1.01',
  stage: 'demand-intake',
  since: 1,
  access: { known: [parties, demandReaders], read: [principals, demandReaders], actor: 'named', figures: grown(parties) },
  opens: (project) => (isDrafted(project) ? [{ subject: 'demand', for: enterprise(project, 'ent.requester'), due: calendarDays(90) }] : []),
  standing: 'applies',
  outcomes: {
    submit: { form: DemandForm },
    discard: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
  },
  facts: { 'demand-submitted': z.strictObject({ budgetMinFen: Fen, budgetMaxFen: Fen, indicators: Count }), 'demand-discarded': noDetails },
  rules: demandRules,
  breaks: (_project, act) => (act.outcome === 'submit' ? brokenByDemand(act.input) : []),
  breaksWhole: (_project, form, outcome) => (outcome === 'submit' ? brokenByDemandText(form) : []),
  apply: (project, act) => {
    if (act.outcome === 'discard') return { state: { ...project, phase: 'discarded' }, facts: [{ type: 'demand-discarded' }] };
    const demand = demandOf(act.input, act.document);
    return {
      state: withIntake({ ...project, phase: 'intake' }, { demand, desk: 'signatory' }),
      facts: [
        {
          type: 'demand-submitted',
          budgetMinFen: demand.budgetMinFen,
          budgetMaxFen: demand.budgetMaxFen,
          indicators: demand.indicators.length,
        },
      ],
    };
  },
  // an idle draft is archived
  silence: { then: (project) => ({ state: { ...project, phase: 'discarded' }, facts: [{ type: 'demand-discarded' }] }) },
});
