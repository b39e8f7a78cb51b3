import { z } from 'zod';
import { addDays, endOfDay, shanghaiDay } from '#workflows/domain/days.ts';
import { Id } from '#workflows/domain/party.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { endSuspension, Ground, type HasSuspension, longestDays, type SuspensionRules, suspensionOf, tellAll } from './suspension.ts';

/** Until the last day that was recorded with the suspension: work goes on by that decision. */
export const suspensionTerm = <State extends HasSuspension>(rules: SuspensionRules<State>) =>
  definersOf<State>().defineWait({
    name: 'suspension-term',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    facts: { 'work-resumed': z.strictObject({ ground: Ground, by: Id }) },
    waits: (state) => {
      const { inForce } = suspensionOf(state);
      return inForce?.untilOn ? [{ subject: inForce.by, until: { at: endOfDay(inForce.untilOn) }, about: { ground: inForce.ground } }] : [];
    },
    elapsed: (state, _subject, at) => endSuspension(rules, state, at),
  });

/** The longest suspension: after it the lead decides as well, with a notice to all parties. Nothing ends by itself. */
export const suspensionLimit = <State extends HasSuspension>(rules: SuspensionRules<State>) =>
  definersOf<State>().defineWait({
    name: 'suspension-limit',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    facts: { 'suspension-over-limit': z.strictObject({ ground: Ground, by: Id }) },
    waits: (state) => {
      const { inForce } = suspensionOf(state);
      if (!inForce || inForce.untilOn || inForce.overLimit) return [];
      const until = { at: endOfDay(addDays(shanghaiDay(inForce.from), longestDays)) };
      return [{ subject: inForce.by, until, about: { ground: inForce.ground } }];
    },
    elapsed: (state) => {
      const { inForce } = suspensionOf(state);
      if (!inForce) throw new Error('no suspension in force');
      const { ground, by } = inForce;
      return {
        state: { ...state, suspension: { inForce: { ...inForce, overLimit: true as const } } },
        facts: [{ type: 'suspension-over-limit', ground, by }],
        notices: [
          { to: rules.lead(state), template: 'suspension-over-limit', about: { ground } },
          ...tellAll(rules, state, 'suspension-over-limit', { ground }),
        ],
      };
    },
  });
