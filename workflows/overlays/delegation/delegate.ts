import { z } from 'zod';
import { addDays, Day, endOfDay, shanghaiDay, startOfDay } from '#workflows/domain/days.ts';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { brokenByEarliest, brokenByLatest, earliestRules, latestRules } from '#workflows/engine/day-rules.ts';
import type { Delegated } from '#workflows/engine/define-kind.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { type DelegationRules, delegationsOf, type HasDelegations, longestDays } from './delegation.ts';

export const scopes = ['all', 'steps'] as const;

/** X.01: a colleague of the same organisation acts in one's place, from a day to a day, in the whole case or in named steps of it. */
export const delegate = <State extends HasDelegations>(rules: DelegationRules<State>) =>
  definersOf<State>().defineStep({
    name: 'delegate',
    code: 'X.01',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    repeatable: true,
    opens: (state) => rules.parties(state).map(({ id, for: audience }) => ({ subject: id, for: audience })),
    names: {
      delegate: {
        to: 'person',
        roles: rules.roles,
        at: (state, subject) => rules.parties(state).find(({ id }) => id === subject)?.for.organisation,
      },
      steps: { to: 'step', among: () => rules.steps },
    },
    outcomes: {
      delegate: {
        form: z.strictObject({
          delegate: Id,
          fromOn: Day,
          untilOn: Day,
          scope: z.enum(scopes),
          steps: z.array(Id).max(20).optional(),
          reason: prose(5, 500),
        }),
      },
    },
    facts: { delegated: z.strictObject({ fromOn: Day, untilOn: Day, scope: z.enum(scopes) }) },
    rules: ['delegate-is-self', ...earliestRules, ...latestRules, 'step-not-delegable', 'steps-missing', 'steps-not-asked'],
    breaks: (_state, { actor, input, at }) => {
      const { delegate: to, fromOn, untilOn, scope, steps = [] } = input;
      const today = shanghaiDay(at);
      return [
        ...brokenIf([actor.person, actor.actingFor?.person].includes(to), { rule: 'delegate-is-self', field: 'delegate' }),
        ...brokenByEarliest('untilOn', untilOn, [fromOn, today].sort().at(-1) ?? today),
        ...brokenByLatest('untilOn', untilOn, addDays(fromOn, longestDays - 1)),
        ...steps.flatMap((step, index) => brokenIf(!rules.steps.includes(step), { rule: 'step-not-delegable', field: `steps.${index}` })),
        ...brokenIf(scope === 'steps' && steps.length === 0, { rule: 'steps-missing', field: 'steps' }),
        ...brokenIf(scope === 'all' && steps.length > 0, { rule: 'steps-not-asked', field: 'steps', figures: { steps: steps.length } }),
      ];
    },
    apply: (state, { actor, input }) => {
      const { count, active, acts } = delegationsOf(state);
      const { delegate: to, fromOn, untilOn, scope, steps = [] } = input;
      const one: Delegated = {
        id: `delegation-${count + 1}`,
        by: actor.person,
        to,
        organisation: actor.organisation,
        from: startOfDay(fromOn),
        until: endOfDay(untilOn),
        steps,
      };
      return {
        state: { ...state, delegations: { count: count + 1, active: { ...active, [one.id]: one }, acts } },
        facts: [{ type: 'delegated', fromOn, untilOn, scope }],
        notices: [
          {
            to: { role: 'public', organisation: actor.organisation, person: to },
            template: 'delegated-to-you',
            about: { fromOn, untilOn },
          },
        ],
      };
    },
  });
