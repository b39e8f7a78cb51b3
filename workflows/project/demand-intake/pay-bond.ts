import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { isDealtWith, orderPayment } from '#workflows/modules/payment/payment.ts';
import { brokenByDue, dueRules } from '#workflows/modules/payment/sums.ts';
import { bidderAtEnd, client, grown, parties } from '#workflows/project/access/readers.ts';
import { enterprise } from '#workflows/project/audiences.ts';
import { between, theParty } from '#workflows/project/parties.ts';
import { endForLack, endLetters, lackAnnounced, lackFacts } from '#workflows/project/proposal/without-award.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { bondDue, bondFormula, bondSubject, isBondAwaited } from './bond.ts';
import { withIntake, withoutIntake } from './demand-intake.ts';
import { lapseAnnounced, lapseFacts, lapseUnpaid } from './lapse.ts';

/** The enterprise shows that it means it: two of its finance officers send the bond into the platform's escrow. */
export const payBond = defineStep({
  name: 'pay-bond',
  code: 'S1.09',
  stage: 'demand-intake',
  since: 1,
  access: { known: [parties, bidderAtEnd], read: client, actor: 'named', figures: grown(parties) },
  opens: (project) => {
    const { intake } = project;
    const subject = bondSubject(project);
    if (!isBondAwaited(project) || isDealtWith(project, 'bond', subject)) return [];
    const about = { fen: bondDue(project), heldFen: intake.bondFen ?? 0 };
    return intake.bondMaker === undefined
      ? [{ subject, seat: 'maker', for: enterprise(project, 'ent.finance'), due: workingDays(10), about, offers: ['prepare'] }]
      : [
          {
            subject,
            seat: 'checker',
            for: enterprise(project, 'ent.finance', [intake.bondMaker]),
            due: workingDays(5),
            about,
            offers: ['release', 'send-back'],
          },
        ];
  },
  beside: () => each('decide-listing', 'no-proposal-decision', 'confirm-bond'),
  begins: (_project, { about }) => ({ prepare: { amountFen: about?.['fen'] }, release: { amountFen: about?.['fen'] } }),
  outcomes: {
    prepare: { form: z.strictObject({ amountFen: Fen, remark: optionalProse(200) }) },
    release: { form: z.strictObject({ amountFen: Fen }), confirms: 'payment' },
    'send-back': { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
  },
  retractable: ['prepare'],
  facts: {
    'bond-prepared': z.strictObject({ fen: Fen }),
    'bond-released': z.strictObject({ fen: Fen }),
    'bond-sent-back': z.strictObject({ fen: Fen }),
    ...lapseFacts,
    ...lackFacts(),
  },
  announces: { ...lapseAnnounced, ...lackAnnounced() },
  letters: endLetters,
  rules: dueRules,
  breaks: (project, act) => (act.outcome === 'send-back' ? [] : brokenByDue('amountFen', bondDue(project), act.input.amountFen)),
  apply: (project, { outcome, actor, at }) => {
    const fen = bondDue(project);
    if (outcome === 'prepare') return { state: withIntake(project, { bondMaker: actor.person }), facts: [{ type: 'bond-prepared', fen }] };
    // the same maker prepares it again, also after a refusal by the bank
    const cleared = withoutIntake(project, 'bondMaker');
    if (outcome === 'send-back') return { state: cleared, facts: [{ type: 'bond-sent-back', fen }] };
    const order = {
      purpose: 'bond',
      subject: bondSubject(project),
      ...between(theParty(project, 'enterprise'), 'cash', theParty(project, 'platform'), 'escrow'),
      fen,
      formula: bondFormula(project),
    } as const;
    return { ...orderPayment(cleared, order, at), facts: [{ type: 'bond-released', fen }] };
  },
  // a higher budget without its bond: the round ends as it would have without
  silence: {
    then: (project, _opening, at) =>
      project.intake.topUp ? endForLack(withoutIntake(project, 'desk', 'topUp'), at) : lapseUnpaid(project, at),
  },
});
