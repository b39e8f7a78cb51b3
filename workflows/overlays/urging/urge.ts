import { z } from 'zod';
import { shanghaiDay } from '#workflows/domain/days.ts';
import { Name, Subject, Word } from '#workflows/domain/text.ts';
import { isMeant } from '#workflows/engine/admit.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { Count } from '#workflows/engine/facts.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { type Target, targetOf } from '#workflows/engine/target.ts';
import { type HasUrging, mostUrges, type UrgingRules } from './urging.ts';

const daysOf = ({ urged = {} }: HasUrging, { key, version }: Target): readonly string[] =>
  urged[key]?.version === version ? urged[key].days : [];

/** A waiting person urges the person asked: recorded, with a notice, and limited in number. */
export const urge = <State extends HasUrging>(rules: UrgingRules<State>) =>
  definersOf<State>().defineStep({
    name: 'urge',
    code: 'X.15',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    repeatable: true,
    upon: 'opening',
    opens: (state) => rules.parties(state).map(({ id, for: audience }) => ({ subject: id, for: audience })),
    names: { opening: { to: 'opening' } },
    outcomes: { urge: { form: z.strictObject({ opening: OpeningKey }) } },
    facts: { urged: z.strictObject({ key: Word, step: Name, subject: Subject, seat: Subject.optional(), time: Count }) },
    rules: ['own-item', 'stands-still', 'urged-today', 'urged-enough'],
    breaks: (state, act) => {
      const target = targetOf(act);
      const days = daysOf(state, target);
      const today = rules.workingDay(state, shanghaiDay(act.at));
      return [
        ...brokenIf(isMeant(target.opening.for, act.actor), { rule: 'own-item', field: 'opening' }),
        ...brokenIf(target.isHeld, { rule: 'stands-still', field: 'opening' }),
        ...brokenIf(days.includes(today), { rule: 'urged-today', field: 'opening', figures: { day: today } }),
        ...brokenIf(days.length >= mostUrges, { rule: 'urged-enough', field: 'opening', figures: { most: mostUrges } }),
      ];
    },
    apply: (state, act) => {
      const target = targetOf(act);
      const { key, step, version, dueAt, opening } = target;
      const { subject, seat, about, for: asked } = opening;
      const days = [...daysOf(state, target), rules.workingDay(state, shanghaiDay(act.at))];
      const shown = { ...about, step, subject, ...(dueAt ? { dueAt } : {}) };
      return {
        state: { ...state, urged: { ...state.urged, [key]: { version, days } } },
        facts: [{ type: 'urged', key, step, subject, ...(seat ? { seat } : {}), time: days.length }],
        notices: [{ to: asked, template: 'urged', about: shown }],
      };
    },
  });
export const urgingSteps = <State extends HasUrging>(rules: UrgingRules<State>) => [urge(rules)] as const;
