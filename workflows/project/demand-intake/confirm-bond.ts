import { z } from 'zod';
import { Day, shanghaiDay } from '#workflows/domain/days.ts';
import { DealFen, Fen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { brokenByLatest, latestRules } from '#workflows/engine/day-rules.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { isSettled, paymentOf } from '#workflows/modules/payment/payment.ts';
import { arrivalRules, brokenByArrival, brokenByDifference, differenceRules } from '#workflows/modules/payment/sums.ts';
import { bidderAtEnd, client, grown, parties } from '#workflows/project/access/readers.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { newRoundAnnounced, newRoundLetters } from '#workflows/project/proposal/new-round.ts';
import { each } from '#workflows/project/readings.ts';
import { askersAndFunder, managers } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { arrivalFacts, differenceFacts, paidFen, withBond, withOtherSum } from './arrival.ts';
import { bondSubject, isBondAwaited } from './bond.ts';
import { withIntake, withoutIntake } from './demand-intake.ts';

/**
 * Two of the platform's finance officers have seen the bond in escrow: the question is listed and its window starts. Another sum than
 * the bank reported counts once a second officer has seen the same sum: it is booked, and the rest is asked for or goes back.
 */
export const confirmBond = defineStep({
  name: 'confirm-bond',
  code: 'S1.10',
  stage: 'demand-intake',
  since: 1,
  access: { known: [parties, bidderAtEnd], read: client, actor: 'named', figures: grown(parties) },
  opens: (project) => {
    const { bondSeenBy, bondSeenFen } = project.intake;
    const subject = bondSubject(project);
    if (!isBondAwaited(project) || !isSettled(project, 'bond', subject)) return [];
    const opening = { subject, due: workingDays(3) };
    const fen = paidFen(project);
    if (bondSeenBy === undefined) {
      const about = { fen, seen: 'unseen' };
      return [{ ...opening, seat: 'maker', for: platform(project, 'pm.finance'), about, offers: ['confirm', 'mismatch'] }];
    }
    const checker = { ...opening, seat: 'checker', for: platform(project, 'pm.finance', [bondSeenBy]) };
    return bondSeenFen === undefined
      ? [{ ...checker, about: { fen, seen: 'asked' }, offers: ['confirm', 'mismatch', 'send-back'] }]
      : [{ ...checker, about: { fen, seen: 'different', seenFen: bondSeenFen }, offers: ['agree', 'send-back'] }];
  },
  beside: (_project, { seat }) => (seat === 'checker' ? each('pay-bond', 'confirm-bond') : each('pay-bond')),
  begins: (project, { about }) => {
    const { settledAt } = paymentOf(project, 'bond', bondSubject(project)) ?? {};
    return { confirm: { amountFen: about?.['fen'], receivedOn: settledAt && shanghaiDay(settledAt) } };
  },
  outcomes: {
    confirm: { form: z.strictObject({ amountFen: Fen, receivedOn: Day }) },
    mismatch: {
      form: z.strictObject({
        seenFen: DealFen,
        statementOn: Day,
        statement: prose(4, 64),
        reason: prose(10, 2000),
        proof: optionalFiles({ max: 5 }),
      }),
      grounds: 'reason',
      negative: true,
    },
    agree: { form: z.strictObject({ seenFen: DealFen }), legal: true },
    'send-back': { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
  },
  facts: {
    'bond-seen': z.strictObject({ fen: Fen }),
    'bond-mismatch': z.strictObject({ fen: Fen, seenFen: Fen }),
    'bond-sight-sent-back': noDetails,
    ...differenceFacts,
    ...arrivalFacts,
  },
  announces: {
    'demand-listed': askersAndFunder,
    ...newRoundAnnounced,
    'demand-withdrawn': (project) => [...askersAndFunder(project), ...managers(project)],
    'bond-mismatch': payerAndManager,
    'bond-short': payerAndManager,
    'bond-over': payerAndManager,
  },
  letters: newRoundLetters,
  rules: [...arrivalRules, ...differenceRules, ...latestRules, 'seen-otherwise'],
  breaks: (project, act) => {
    const today = shanghaiDay(act.at);
    switch (act.outcome) {
      case 'confirm':
        return [
          ...brokenByArrival('amountFen', paidFen(project), act.input.amountFen),
          ...brokenByLatest('receivedOn', act.input.receivedOn, today),
        ];
      case 'mismatch':
        return [
          ...brokenByDifference('seenFen', paidFen(project), act.input.seenFen),
          ...brokenByLatest('statementOn', act.input.statementOn, today),
        ];
      case 'agree': {
        const { bondSeenFen = 0 } = project.intake;
        const figures = { seenFen: bondSeenFen, givenFen: act.input.seenFen };
        return brokenIf(act.input.seenFen !== bondSeenFen, { rule: 'seen-otherwise', field: 'seenFen', figures });
      }
      case 'send-back':
        return [];
    }
  },
  apply: (project, act, { seat }) => {
    const fen = paidFen(project);
    switch (act.outcome) {
      case 'send-back':
        return { state: withoutIntake(project, 'bondSeenBy', 'bondSeenFen'), facts: [{ type: 'bond-sight-sent-back' }] };
      case 'mismatch': {
        const { seenFen } = act.input;
        return {
          state: withIntake(project, { bondSeenBy: act.actor.person, bondSeenFen: seenFen }),
          facts: [{ type: 'bond-mismatch', fen, seenFen }],
        };
      }
      case 'agree':
        return withOtherSum(project, act.input.seenFen, act.at);
      case 'confirm':
        if (seat === 'checker') return withBond(project, fen, act.at);
        return { state: withIntake(project, { bondSeenBy: act.actor.person }), facts: [{ type: 'bond-seen', fen }] };
    }
  },
});

function payerAndManager(project: Project) {
  return [enterprise(project, 'ent.finance'), platform(project, 'pm')];
}
