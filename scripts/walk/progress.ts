import type { Walked } from './walk-part.ts';

/** How far a part has come. */
export interface Progress {
  readonly projects: number;
  readonly states: number;
  readonly silences: number;
  readonly deadEnds: number;
  readonly violations: number;
  /** What the last project has added to the dead ends and violations. */
  readonly found: readonly string[];
}
export const nothingYet: Progress = { projects: 0, states: 0, silences: 0, deadEnds: 0, violations: 0, found: [] };

export function progressOf({ seen, ends, states, silences, deadEnds }: Walked, before: Progress): Progress {
  return {
    projects: [...ends.values()].reduce((sum, count) => sum + count, 0),
    states: states.size,
    silences,
    deadEnds: deadEnds.length,
    violations: seen.violations.length,
    found: [
      ...deadEnds.slice(before.deadEnds).map(({ state, silent }) => `dead end: ${silent} silent in ${state}`),
      ...new Set(seen.violations.slice(before.violations).map((violation) => `violation: ${violation}`)),
    ],
  };
}

/** `ms`: since the beginning. */
export function progressLine(parts: readonly Progress[], of: number, ms: number): string {
  const sum = (figure: (part: Progress) => number) => parts.reduce((all, part) => all + figure(part), 0);
  const projects = sum((part) => part.projects);
  const minutes = (count: number) => `${Math.round(count / 60_000)} min`;
  return [
    `${projects} of ${of} projects`,
    `states ${sum((part) => part.states)} × silences = ${sum((part) => part.silences)}`,
    `dead ends ${sum((part) => part.deadEnds)}`,
    `violations ${sum((part) => part.violations)}`,
    `${minutes(ms)}, about ${minutes((ms / projects) * (of - projects))} more`,
  ].join(', ');
}
