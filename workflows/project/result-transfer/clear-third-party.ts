import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { grown, owners, parties } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { theParty } from '#workflows/project/parties.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { endingAnnounced, endingFacts, proposeEnding } from './ending.ts';
import { isTransferring } from './result-transfer.ts';

/** S5.03: a third party's right is cleared by consent, waiver or licence, and the ownership confirmed; or it prevents the transfer. */
export const clearThirdParty = defineStep({
  name: 'clear-third-party',
  code: 'S5.28',
  stage: 'result-transfer',
  since: 1,
  access: { known: [parties, owners], read: owners, actor: 'named', figures: grown(owners) },
  opens: (project) =>
    isTransferring(project) && project.transfer.rights === 'third-party' && !project.transfer.ending
      ? [{ subject: 'result', for: university(project, 'uni.legal'), due: workingDays(60) }]
      : [],
  beside: () => each('disclose-result', 'confirm-rights'),
  outcomes: {
    cleared: { form: z.strictObject({ how: z.enum(['consent', 'waiver', 'licence', 'no-right']), evidence: prose(10, 2000) }) },
    'not-cleared': { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons', negative: true },
  },
  facts: { 'third-party-cleared': noDetails, 'end-proposed': endingFacts['end-proposed'] },
  announces: { 'end-proposed': endingAnnounced['end-proposed'] },
  apply: (project, { outcome }) => {
    if (outcome === 'not-cleared') return prevented(project);
    const { rights: _rights, rightsAt: _at, ...transfer } = project.transfer;
    return { state: { ...project, transfer }, facts: [{ type: 'third-party-cleared' }] };
  },
  silence: { secondNotice: workingDays(20), then: prevented },
});

function prevented(project: Project) {
  const { id: by } = theParty(project, 'university');
  const { state } = proposeEnding(project, by, 'third-party-right');
  return { state, facts: [{ type: 'end-proposed', by, ground: 'third-party-right' } as const] };
}
