import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { grown, parties, principals, side } from '#workflows/project/access/readers.ts';
import { platform, university } from '#workflows/project/audiences.ts';
import { theParty } from '#workflows/project/parties.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { canEndUntransferred, endingAnnounced, endingFacts, Ground, groundsOf, proposeEnding } from './ending.ts';

/** P5: the university, or where it is silent the platform, proposes that the project end without a transfer, on a ground that is there. */
export const proposeNoTransfer = defineStep({
  name: 'propose-no-transfer',
  code: 'S5.25',
  stage: 'result-transfer',
  since: 1,
  access: { known: [parties, side('inventor')], read: grown(principals, side('inventor')), actor: 'named', figures: parties },
  optional: true,
  opens: (project) =>
    canEndUntransferred(project)
      ? groundsOf(project).flatMap((ground) => [
          { subject: ground, seat: 'university', for: university(project, 'uni.tto'), about: { ground } },
          { subject: ground, seat: 'platform', for: platform(project, 'pm'), about: { ground } },
        ])
      : [],
  beside: () => each('publish-conclusion', 'disclose-result', 'choose-mode'),
  outcomes: { propose: { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons', legal: true } },
  facts: endingFacts,
  announces: endingAnnounced,
  apply: (project, { subject }, { seat }) =>
    proposeEnding(project, theParty(project, seat === 'platform' ? 'platform' : 'university').id, Ground.parse(subject)),
});
