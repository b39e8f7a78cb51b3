import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { grown, parties, principals, side } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { answering, endingAnnounced, endingFacts, endUntransferred, pendingEnding, withoutEnding } from './ending.ts';

/** P5: a party has objected to the end. Another person than who proposed it for the platform hears all and decides. */
export const decideNoTransfer = defineStep({
  name: 'decide-no-transfer',
  code: 'S5.27',
  stage: 'result-transfer',
  since: 1,
  access: { known: [parties, side('inventor')], read: grown(principals, side('inventor')), actor: 'named', figures: parties },
  opens: (project) => {
    const ending = pendingEnding(project);
    if (!ending || ending.objected.length === 0) return [];
    const { ground, by, agreed, silent, objected } = ending;
    const heard = agreed.length + silent.length + objected.length;
    return heard < answering(project, ending).length
      ? []
      : [{ subject: 'ending', for: platform(project, 'pm.lead'), due: workingDays(20), about: { ground, by } }];
  },
  beside: () => each('propose-no-transfer', 'answer-no-transfer', 'confirm-rights', 'disclose-result'),
  outcomes: {
    end: { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons', legal: true },
    'carry-on': { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons', negative: true },
  },
  facts: { 'end-refused': noDetails, 'ended-untransferred': endingFacts['ended-untransferred'] },
  announces: { 'end-refused': endingAnnounced['end-proposed'], 'ended-untransferred': endingAnnounced['ended-untransferred'] },
  apply: (project, { outcome, at }) => {
    if (outcome === 'carry-on') return { state: withoutEnding(project), facts: [{ type: 'end-refused' }] };
    const { state } = endUntransferred(project, at);
    const ground = project.transfer.ending?.ground ?? 'no-result';
    return { state, facts: [{ type: 'ended-untransferred', ground }] };
  },
});
