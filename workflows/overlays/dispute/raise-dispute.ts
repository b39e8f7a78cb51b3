import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { type DisputeRules, disputesOf, type HasDisputes, holdsMoney, isBetween, place, placeOf, Topic, tellSides } from './dispute.ts';

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
    opens: (state) => {
      const apart = rules.apart?.(state);
      const all = rules.parties(state);
      const [one, two] = [all.find(({ id }) => id === apart?.party), all.find(({ id }) => id === apart?.with)];
      const others = all.filter((party) => party !== one);
      return [
        ...(others.length < 2 ? [] : others.map(({ id, for: audience }) => ({ subject: id, for: audience }))),
        ...(one && two ? [one, two].map(({ id, for: audience }) => ({ subject: one.id, seat: id, for: audience })) : []),
      ];
    },
    names: {
      opening: {
        to: 'opening',
        fits: (state, subject, named) => {
          const asked = rules.pays(state, named);
          return asked !== undefined && rules.parties(state).some(({ id }) => isBetween(asked, subject, id));
        },
      },
      against: { to: 'organisation', among: (state) => rules.parties(state).map(({ organisation: id }) => ({ id })) },
    },
    outcomes: {
      raise: {
        form: z.strictObject({ against: Id, topic: Topic, opening: OpeningKey.optional(), facts: prose(50, 5000), wish: prose(20, 2000) }),
      },
    },
    facts: { 'dispute-raised': place },
    rules: ['not-a-party', 'no-payment', 'not-between', 'disputed-already', 'too-many-open'],
    breaks: (state, { subject, input, upon }, { seat }) => {
      const open = disputesOf(state).filter((one) => one.by === (seat ?? subject) && one.stage !== 'resolved').length;
      const other = otherSide(rules, state, { subject, seat }, input.against);
      const isPayment = upon !== undefined && rules.payments.includes(upon.step);
      const asked = isPayment ? rules.pays(state, { step: upon.step, subject: upon.opening.subject }) : undefined;
      const isTheirs = other === undefined || (asked !== undefined && isBetween(asked, seat ?? subject, other));
      return [
        ...brokenIf(other === undefined, { rule: 'not-a-party', field: 'against' }),
        ...brokenIf(upon !== undefined && !isPayment, { rule: 'no-payment', field: 'opening' }),
        ...brokenIf(isPayment && !isTheirs, { rule: 'not-between', field: 'opening' }),
        ...brokenIf(upon !== undefined && disputesOf(state).some((one) => holdsMoney(one, upon.step, upon.opening.subject)), {
          rule: 'disputed-already',
          field: 'opening',
        }),
        ...brokenIf(open >= mostOpen, { rule: 'too-many-open', field: '', figures: { most: mostOpen } }),
      ];
    },
    apply: (state, { subject, input, upon, at }, { seat }) => {
      const by = seat ?? subject;
      const against = otherSide(rules, state, { subject, seat }, input.against) ?? '';
      const dispute = {
        id: `dispute-${disputesOf(state).length + 1}`,
        by,
        against,
        topic: input.topic,
        from: at,
        ...(seat === undefined ? {} : { under: subject }),
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

/** The other side of a dispute raised in this opening, by its organisation: under a party that deals with one alone, one of those two. */
function otherSide<State extends HasDisputes>(
  rules: DisputeRules<State>,
  state: State,
  { subject, seat }: { readonly subject: string; readonly seat: string | undefined },
  organisation: string,
): string | undefined {
  const apart = rules.apart?.(state);
  const isWithin = (id: string) => (seat === undefined ? id !== apart?.party : id === apart?.party || id === apart?.with);
  return rules.parties(state).find((party) => isWithin(party.id) && party.id !== (seat ?? subject) && party.organisation === organisation)
    ?.id;
}
