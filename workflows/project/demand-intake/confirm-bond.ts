import { z } from 'zod';
import { shanghaiDay } from '#workflows/domain/days.ts';
import { Fen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { brokenByLatest, latestRules } from '#workflows/engine/day-rules.ts';
import { Count, noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { isSettled, paymentOf } from '#workflows/modules/payment/payment.ts';
import { arrivalRules, brokenByArrival } from '#workflows/modules/payment/sums.ts';
import { client, grown, parties } from '#workflows/project/access/readers.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { askersAndFunder } from '#workflows/project/told.ts';
import { withIntake, withoutIntake } from './demand-intake.ts';

/**
 * Two of the platform's finance officers have seen the bond in escrow: the question is listed and its window starts. A sum other
 * than the bank reported lists nothing: payer and project manager are told, and the first of the two looks again.
 */
export const confirmBond = defineStep({
  name: 'confirm-bond',
  code: 'S1.10',
  stage: 'demand-intake',
  since: 1,
  access: { known: parties, read: client, actor: 'named', figures: grown(parties) },
  opens: (project) => {
    const { phase, intake } = project;
    if (phase !== 'intake' || intake.desk !== 'bond' || !isSettled(project, 'bond', 'bond')) return [];
    const about = { fen: paymentOf(project, 'bond', 'bond')?.fen ?? 0 };
    return intake.bondSeenBy === undefined
      ? [
          {
            subject: 'bond',
            seat: 'maker',
            for: platform(project, 'pm.finance'),
            due: workingDays(3),
            about,
            offers: ['confirm', 'mismatch'],
          },
        ]
      : [{ subject: 'bond', seat: 'checker', for: platform(project, 'pm.finance', [intake.bondSeenBy]), due: workingDays(3), about }];
  },
  beside: () => each('pay-bond'),
  begins: (_project, { about }) => ({ confirm: { amountFen: about?.['fen'] } }),
  outcomes: {
    confirm: { form: z.strictObject({ amountFen: Fen, receivedOn: z.iso.date() }) },
    mismatch: { form: z.strictObject({ amountFen: Fen, reason: prose(10, 2000) }), negative: true },
    'send-back': { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
  },
  facts: {
    'bond-seen': z.strictObject({ fen: Fen }),
    'bond-mismatch': z.strictObject({ fen: Fen, seenFen: Fen }),
    'bond-sight-sent-back': noDetails,
    'demand-listed': z.strictObject({ bondFen: Fen, windowDays: Count }),
  },
  announces: {
    'demand-listed': askersAndFunder,
    'bond-mismatch': (project) => [enterprise(project, 'ent.finance'), platform(project, 'pm')],
  },
  rules: [...arrivalRules, ...latestRules],
  breaks: (project, act) =>
    act.outcome === 'confirm'
      ? [
          ...brokenByArrival('amountFen', paymentOf(project, 'bond', 'bond')?.fen ?? 0, act.input.amountFen),
          ...brokenByLatest('receivedOn', act.input.receivedOn, shanghaiDay(act.at)),
        ]
      : [],
  apply: (project, act, { seat }) => {
    if (act.outcome === 'send-back') return { state: withoutIntake(project, 'bondSeenBy'), facts: [{ type: 'bond-sight-sent-back' }] };
    const fen = act.input.amountFen;
    if (act.outcome === 'mismatch') {
      const seen = { fen: paymentOf(project, 'bond', 'bond')?.fen ?? 0, seenFen: fen };
      return { state: withoutIntake(project, 'bondSeenBy'), facts: [{ type: 'bond-mismatch', ...seen }] };
    }
    if (seat === 'maker') return { state: withIntake(project, { bondSeenBy: act.actor.person }), facts: [{ type: 'bond-seen', fen }] };
    const { decision } = project.intake;
    if (!decision) throw new Error('a bond without a decision to list');
    const listing = { ...decision, listedAt: act.at };
    return {
      state: withIntake(withoutIntake({ ...project, phase: 'listed' }, 'desk', 'decision', 'bondSeenBy'), { listing, bondFen: fen }),
      facts: [{ type: 'demand-listed', bondFen: fen, windowDays: listing.windowDays }],
    };
  },
});
