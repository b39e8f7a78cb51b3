import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { Act, StepDefinition } from '#workflows/engine/define-step.ts';

/** The person and the organisations whose standing an act depends on: its actor, its subject, and organisations that its form names. */
export function askedToStand(step: StepDefinition<CaseState>, act: Pick<Act, 'actor' | 'subject' | 'outcome' | 'input'>): string[] {
  if (!step.standing || step.outcomes[act.outcome]?.negative) return [];
  const { person, organisation } = act.actor;
  const given = act.input as Readonly<Record<string, unknown>>;
  const named = Object.entries(step.names ?? {}).flatMap(([field, { to }]) => (to === 'organisation' ? [given[field]].flat() : []));
  return [person, organisation, act.subject, ...named.filter((id) => typeof id === 'string')];
}
