import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { taker, university } from '#workflows/project/audiences.ts';
import { theParty } from '#workflows/project/parties.ts';
import { each } from '#workflows/project/readings.ts';
import { answerers, takers } from '#workflows/project/recipients.ts';
import { defineStep } from '#workflows/project/state.ts';
import { withSharing } from './benefit-sharing.ts';
import { standingNotice } from './licence.ts';

/** S6.16: the breach is cured, or the mind changed: who gave the notice withdraws it before it takes effect. */
export const keepLicence = defineStep({
  name: 'keep-licence',
  code: 'S6.23',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  optional: true,
  opens: (project) => {
    const notice = standingNotice(project);
    if (!notice) return [];
    const isUniversity = notice.by === theParty(project, 'university').id;
    return [{ subject: 'licence', for: isUniversity ? university(project, 'uni.tto') : taker(project, 'ent.signatory') }];
  },
  beside: () => each('end-licence', 'notify-stop-use'),
  outcomes: { keep: { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons', legal: true } },
  facts: { 'licence-kept': noDetails },
  announces: { 'licence-kept': (project) => [...answerers(project, 'uni.tto', 'uni.finance'), ...takers(project)] },
  apply: (project) => ({ state: withSharing(project, { licence: {} }), facts: [{ type: 'licence-kept' }] }),
});
