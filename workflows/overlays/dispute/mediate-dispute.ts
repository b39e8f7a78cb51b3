import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import {
  aboutOf,
  type DisputeRules,
  disputeNamed,
  type HasDisputes,
  openIn,
  passedOn,
  passedOnFact,
  place,
  placeOf,
  raisedUnder,
  resolved,
  resolvedFact,
  sidesOf,
  tellSides,
  withDispute,
} from './dispute.ts';

/** X.05: a mediator, who is no project manager, writes down what both sides may agree to; silence and failure leave it to a ruling. */
export const mediateDispute = <State extends HasDisputes>(rules: DisputeRules<State>) =>
  definersOf<State>().defineStep({
    name: 'mediate-dispute',
    code: 'X.05',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    opens: (state) =>
      openIn(state, 'mediating').map((dispute) => ({
        subject: dispute.id,
        for: rules.mediator(state),
        due: { at: dispute.until },
        about: aboutOf(dispute),
      })),
    beside: (state, { subject }) => [
      { steps: ['raise-dispute'], subject: raisedUnder(disputeNamed(state, subject)) },
      { steps: ['negotiate-dispute'], subject },
    ],
    outcomes: {
      propose: { form: z.strictObject({ terms: prose(20, 5000), minutes: optionalProse(5000) }) },
      fail: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
    },
    facts: { 'settlement-proposed': place, ...passedOnFact },
    refuses: (_state, { actor }) =>
      actor.roles.some((role) => role === 'pm' || role === 'pm.lead') ? refuse('CONFLICT_OF_INTEREST') : undefined,
    apply: (state, { subject, outcome, document, at }) => {
      if (outcome === 'fail') return passedOn(rules, state, subject, 'ruling', at);
      const dispute = disputeNamed(state, subject);
      return {
        state: withDispute(state, subject, {
          stage: 'confirming',
          until: rules.until(state, workingDays(10), at),
          terms: document,
          confirmed: [],
        }),
        facts: [{ type: 'settlement-proposed', ...placeOf(dispute) }],
        notices: [...tellSides(rules, state, dispute, 'settlement-proposed')],
      };
    },
    silence: { then: (state, { subject }, at) => passedOn(rules, state, subject, 'ruling', at) },
  });

/** Both sides agree to what the mediator has written down, or a ruling is needed. Silence agrees to nothing. */
export const confirmSettlement = <State extends HasDisputes>(rules: DisputeRules<State>) =>
  definersOf<State>().defineStep({
    name: 'confirm-settlement',
    code: 'X.05a',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    opens: (state) =>
      openIn(state, 'confirming').flatMap((dispute) =>
        sidesOf(rules, state, dispute)
          .filter(({ id }) => !dispute.confirmed.includes(id))
          .map(({ id, for: audience }) => ({
            subject: dispute.id,
            seat: id,
            for: audience,
            due: { at: dispute.until },
            about: aboutOf(dispute),
          })),
      ),
    beside: (state, { subject }) => [
      { steps: ['mediate-dispute'], subject },
      { steps: ['raise-dispute'], subject: raisedUnder(disputeNamed(state, subject)) },
    ],
    composes: (state, _form, subject = '') => {
      const dispute = openIn(state, 'confirming').find(({ id }) => id === subject);
      return dispute && rules.settlement.write(state, dispute, { step: 'confirm-settlement', outcome: 'agree' });
    },
    outcomes: {
      agree: { form: z.strictObject({ note: optionalProse(1000) }), composed: rules.settlement.texts, legal: true },
      refuse: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
    },
    facts: { 'settlement-agreed': place.extend({ party: place.shape.by }), ...resolvedFact, ...passedOnFact },
    apply: (state, { subject, outcome, seat = '', at }) => {
      if (outcome === 'refuse') return passedOn(rules, state, subject, 'ruling', at);
      const dispute = disputeNamed(state, subject);
      const confirmed = [...dispute.confirmed, seat];
      const agreed = { type: 'settlement-agreed' as const, ...placeOf(dispute), party: seat };
      if (confirmed.length < sidesOf(rules, state, dispute).length)
        return { state: withDispute(state, subject, { confirmed }), facts: [agreed] };
      const ended = resolved(rules, state, subject, 'mediated');
      return { ...ended, facts: [agreed, ...ended.facts] };
    },
    silence: { then: (state, { subject }, at) => passedOn(rules, state, subject, 'ruling', at) },
  });
