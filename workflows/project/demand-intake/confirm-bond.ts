import { z } from 'zod';
import { Day, shanghaiDay } from '#workflows/domain/days.ts';
import { Fen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { brokenByLatest, latestRules } from '#workflows/engine/day-rules.ts';
import { Count, noDetails } from '#workflows/engine/facts.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { isSettled, paymentOf } from '#workflows/modules/payment/payment.ts';
import { arrivalRules, brokenByArrival } from '#workflows/modules/payment/sums.ts';
import { bidderAtEnd, client, grown, parties } from '#workflows/project/access/readers.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { newRound, newRoundAnnounced, newRoundFacts, newRoundLetters } from '#workflows/project/proposal/new-round.ts';
import { each } from '#workflows/project/readings.ts';
import { askersAndFunder, managers } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { bondSubject, isBondAwaited } from './bond.ts';
import { withIntake, withoutIntake } from './demand-intake.ts';
import { withdrawalFacts, withdrawn } from './withdrawal.ts';

/**
 * Two of the platform's finance officers have seen the bond in escrow: the question is listed and its window starts. A sum other
 * than the bank reported lists nothing: payer and project manager get a notice, and the first of the two looks again.
 */
export const confirmBond = defineStep({
  name: 'confirm-bond',
  code: 'S1.10',
  stage: 'demand-intake',
  since: 1,
  access: { known: [parties, bidderAtEnd], read: client, actor: 'named', figures: grown(parties) },
  opens: (project) => {
    const { intake } = project;
    const subject = bondSubject(project);
    if (!isBondAwaited(project) || !isSettled(project, 'bond', subject)) return [];
    const about = { fen: paidFen(project) };
    return intake.bondSeenBy === undefined
      ? [
          {
            subject,
            seat: 'maker',
            for: platform(project, 'pm.finance'),
            due: workingDays(3),
            about,
            offers: ['confirm', 'mismatch'],
          },
        ]
      : [{ subject, seat: 'checker', for: platform(project, 'pm.finance', [intake.bondSeenBy]), due: workingDays(3), about }];
  },
  beside: () => each('pay-bond'),
  begins: (project, { about }) => {
    const { settledAt } = paymentOf(project, 'bond', bondSubject(project)) ?? {};
    return { confirm: { amountFen: about?.['fen'], receivedOn: settledAt && shanghaiDay(settledAt) } };
  },
  outcomes: {
    confirm: { form: z.strictObject({ amountFen: Fen, receivedOn: Day }) },
    mismatch: { form: z.strictObject({ amountFen: Fen, reason: prose(10, 2000) }), negative: true },
    'send-back': { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
  },
  facts: {
    'bond-seen': z.strictObject({ fen: Fen }),
    'bond-mismatch': z.strictObject({ fen: Fen, seenFen: Fen }),
    'bond-sight-sent-back': noDetails,
    'demand-listed': z.strictObject({ bondFen: Fen, windowDays: Count }),
    'bond-topped-up': z.strictObject({ bondFen: Fen }),
    ...newRoundFacts,
    ...withdrawalFacts,
  },
  announces: {
    'demand-listed': askersAndFunder,
    ...newRoundAnnounced,
    'demand-withdrawn': (project) => [...askersAndFunder(project), ...managers(project)],
    'bond-mismatch': (project) => [enterprise(project, 'ent.finance'), platform(project, 'pm')],
  },
  letters: newRoundLetters,
  rules: [...arrivalRules, ...latestRules],
  breaks: (project, act) =>
    act.outcome === 'confirm'
      ? [
          ...brokenByArrival('amountFen', paidFen(project), act.input.amountFen),
          ...brokenByLatest('receivedOn', act.input.receivedOn, shanghaiDay(act.at)),
        ]
      : [],
  apply: (project, act, { seat }) => {
    if (act.outcome === 'send-back') return { state: withoutIntake(project, 'bondSeenBy'), facts: [{ type: 'bond-sight-sent-back' }] };
    const fen = act.input.amountFen;
    if (act.outcome === 'mismatch') {
      const seen = { fen: paidFen(project), seenFen: fen };
      return { state: withoutIntake(project, 'bondSeenBy'), facts: [{ type: 'bond-mismatch', ...seen }] };
    }
    if (seat === 'maker') return { state: withIntake(project, { bondSeenBy: act.actor.person }), facts: [{ type: 'bond-seen', fen }] };
    return withBond(project, fen, act.at);
  },
});

const paidFen = (project: Project) => paymentOf(project, 'bond', bondSubject(project))?.fen ?? 0;

/** With the bond the question is listed, or listed again with a higher budget; after a withdrawal the whole bond is returned. */
function withBond(project: Project, fen: number, at: Instant) {
  const { decision, bondFen = 0, bondPayments = 0, topUp, withdrawal } = project.intake;
  const paid = withIntake(withoutIntake(project, 'bondSeenBy'), { bondFen: bondFen + fen, bondPayments: bondPayments + 1 });
  if (topUp) {
    const listed = newRound(paid, topUp.windowDays, at);
    return { ...listed, facts: [{ type: 'bond-topped-up', bondFen: bondFen + fen } as const, ...(listed.facts ?? [])] };
  }
  if (withdrawal) return withdrawn(paid, withdrawal.cause, at);
  if (!decision) throw new Error('a bond without a decision to list');
  const listing = { ...decision, listedAt: at };
  return {
    state: withIntake(withoutIntake({ ...paid, phase: 'listed' }, 'desk', 'decision'), { listing }),
    facts: [{ type: 'demand-listed', bondFen: fen, windowDays: listing.windowDays } as const],
  };
}
