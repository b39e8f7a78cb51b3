import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { mayAct } from '#workflows/engine/admit.ts';
import { prose } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { targetOf } from '#workflows/engine/target.ts';
import {
  brokenByPerson,
  changeFacts,
  changeOf,
  give,
  type HasTakeovers,
  isOwn,
  personRules,
  type TakeoverRules,
  tellBoth,
} from './takeover.ts';

/** The person asked gives one opening to a colleague in the same role. Unlike a delegation it does not end. */
export const transferStep = <State extends HasTakeovers>(rules: TakeoverRules<State>) =>
  definersOf<State>().defineStep({
    name: 'transfer-step',
    code: 'X.12',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    repeatable: true,
    upon: 'opening',
    opens: (state) => rules.parties(state).map(({ id, for: audience }) => ({ subject: id, for: audience })),
    names: {
      opening: {
        to: 'opening',
        at: (state, subject) => rules.parties(state).find(({ id }) => id === subject)?.for.organisation,
        mine: true,
      },
      person: {
        to: 'person',
        roles: rules.roles,
        askedAs: 'opening',
        at: (state, subject) => rules.parties(state).find(({ id }) => id === subject)?.for.organisation,
      },
    },
    outcomes: { transfer: { form: z.strictObject({ opening: OpeningKey, person: Id, reason: prose(5, 500) }) } },
    facts: changeFacts('step-transferred'),
    rules: personRules,
    breaks: (_state, act) => brokenByPerson(targetOf(act), act.input.person),
    refuses: (_state, act) => {
      const target = targetOf(act);
      const { for: audience } = target.opening;
      return isOwn(target, act) && rules.roles.includes(audience.role) && mayAct(audience, act.actor)
        ? undefined
        : refuse('NOT_ON_THE_LIST', { fields: ['opening'] });
    },
    apply: (state, act) => {
      const target = targetOf(act);
      const { person } = act.input;
      const given = { role: target.opening.for.role, organisation: act.actor.organisation, person };
      return {
        state: give(state, target, given),
        facts: changeOf('step-transferred', target, person),
        notices: tellBoth(target, given).slice(0, 1),
      };
    },
  });
