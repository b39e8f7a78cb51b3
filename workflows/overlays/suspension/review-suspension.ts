import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { calendarDays } from '#workflows/engine/period.ts';
import { endSuspension, Ground, type HasSuspension, reviewDays, type SuspensionRules, suspensionOf } from './suspension.ts';

/** S4.17: whether work goes on is looked at every 30 days, and can be decided on any of them. Silence resumes nothing and ends nothing. */
export const reviewSuspension = <State extends HasSuspension>(rules: SuspensionRules<State>) =>
  definersOf<State>().defineStep({
    name: 'review-suspension',
    code: 'S4.17',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    opens: (state) => {
      const { inForce } = suspensionOf(state);
      if (!inForce) return [];
      const opening = { subject: inForce.by, due: calendarDays(reviewDays), about: { ground: inForce.ground } };
      return [
        { ...opening, seat: 'record', for: rules.records(state, inForce.by) },
        ...(inForce.overLimit ? [{ ...opening, seat: 'lead', for: rules.lead(state) }] : []),
      ];
    },
    beside: (_state, { subject }) => [
      { steps: ['request-suspension'], subject },
      { steps: ['decide-suspension'], subject },
    ],
    outcomes: {
      resume: { form: z.strictObject({ note: optionalProse(2000) }) },
      continue: { form: z.strictObject({ reason: prose(10, 2000) }) },
    },
    facts: {
      'work-resumed': z.strictObject({ ground: Ground, by: Id }),
      'suspension-continued': z.strictObject({ ground: Ground, by: Id }),
    },
    apply: (state, { outcome, at }) => {
      if (outcome === 'resume') return endSuspension(rules, state, at);
      const { inForce } = suspensionOf(state);
      if (!inForce) throw new Error('no suspension in force');
      const { ground, by } = inForce;
      return { state, facts: [{ type: 'suspension-continued', ground, by }] };
    },
  });
