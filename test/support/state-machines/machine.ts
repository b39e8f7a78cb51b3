import type { Project } from '#workflows/project/state.ts';

/** A machine's subjects in one project, each with its state. */
export type Standing = Readonly<Record<string, string>>;

/** One state machine of the specification (model.md 4.4), in the project's own names. */
export interface StateMachine {
  readonly name: string;
  readonly standing: (project: Project) => Standing;
  /** The states that may follow each state, also through another one in the same change; `-` is the state of a subject that does not exist yet, or no longer. */
  readonly next: Readonly<Record<string, readonly string[]>>;
}

export interface Transition {
  readonly machine: string;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
}

/** Computed once: what a change comes to is what the next one starts from. */
const standings = new WeakMap<StateMachine, WeakMap<Project, Standing>>();
export function standingOf(machine: StateMachine, project: Project): Standing {
  const known = standings.get(machine) ?? new WeakMap<Project, Standing>();
  standings.set(machine, known);
  const standing = known.get(project) ?? machine.standing(project);
  known.set(project, standing);
  return standing;
}

/** The transitions of one machine between two successive states of a project. */
export function transitions(machine: StateMachine, before: Project, after: Project): Transition[] {
  const { name } = machine;
  const from = standingOf(machine, before);
  const to = standingOf(machine, after);
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((subject) => {
    const transition = { machine: name, subject, from: from[subject] ?? '-', to: to[subject] ?? '-' };
    return transition.from === transition.to ? [] : [transition];
  });
}

export const byKey = <T>(list: readonly T[], keyOf: (one: T) => string, stateOf: (one: T) => string): Standing =>
  Object.fromEntries(list.map((one) => [keyOf(one), stateOf(one)]));
