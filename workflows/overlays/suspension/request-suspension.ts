import { z } from 'zod';
import { addDays, Day, shanghaiDay } from '#workflows/domain/days.ts';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { brokenByEarliest, brokenByLatest, earliestRules, latestRules } from '#workflows/engine/day-rules.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { Ground, type HasSuspension, longestDays, type SuspensionRules, suspensionOf } from './suspension.ts';

export const lastDayRules = [...earliestRules, ...latestRules] as const;
/** The last day of a suspension lies ahead, and not too far. */
export function brokenByLastDay(untilOn: string | undefined, at: Instant) {
  if (untilOn === undefined) return [];
  const today = shanghaiDay(at);
  return [...brokenByEarliest('untilOn', untilOn, addDays(today, 1)), ...brokenByLatest('untilOn', untilOn, addDays(today, longestDays))];
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
    outcomes: { request: { form: z.strictObject({ ground: Ground, reason: prose(10, 2000), untilOn: Day.optional() }) } },
    retractable: ['request'],
    returnable: ['request'],
    facts: { 'suspension-asked': z.strictObject({ by: Id, ground: Ground }) },
    rules: lastDayRules,
    breaks: (_state, { input, at }) => brokenByLastDay(input.untilOn, at),
    apply: (state, { subject: by, input: { ground, untilOn }, actor }) => ({
      state: { ...state, suspension: { asked: { by, person: actor.person, ground, ...(untilOn ? { untilOn } : {}) } } },
      facts: [{ type: 'suspension-asked', by, ground }],
    }),
  });
