import { z } from 'zod';
import { addDays, shanghaiDay } from '#workflows/domain/days.ts';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/define-step.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { Ground, type HasSuspension, longestDays, type SuspensionRules, suspensionOf } from './suspension.ts';

/** The last day of a suspension lies ahead, and not too far. */
export function wrongLastDay(untilOn: string | undefined, at: Instant) {
  if (untilOn === undefined) return undefined;
  const [today, latest] = [shanghaiDay(at), addDays(shanghaiDay(at), longestDays)];
  if (untilOn <= today) return refuse('WINDOW_CLOSED', { fields: ['untilOn'], given: untilOn, earliest: addDays(today, 1) });
  return untilOn > latest ? refuse('ABOVE_POLICY_LIMIT', { fields: ['untilOn'], given: untilOn, limit: latest }) : undefined;
}

/** S4.17: any party may ask that the work stand still, with its reasons; nothing stops before it is recorded. */
export const requestSuspension = <State extends HasSuspension>(rules: SuspensionRules<State>) =>
  definersOf<State>().defineStep({
    name: 'request-suspension',
    code: 'S4.17',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    opens: (state) => {
      const { asked, inForce } = suspensionOf(state);
      if (asked || inForce || !rules.hasWork(state)) return [];
      return rules.parties(state).map(({ id, for: audience }) => ({ subject: id, for: audience }));
    },
    outcomes: { request: { form: z.strictObject({ ground: Ground, reason: prose(10, 2000), untilOn: z.iso.date().optional() }) } },
    facts: { 'suspension-asked': z.strictObject({ by: Id, ground: Ground }) },
    refuses: (_state, { input, at }) => wrongLastDay(input.untilOn, at),
    apply: (state, { subject: by, input: { ground, untilOn }, actor }) => ({
      state: { ...state, suspension: { asked: { by, person: actor.person, ground, ...(untilOn ? { untilOn } : {}) } } },
      facts: [{ type: 'suspension-asked', by, ground }],
    }),
  });
