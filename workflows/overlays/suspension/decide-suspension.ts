import { z } from 'zod';
import { Day } from '#workflows/domain/days.ts';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenByLastDay, lastDayRules } from './request-suspension.ts';
import { Ground, type HasSuspension, type SuspensionRules, suspensionOf, tellAll } from './suspension.ts';

/** S4.17: another person records the suspension, and the clocks of work stop; or refuses it. Silence stops nothing. */
export const decideSuspension = <State extends HasSuspension>(rules: SuspensionRules<State>) =>
  definersOf<State>().defineStep({
    name: 'decide-suspension',
    code: 'S4.17',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    opens: (state) => {
      const { asked } = suspensionOf(state);
      if (!asked) return [];
      const audience = rules.records(state, asked.by);
      const about = { ground: asked.ground };
      return [{ subject: asked.by, for: { ...audience, not: [...(audience.not ?? []), asked.person] }, due: workingDays(5), about }];
    },
    beside: (_state, { subject }) => [{ steps: ['request-suspension'], subject }],
    begins: (state) => {
      const untilOn = suspensionOf(state).asked?.untilOn;
      return { suspend: untilOn ? { untilOn } : {} };
    },
    outcomes: {
      suspend: { form: z.strictObject({ untilOn: Day.optional(), note: optionalProse(2000) }) },
      refuse: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
    },
    facts: {
      'work-suspended': z.strictObject({ by: Id, ground: Ground }),
      'suspension-refused': z.strictObject({ by: Id, ground: Ground }),
    },
    rules: lastDayRules,
    breaks: (_state, { outcome, input, at }) => (outcome === 'suspend' ? brokenByLastDay(input.untilOn, at) : []),
    apply: (state, act) => {
      const { asked } = suspensionOf(state);
      if (!asked) throw new Error('no suspension asked for');
      const { by, ground } = asked;
      if (act.outcome === 'refuse') return { state: { ...state, suspension: {} }, facts: [{ type: 'suspension-refused', by, ground }] };
      const { untilOn } = act.input;
      const inForce = { by, ground, from: act.at, ...(untilOn ? { untilOn } : {}) };
      return {
        state: { ...state, suspension: { inForce } },
        facts: [{ type: 'work-suspended', by, ground }],
        notices: tellAll(rules, state, 'work-suspended', { ground }),
      };
    },
  });
