import { z } from 'zod';
import { startOfDay } from '#workflows/domain/days.ts';
import { Id } from '#workflows/domain/party.ts';
import { pattern } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { grown, owners, parties } from '#workflows/project/access/readers.ts';
import { partiesOf, partyNamed } from '#workflows/project/parties.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { isAccepted, isAsked, Protection, withTransfer } from './result-transfer.ts';
import { dealmaker } from './set-price.ts';

/** How the result is protected, before it is published. A co-owner has the same say: it counts when both have chosen the same. */
export const protectionChoice = defineStep({
  name: 'protection-choice',
  code: 'S5.04',
  stage: 'result-transfer',
  since: 1,
  access: { known: [parties, owners], read: owners, actor: 'named', figures: grown(owners) },
  opens: (project) => {
    const { rights, protection, protectBy, protectionOffer, disclosure } = project.transfer;
    if (!rights || protection) return [];
    const owners = rights === 'joint' ? partiesOf(project, 'university', 'enterprise') : partiesOf(project, 'university');
    const published = disclosure?.publicOn && startOfDay(disclosure.publicOn);
    // with a publication planned there is one deadline, however often the two sides are asked
    const due = published ? { at: protectBy && protectBy < published ? protectBy : published } : workingDays(15);
    const about = { suggested: protectionOffer?.value ?? 'none' };
    return owners
      .filter((party) => isAsked(protectionOffer, party))
      .map((party) => ({ subject: 'result', seat: party.id, for: dealmaker(party), due, about }));
  },
  beside: () => each('disclose-result'),
  outcomes: {
    file: {
      form: z.strictObject({
        right: z.enum(['patent', 'model', 'software']),
        countries: z
          .array(pattern(/^[A-Z]{2}$/))
          .min(1)
          .max(30),
        reasons: prose(10, 2000),
      }),
    },
    'keep-secret': { form: z.strictObject({ measures: prose(10, 2000) }) },
  },
  facts: {
    'protection-chosen': z.strictObject({ protection: Protection }),
    'protection-suggested': z.strictObject({ by: Id, protection: Protection }),
  },
  apply: (project, act, opening) => {
    const { id: by } = partyNamed(project, opening.seat);
    const value: Protection = act.outcome === 'file' ? act.input.right : 'secret';
    const { rights, protectionOffer } = project.transfer;
    const settled = rights !== 'joint' || isAccepted(protectionOffer, by, value);
    return settled
      ? { state: withTransfer(project, { protection: value }), facts: [{ type: 'protection-chosen', protection: value }] }
      : {
          state: withTransfer(project, { protectionOffer: { by, value } }),
          facts: [{ type: 'protection-suggested', by, protection: value }],
        };
  },
});
