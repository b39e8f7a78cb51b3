import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { brokenIf, refuse } from '#workflows/engine/refusal.ts';
import { targetOf } from '#workflows/engine/target.ts';
import {
  brokenByPerson,
  changeFacts,
  changeOf,
  type HasTakeovers,
  personRules,
  type Seats,
  type TakeoverRules,
  tellBoth,
} from './takeover.ts';

/** P8: the seat of a person of no party, an expert's or a chair's, is filled again by the role that filled it: at any time, and with a reason. */
export const refillSeat = <State extends HasTakeovers>(rules: TakeoverRules<State>) => {
  const seatsOf = (step: string, role: string): Seats<State> | undefined =>
    rules.seats.find((seats) => seats.steps.includes(step) && seats.role === role);
  const fillers = (state: State) => [
    ...new Map(rules.seats.flatMap(({ filledBy }) => filledBy(state) ?? []).map((audience) => [audience.role, audience])).values(),
  ];
  return definersOf<State>().defineStep({
    name: 'refill-seat',
    code: 'X.14',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    repeatable: true,
    upon: 'opening',
    opens: (state) => fillers(state).map((audience) => ({ subject: audience.role, for: audience })),
    names: {
      opening: { to: 'opening', seats: (state, subject) => rules.seats.filter(({ filledBy }) => filledBy(state)?.role === subject) },
      person: { to: 'person', roles: [...new Set(rules.seats.map(({ role }) => role))], askedAs: 'opening', notOf: rules.notOf },
    },
    outcomes: { fill: { form: z.strictObject({ opening: OpeningKey, person: Id, reason: prose(10, 500) }) } },
    facts: changeFacts('seat-refilled'),
    rules: [...personRules, 'cannot-take-seat'],
    breaks: (state, act) => {
      const target = targetOf(act);
      const { person } = act.input;
      const asked = brokenByPerson(target, person);
      const seats = seatsOf(target.step, target.opening.for.role);
      return [
        ...asked,
        ...brokenIf(asked.length === 0 && seats?.mayTake(state, person) === false, { rule: 'cannot-take-seat', field: 'person' }),
      ];
    },
    refuses: (state, act) => {
      const { step, opening } = targetOf(act);
      const filler = seatsOf(step, opening.for.role)?.filledBy(state)?.role;
      return filler === act.subject && opening.for.person !== undefined ? undefined : refuse('NOT_ON_THE_LIST', { fields: ['opening'] });
    },
    apply: (state, act) => {
      const target = targetOf(act);
      const { person } = act.input;
      const { step, opening } = target;
      const seats = seatsOf(step, opening.for.role);
      if (!seats) throw new Error(`no seat in ${step}`);
      return {
        state: seats.refill(state, target, person),
        facts: changeOf('seat-refilled', target, person),
        notices: tellBoth(target, { role: opening.for.role, person }),
      };
    },
  });
};
