import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import {
  aboutOf,
  type DisputeRules,
  disputeNamed,
  type HasDisputes,
  mostOffers,
  openIn,
  passedOn,
  passedOnFact,
  place,
  placeOf,
  raisedUnder,
  resolved,
  resolvedFact,
  sidesOf,
  withDispute,
} from './dispute.ts';

/** X.04: both sides make offers, ten at most; the one accepts what the other has offered. Without an agreement a mediator is asked. */
export const negotiateDispute = <State extends HasDisputes>(rules: DisputeRules<State>) =>
  definersOf<State>().defineStep({
    name: 'negotiate-dispute',
    code: 'X.04',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    opens: (state) =>
      openIn(state, 'negotiating').flatMap((dispute) =>
        sidesOf(rules, state, dispute).map(({ id, for: audience }) => ({
          subject: dispute.id,
          seat: id,
          for: audience,
          due: { at: dispute.until },
          about: aboutOf(dispute),
          offers: [
            ...(dispute.offerBy !== undefined && dispute.offerBy !== id ? ['accept'] : []),
            ...(dispute.offers < mostOffers ? ['offer'] : []),
            'fail',
          ],
        })),
      ),
    beside: (state, { subject }) => [
      { steps: ['raise-dispute'], subject: raisedUnder(disputeNamed(state, subject)) },
      { steps: ['negotiate-dispute'], subject },
    ],
    outcomes: {
      accept: { form: z.strictObject({ note: prose(2, 1000) }), legal: true },
      offer: { form: z.strictObject({ terms: prose(10, 3000) }) },
      fail: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
    },
    facts: { 'dispute-offer-made': place.extend({ n: Count }), ...resolvedFact, ...passedOnFact },
    apply: (state, { subject, outcome, seat = '', at }) => {
      if (outcome === 'accept') return resolved(rules, state, subject, 'agreed');
      if (outcome === 'fail') return passedOn(rules, state, subject, 'mediating', rules.until(state, workingDays(30), at));
      const dispute = disputeNamed(state, subject);
      const n = dispute.offers + 1;
      const other = sidesOf(rules, state, dispute).filter(({ id }) => id !== seat);
      return {
        state: withDispute(state, subject, { offers: n, offerBy: seat }),
        facts: [{ type: 'dispute-offer-made', ...placeOf(dispute), n }],
        notices: other.map(({ for: to }) => ({ to, template: 'dispute-offer', about: { ...aboutOf(dispute), offers: n } })),
      };
    },
    silence: {
      then: (state, { subject }, at) => passedOn(rules, state, subject, 'mediating', rules.until(state, workingDays(30), at)),
    },
  });
