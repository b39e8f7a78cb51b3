import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import {
  type DisputeRules,
  disputeNamed,
  disputesOf,
  type HasDisputes,
  place,
  placeOf,
  resolved,
  resolvedFact,
  sidesOf,
  withDispute,
} from './dispute.ts';

const open = (state: HasDisputes) => disputesOf(state).filter(({ stage }) => stage !== 'resolved');

/** Each side may let the disputed payment go although the dispute goes on; with both it goes. */
export const releaseMoney = <State extends HasDisputes>(rules: DisputeRules<State>) =>
  definersOf<State>().defineStep({
    name: 'release-disputed-money',
    code: 'X.04a',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    opens: (state) =>
      open(state).flatMap((dispute) =>
        dispute.money === undefined
          ? []
          : sidesOf(rules, state, dispute)
              .filter(({ id }) => !dispute.lets.includes(id))
              .map(({ id, for: audience }) => ({ subject: dispute.id, seat: id, for: audience })),
      ),
    outcomes: { release: { form: z.strictObject({ note: optionalProse(1000) }) } },
    facts: { 'disputed-money-released': place.extend({ party: place.shape.by }) },
    apply: (state, { subject, seat = '' }) => {
      const dispute = disputeNamed(state, subject);
      return {
        state: withDispute(state, subject, { lets: [...dispute.lets, seat] }),
        facts: [{ type: 'disputed-money-released', ...placeOf(dispute), party: seat }],
      };
    },
  });

/** The party that raised it withdraws it, at any time before its end. */
export const withdrawDispute = <State extends HasDisputes>(rules: DisputeRules<State>) =>
  definersOf<State>().defineStep({
    name: 'withdraw-dispute',
    code: 'X.03a',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    opens: (state) =>
      open(state).flatMap((dispute) =>
        sidesOf(rules, state, dispute)
          .filter(({ id }) => id === dispute.by)
          .map(({ for: audience }) => ({ subject: dispute.id, for: audience })),
      ),
    outcomes: { withdraw: { form: z.strictObject({ reason: prose(5, 1000) }) } },
    facts: resolvedFact,
    apply: (state, { subject }) => resolved(rules, state, subject, 'withdrawn'),
  });
