import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { keyOf } from '#workflows/engine/openings.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { targetOf } from '#workflows/engine/target.ts';
import { changeFacts, changeOf, type HasTakeovers, resumed, type TakeoverRules, takeoversOf } from './takeover.ts';

/** Openings of the platform that others do in its place, by their keys. */
const stoodInFor = (state: HasTakeovers) =>
  Object.entries(takeoversOf(state).given).flatMap(([key, { standsIn }]) => (standsIn ? [key] : []));

/**
 * P8: the platform does an item again that others took over during its silence. Otherwise a case would stop where the substitute
 * falls silent in turn.
 */
export const resumeItem = <State extends HasTakeovers>(rules: TakeoverRules<State>) =>
  definersOf<State>().defineStep({
    name: 'resume-item',
    code: 'X.13a',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    repeatable: true,
    upon: 'opening',
    opens: (state) =>
      stoodInFor(state).length === 0
        ? []
        : rules
            .parties(state)
            .filter(({ for: { organisation } }) => organisation === rules.platform(state))
            .map(({ id, for: audience }) => ({ subject: id, for: audience })),
    names: {
      opening: {
        to: 'opening',
        fits: (state, _subject, { step, subject }) =>
          stoodInFor(state).some((key) => key === keyOf(step, subject) || key.startsWith(`${keyOf(step, subject)}/`)),
      },
    },
    outcomes: { resume: { form: z.strictObject({ opening: OpeningKey, reason: prose(5, 500) }) } },
    facts: changeFacts('platform-resumed'),
    refuses: (state, { upon }) =>
      takeoversOf(state).given[targetOf({ upon }).key]?.standsIn ? undefined : refuse('NOT_ON_THE_LIST', { fields: ['opening'] }),
    apply: (state, { actor, upon }) => {
      const target = targetOf({ upon });
      const { step, dueAt, opening } = target;
      const about = { ...opening.about, step, subject: opening.subject, ...(dueAt ? { dueAt } : {}) };
      return {
        state: resumed(state, target),
        facts: changeOf('platform-resumed', target, actor.person),
        notices: [{ to: opening.for, template: 'given-to-another', about }],
      };
    },
  });
