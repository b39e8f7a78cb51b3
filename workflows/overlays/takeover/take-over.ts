import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { brokenIf, refuse } from '#workflows/engine/refusal.ts';
import { isLate, targetOf } from '#workflows/engine/target.ts';
import { brokenByPerson, changeFacts, type HasTakeovers, handOn, isOwn, namesWithin, personRules, type TakeoverRules } from './takeover.ts';

/** P8: a late item goes to another person of the same organisation, by the person in charge of its people. */
export const takeOver = <State extends HasTakeovers>(rules: TakeoverRules<State>) =>
  definersOf<State>().defineStep({
    name: 'take-over',
    code: 'X.11',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    repeatable: true,
    upon: 'opening',
    opens: (state) =>
      rules.parties(state).map(({ id, for: { organisation } }) => ({ subject: id, for: { role: rules.administrator, organisation } })),
    names: namesWithin(rules, { late: true }),
    outcomes: { give: { form: z.strictObject({ opening: OpeningKey, person: Id, reason: prose(10, 500) }) } },
    facts: changeFacts('taken-over'),
    rules: ['not-late', ...personRules],
    breaks: (_state, act) => {
      const target = targetOf(act);
      return [...brokenIf(!isLate(target, act.at), { rule: 'not-late', field: 'opening' }), ...brokenByPerson(target, act.input.person)];
    },
    refuses: (_state, act) => {
      const target = targetOf(act);
      return isOwn(target, act) && rules.roles.includes(target.opening.for.role)
        ? undefined
        : refuse('NOT_ON_THE_LIST', { fields: ['opening'] });
    },
    apply: (state, act) => handOn(state, 'taken-over', act),
  });
