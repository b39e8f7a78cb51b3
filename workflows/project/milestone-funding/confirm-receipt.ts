import { z } from 'zod';
import { Day, shanghaiDay } from '#workflows/domain/days.ts';
import { Fen } from '#workflows/domain/money.ts';
import { Subject } from '#workflows/domain/text.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { brokenByEarliest, brokenByLatest, earliestRules, latestRules } from '#workflows/engine/day-rules.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { arrivalRules, brokenByArrival, brokenByDifference, differenceRules } from '#workflows/modules/payment/sums.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise, platform, university } from '#workflows/project/audiences.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { milestoneOf } from './milestone-funding.ts';
import { arrivals, confirmed, partOf, reportDifference } from './receipt-difference.ts';

const ofTranche = { purpose: z.literal('tranche'), subject: Subject, milestone: Count, fen: Fen };
const ofOther = { purpose: z.enum(['retention', 'deposit', 'instalment', 'difference']), subject: Subject, fen: Fen };
const Arrived = z.discriminatedUnion('purpose', [z.strictObject(ofTranche), z.strictObject(ofOther)]);

/**
 * S4.03: the university has seen the money. Confirmed payments are what the subsidy counts. To another sum the enterprise answers
 * (answer-receipt.ts).
 */
export const confirmReceipt = defineStep({
  name: 'confirm-receipt',
  code: 'S4.03',
  stage: 'milestone-funding',
  clock: 'money',
  since: 1,
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  opens: (project) =>
    arrivals(project).map(({ subject, fen, purpose }) => {
      const about = { fen, purpose, ...(purpose === 'tranche' ? { milestone: milestoneOf(project, subject).n } : {}) };
      return { subject, for: university(project, 'uni.finance'), due: workingDays(3), about };
    }),
  beside: (_project, { subject }) =>
    eachAbout(subject, 'pay-enterprise-tranche', 'pay-instalment', 'pay-deposit', 'release-retention', 'pay-difference'),
  begins: (project, { subject, about }) => {
    const { settledAt } = arrivals(project).find((payment) => payment.subject === subject) ?? {};
    return { match: { amountFen: about?.['fen'], receivedOn: settledAt && shanghaiDay(settledAt) } };
  },
  outcomes: {
    match: { form: z.strictObject({ amountFen: Fen.min(1), receivedOn: Day, note: optionalProse(500) }) },
    mismatch: { form: z.strictObject({ amountFen: Fen, reason: prose(10, 2000) }), negative: true },
  },
  facts: {
    'receipt-confirmed': Arrived,
    'receipt-mismatch': z.discriminatedUnion('purpose', [
      z.strictObject({ ...ofTranche, seenFen: Fen }),
      z.strictObject({ ...ofOther, seenFen: Fen }),
    ]),
  },
  rules: [...arrivalRules, ...differenceRules, ...earliestRules, ...latestRules],
  breaks: (project, { outcome, input, subject, at }) => {
    const { fen, orderedAt } = arrivals(project).find((arrival) => arrival.subject === subject) ?? { fen: 0, orderedAt: at };
    if (outcome === 'mismatch') return brokenByDifference('amountFen', fen, input.amountFen);
    return [
      ...brokenByArrival('amountFen', fen, input.amountFen),
      ...brokenByEarliest('receivedOn', input.receivedOn, shanghaiDay(orderedAt)),
      ...brokenByLatest('receivedOn', input.receivedOn, shanghaiDay(at)),
    ];
  },
  apply: (project, { outcome, input, subject }, { about }) => {
    const arrived = Arrived.parse({ ...about, subject });
    if (outcome === 'mismatch') {
      const seen = { ...about, seenFen: input.amountFen };
      const notices = [enterprise(project, 'ent.finance'), platform(project, 'pm')].map((to) => ({
        to,
        template: 'receipt-mismatch',
        about: seen,
      }));
      return {
        state: reportDifference(project, arrived, input.amountFen),
        facts: [{ type: 'receipt-mismatch', ...arrived, seenFen: input.amountFen }],
        notices,
      };
    }
    const received = partOf(project, arrived);
    return { ...confirmed(project, received, subject), facts: [{ type: 'receipt-confirmed', ...arrived }] };
  },
});
