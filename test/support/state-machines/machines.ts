import type { Project } from '#workflows/project/state.ts';
import { agreement } from './agreement.ts';
import { competition } from './competition.ts';
import { type StateMachine, standingOf, transitions } from './machine.ts';
import { money } from './money.ts';
import { phases } from './phases.ts';
import { result } from './result.ts';

export const machines: readonly StateMachine[] = [phases, ...competition, ...agreement, ...money, ...result];

/** The transitions of a change that the specification does not list. */
export const unlisted = (before: Project, after: Project): string[] =>
  before === after
    ? []
    : machines.flatMap((machine) =>
        transitions(machine, before, after).flatMap(({ subject, from, to }) =>
          machine.next[from]?.includes(to) ? [] : [`${machine.name} ${subject}: ${from} to ${to} is no transition of model.md 4.4`],
        ),
      );
/** Throws where a change of a project makes such a transition. */
export function onlyListed(before: Project, after: Project): void {
  const [first] = unlisted(before, after);
  if (first) throw new Error(first);
}

/** Where each subject of each machine stands: `milestone: failed`. */
export const standsIn = (project: Project): string[] =>
  machines.flatMap((machine) => Object.values(standingOf(machine, project)).map((state) => `${machine.name}: ${state}`));
