import type { OpenRow } from '#workflows/engine/case-file.ts';
import type { Actor } from '#workflows/engine/define-step.ts';
import type { Refusal } from '#workflows/engine/refusal.ts';
import { hasEnded } from '#workflows/project/state.ts';
import { type Chance, pick } from './chance.ts';
import { lostInJson, violations } from './invariants.ts';
import { actOn, mayDo, newOutcomeOf, outcomeOf } from './one-act.ts';
import { isUnderstudy, people } from './people.ts';
import type { Seen } from './seen.ts';
import type { WalkedProject } from './walked-project.ts';

/** An act that was done: by whom, and of which step. */
export interface Done {
  readonly step: string;
  readonly actor: Actor;
}

/**
 * Legal and illegal acts by people drawn by lot, until the project ends or the turns are over. `onState` is shown the project
 * after each change, and the act; none where time alone has passed.
 */
export function wander(
  chance: Chance,
  project: WalkedProject,
  turns: number,
  seen: Seen,
  onState: (project: WalkedProject, done: Done | undefined) => void,
) {
  for (let turn = 0; turn < turns && !hasEnded(project.state); turn += 1) {
    const since = project.recordings.length;
    const done = oneTurn(chance, project, seen);
    if (!done && chance() < 0.3) project.passToNextDue();
    if (project.recordings.length === since) continue;
    seen.phases.add(project.state.phase);
    seen.violations.push(...violations(project, since));
    onState(project, done);
  }
  seen.violations.push(...project.strays.splice(0));
  for (const stand of project.stands) seen.stands.add(stand);
  // continue-as-new carries the file as one JSON value
  const lost = lostInJson(project.file);
  if (lost !== undefined) seen.violations.push(`a file that is not JSON at ${lost}`);
}

/** Refusals for persons outside the audience; a form outside the schema is never sent. */
const isForeign = (refusal: Refusal | undefined) =>
  refusal !== undefined && ['NOT_YOURS', 'SAME_PERSON', 'ALREADY_DECIDED', 'BAD_INPUT'].includes(refusal.refused);

/** One act by a person inside or outside the audience, mostly with a story's outcome. Undefined: none was done. */
function oneTurn(chance: Chance, project: WalkedProject, seen: Seen): Done | undefined {
  // optional steps are done sometimes, and more often until they have been done once
  const rows = project.open.filter(
    ({ kind, optional, step }) => kind === 'step' && (!optional || chance() < (seen.steps.has(step) ? 0.04 : 0.2)),
  );
  const row = lessKnown(seen, pick(chance, rows), chance() < 0.5 ? pick(chance, rows) : undefined);
  if (!row) return undefined;
  // where all holders of a role have left a case, more than one of them is silent
  const meant = mayDo(row);
  const able = row.step === 'recuse' ? meant.filter(isUnderstudy) : meant;
  const actor = pick<Actor>(chance, chance() < 0.95 ? able : people.filter((person) => !meant.includes(person)));
  const outcome = (chance() < 0.3 ? newOutcomeOf(chance, row, seen.outcomes) : undefined) ?? outcomeOf(chance, row, 0.8);
  if (!actor || !outcome) return undefined;
  const refusal = actOn(chance, project, row, outcome, actor);
  if (!meant.includes(actor) && !isForeign(refusal)) seen.violations.push(`${actor.person} on ${row.key}: ${refusal?.refused ?? outcome}`);
  if (refusal) return undefined;
  count(seen, row.step, outcome);
  return { step: row.step, actor };
}

/** Of two steps the one done less often so far: what is rare comes up as often as a walk allows. */
function lessKnown({ steps }: Seen, one: OpenRow | undefined, other: OpenRow | undefined): OpenRow | undefined {
  if (!one || !other) return one;
  return (steps.get(other.step) ?? 0) < (steps.get(one.step) ?? 0) ? other : one;
}

export function count(seen: Seen, step: string, outcome: string): void {
  seen.acts += 1;
  seen.steps.set(step, (seen.steps.get(step) ?? 0) + 1);
  seen.outcomes.add(`${step} ${outcome}`);
}
