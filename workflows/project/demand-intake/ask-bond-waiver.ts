import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { isDealtWith } from '#workflows/modules/payment/payment.ts';
import { client, grown, parties } from '#workflows/project/access/readers.ts';
import { enterprise } from '#workflows/project/audiences.ts';
import { defineStep } from '#workflows/project/state.ts';
import { bondDue, bondSubject } from './bond.ts';
import { withIntake } from './demand-intake.ts';

/** S1.09: an enterprise that cannot deposit the bond asks once to be let off, before it pays. The payment waits for the answer. */
export const askBondWaiver = defineStep({
  name: 'ask-bond-waiver',
  code: 'S1.09a',
  stage: 'demand-intake',
  since: 1,
  optional: true,
  access: { known: parties, read: client, actor: 'named', figures: grown(parties) },
  opens: (project) => {
    const { phase, intake } = project;
    const isFree =
      intake.waiver === undefined &&
      intake.bondPayments === undefined &&
      intake.bondMaker === undefined &&
      !isDealtWith(project, 'bond', bondSubject(project));
    return phase === 'intake' && intake.desk === 'bond' && isFree
      ? [{ subject: 'bond', for: enterprise(project, 'ent.signatory'), about: { fen: bondDue(project) } }]
      : [];
  },
  outcomes: { ask: { form: z.strictObject({ reason: prose(30, 3000), proof: optionalFiles() }), grounds: 'reason' } },
  retractable: ['ask'],
  returnable: ['ask'],
  facts: { 'bond-waiver-asked': z.strictObject({ fen: Fen }) },
  apply: (project) => ({
    state: withIntake(project, { waiver: 'asked' }),
    facts: [{ type: 'bond-waiver-asked', fen: bondDue(project) }],
  }),
});
