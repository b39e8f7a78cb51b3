import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { type DisputeRules, disputesOf, type HasDisputes, holdsMoney, place, placeOf, Topic, tellSides } from './dispute.ts';

/** Disputes of one party that may be open at a time. */
export const mostOpen = 5;

/** X.03: a party disputes something with another, and names the payment that is to wait for the outcome, if any. */
export const raiseDispute = <State extends HasDisputes>(rules: DisputeRules<State>) =>
  definersOf<State>().defineStep({
    name: 'raise-dispute',
    code: 'X.03',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    repeatable: true,
    upon: 'opening',
    opens: (state) =>
      rules.parties(state).length < 2 ? [] : rules.parties(state).map(({ id, for: audience }) => ({ subject: id, for: audience })),
    names: {
      opening: { to: 'opening' },
      against: { to: 'organisation', among: (state) => rules.parties(state).map(({ organisation: id }) => ({ id })) },
    },
    outcomes: {
      raise: {
        form: z.strictObject({ against: Id, topic: Topic, opening: OpeningKey.optional(), facts: prose(50, 5000), wish: prose(20, 2000) }),
      },
    },
    facts: { 'dispute-raised': place },
    rules: ['not-a-party', 'no-payment', 'disputed-already', 'too-many-open'],
    breaks: (state, { subject, input, upon }) => {
      const open = disputesOf(state).filter(({ by, stage }) => by === subject && stage !== 'resolved').length;
      const isParty = rules.parties(state).some(({ id, organisation }) => id !== subject && organisation === input.against);
      return [
        ...brokenIf(!isParty, { rule: 'not-a-party', field: 'against' }),
        ...brokenIf(upon !== undefined && !rules.payments.includes(upon.step), { rule: 'no-payment', field: 'opening' }),
        ...brokenIf(upon !== undefined && disputesOf(state).some((one) => holdsMoney(one, upon.step, upon.opening.subject)), {
          rule: 'disputed-already',
          field: 'opening',
        }),
        ...brokenIf(open >= mostOpen, { rule: 'too-many-open', field: '', figures: { most: mostOpen } }),
      ];
    },
    apply: (state, { subject: by, input, upon, at }) => {
      const against = rules.parties(state).find(({ id, organisation }) => id !== by && organisation === input.against)?.id ?? '';
      const dispute = {
        id: `dispute-${disputesOf(state).length + 1}`,
        by,
        against,
        topic: input.topic,
        from: at,
        ...(upon ? { money: { step: upon.step, subject: upon.opening.subject } } : {}),
        stage: 'negotiating' as const,
        until: rules.until(state, workingDays(15), at),
        offers: 0,
        confirmed: [],
        lets: [],
      };
      const next = { ...state, disputes: [...disputesOf(state), dispute] };
      return {
        state: next,
        facts: [{ type: 'dispute-raised', ...placeOf(dispute) }],
        notices: [...tellSides(rules, next, dispute, 'dispute-raised', by)],
      };
    },
  });
