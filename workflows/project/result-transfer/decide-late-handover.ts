import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { taker, university } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { inventors, takers } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { dealSubject, isTransferring, undoDeal } from './result-transfer.ts';

const concerned = (project: Project) => [...inventors(project), university(project, 'uni.tto'), ...takers(project)];

/** Nothing was handed over: the transferee waits once more or rescinds. Where it is silent as well, neither side holds on to the deal. */
export const decideLateHandover = defineStep({
  name: 'decide-late-handover',
  code: 'S5.29',
  stage: 'result-transfer',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) =>
    isTransferring(project) && project.transfer.notDelivered
      ? [{ subject: dealSubject(project, 'result'), for: taker(project, 'ent.signatory'), due: workingDays(10) }]
      : [],
  beside: () => each('sign-transfer', 'set-price'),
  outcomes: {
    wait: { form: z.strictObject({ demand: prose(10, 2000) }), grounds: 'demand' },
    rescind: { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons', legal: true, negative: true },
  },
  facts: { 'handover-demanded': noDetails, 'transfer-rescinded': noDetails },
  announces: { 'handover-demanded': concerned, 'transfer-rescinded': concerned },
  apply: (project, { outcome }) => {
    if (outcome === 'rescind') return { state: undoDeal(project), facts: [{ type: 'transfer-rescinded' }] };
    const { notDelivered: _not, ...transfer } = project.transfer;
    return { state: { ...project, transfer }, facts: [{ type: 'handover-demanded' }] };
  },
  silence: {
    secondNotice: workingDays(10),
    then: (project) => ({ state: undoDeal(project), facts: [{ type: 'transfer-rescinded' }] }),
  },
});
