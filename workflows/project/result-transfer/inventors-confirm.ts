import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { grown, owners, parties } from '#workflows/project/access/readers.ts';
import { person } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { inventorsAgree, withTransfer } from './result-transfer.ts';

/** Each inventor agrees to the disclosed shares. Silence is no agreement: it is escalated. An objection leads back to the disclosure. */
export const inventorsConfirm = defineStep({
  name: 'inventors-confirm',
  code: 'S5.02',
  stage: 'result-transfer',
  since: 1,
  access: { known: owners, asked: parties, read: owners, actor: 'named', figures: grown(owners) },
  opens: ({ transfer: { disclosure } }) =>
    (disclosure?.inventors ?? [])
      .filter(({ inventor }) => !disclosure?.agreed.includes(inventor))
      .map(({ inventor, shareBp }) => ({
        subject: 'result',
        seat: inventor,
        for: person('inventor', inventor),
        due: workingDays(10),
        about: { shareBp },
      })),
  beside: () => each('disclose-result'),
  outcomes: {
    agree: { form: z.strictObject({}), legal: true },
    object: { form: z.strictObject({ grounds: prose(10, 2000) }), negative: true },
  },
  facts: {
    'inventor-agreed': z.strictObject({ inventor: Id }),
    'inventor-objected': z.strictObject({ inventor: Id }),
    'inventors-confirmed': z.strictObject({ inventors: Count }),
  },
  apply: (project, { outcome, actor }) => {
    const { disclosure, ...transfer } = project.transfer;
    if (outcome === 'object' || !disclosure)
      return { state: { ...project, transfer }, facts: [{ type: 'inventor-objected', inventor: actor.person }] };
    const state = withTransfer(project, { disclosure: { ...disclosure, agreed: [...disclosure.agreed, actor.person] } });
    const facts = [{ type: 'inventor-agreed', inventor: actor.person } as const];
    return {
      state,
      facts: inventorsAgree(state) ? [...facts, { type: 'inventors-confirmed', inventors: disclosure.inventors.length } as const] : facts,
    };
  },
});
