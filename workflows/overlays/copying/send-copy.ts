import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { Name, Subject, Word } from '#workflows/domain/text.ts';
import type { Access } from '#workflows/engine/access.ts';
import { optionalProse } from '#workflows/engine/carried.ts';
import { type Audience, participant } from '#workflows/engine/define-step.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { Count } from '#workflows/engine/facts.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { targetOf } from '#workflows/engine/target.ts';

export interface CopyingRules<State> {
  readonly since: number;
  readonly access: Access<State>;
  readonly stage: (state: State) => string;
  readonly parties: (state: State) => readonly { readonly id: string; readonly for: Audience & { readonly organisation: string } }[];
  /** Roles whose holders may be sent a copy. */
  readonly roles: readonly string[];
}
const mostCopies = 10;

/**
 * 抄送, P10: colleagues get a notice of an open item. It gives them nothing to do and nothing to read that they may not read anyway:
 * a notice shows what its reader's own rights show.
 */
export const sendCopy = <State extends object>(rules: CopyingRules<State>) => {
  const organisationOf = (state: State, subject: string) => rules.parties(state).find(({ id }) => id === subject)?.for.organisation;
  return definersOf<State>().defineStep({
    name: 'send-copy',
    code: 'X.21',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    repeatable: true,
    upon: 'opening',
    opens: (state) => rules.parties(state).map(({ id, for: audience }) => ({ subject: id, for: audience })),
    names: { opening: { to: 'opening' }, persons: { to: 'person', roles: rules.roles, at: organisationOf } },
    outcomes: {
      send: { form: z.strictObject({ opening: OpeningKey, persons: z.array(Id).min(1).max(mostCopies), note: optionalProse(500) }) },
    },
    facts: { 'copy-sent': z.strictObject({ key: Word, step: Name, subject: Subject, seat: Subject.optional(), persons: Count }) },
    rules: ['copied-twice', 'own-copy'],
    breaks: (_state, { actor, input: { persons } }) =>
      persons.flatMap((person, index) => [
        ...brokenIf(persons.indexOf(person) < index, { rule: 'copied-twice', field: `persons.${index}` }),
        ...brokenIf(person === actor.person, { rule: 'own-copy', field: `persons.${index}` }),
      ]),
    apply: (state, act) => {
      const { key, step, opening, dueAt } = targetOf(act);
      const { subject, seat, about } = opening;
      const { organisation } = act.actor;
      const { persons } = act.input;
      const shown = { ...about, step, subject, ...(dueAt ? { dueAt } : {}) };
      return {
        state,
        facts: [{ type: 'copy-sent', key, step, subject, ...(seat ? { seat } : {}), persons: persons.length }],
        notices: persons.map((person) => ({ to: { role: participant, organisation, person }, template: 'copied', about: shown })),
      };
    },
  });
};
export const copyingSteps = <State extends object>(rules: CopyingRules<State>) => [sendCopy(rules)] as const;
