import type { Project } from '#workflows/project/state.ts';
import { agreement } from './agreement.ts';
import { competition } from './competition.ts';
import { type StateMachine, transitions } from './machine.ts';
import { money } from './money.ts';
import { phases } from './phases.ts';
import { result } from './result.ts';

export const machines: readonly StateMachine[] = [phases, ...competition, ...agreement, ...money, ...result];

/** Throws where a change of a project makes a transition that the specification does not list. */
export function onlyListed(before: Project, after: Project): void {
  for (const machine of machines)
    for (const { subject, from, to } of transitions(machine, before, after))
      if (!machine.next[from]?.includes(to))
        throw new Error(`${machine.name} ${subject}: ${from} to ${to} is no transition of model.md 4.4`);
}
