import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { mayAct } from '#workflows/engine/admit.ts';
import { prose } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { targetOf } from '#workflows/engine/target.ts';
import { brokenByPerson, changeFacts, type HasTakeovers, handOn, isOwn, namesWithin, personRules, type TakeoverRules } from './takeover.ts';

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
    names: namesWithin(rules, { mine: true }),
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
      const handedOn = handOn(state, 'step-transferred', act);
      // the former holder is the actor
      return { ...handedOn, notices: handedOn.notices.slice(0, 1) };
    },
  });
