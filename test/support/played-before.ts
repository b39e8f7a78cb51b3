import type { StoryAct } from '#scripts/story/act.ts';
import type { CaseFile, Recording } from '#workflows/engine/case-file.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import type { Project } from '#workflows/project/state.ts';

/** What each university has written for its proposal, by university and step: what the portal would put into the envelope. */
export type Desk = Record<string, Record<string, unknown>>;
export const desks = new WeakMap<Simulation<Project>, Desk>();

/** What was sent in an act, whole, and the case before and after it: the simulation itself keeps hashes alone. */
export interface Sent {
  readonly form: object;
  /** Forms sealed with it. */
  readonly parts?: Readonly<Record<string, unknown>>;
  readonly before: Project;
  readonly after: { readonly file: CaseFile<Project>; readonly changes: number; readonly now: string };
}
const allSent = new WeakMap<Simulation<Project>, Map<string, Sent>>();
/** By the act's id, in order. */
export const sentIn = (simulation: Simulation<Project>): ReadonlyMap<string, Sent> => allSent.get(simulation) ?? new Map();
export function keepSent(simulation: Simulation<Project>, id: string, sent: Sent): void {
  const known = allSent.get(simulation) ?? new Map<string, Sent>();
  allSent.set(simulation, known.set(id, sent));
}

/** A simulation after some acts, as values that nothing changes. */
interface Moment {
  readonly file: CaseFile<Project>;
  readonly now: string;
  readonly tried: number;
  /** Since the moment before. */
  readonly recordings: readonly Recording[];
  readonly sent: readonly [string, Sent][];
  readonly desk: Desk;
  readonly next: Map<StoryAct, Moment>;
}
const beginnings = new Map<string, Moment>();
const reached = new WeakMap<Simulation<Project>, Moment>();

const momentOf = (simulation: Simulation<Project>, changes: number, sent: number): Moment => ({
  file: simulation.file,
  now: simulation.now,
  tried: simulation.tried,
  recordings: simulation.recordings.slice(changes),
  sent: [...sentIn(simulation)].slice(sent),
  desk: { ...desks.get(simulation) },
  next: new Map(),
});

/** Simulations of one name begin with equal files, and their world answers alike. */
export function beginsLikeOthers(simulation: Simulation<Project>, name: string): void {
  const first = beginnings.get(name) ?? momentOf(simulation, simulation.recordings.length, 0);
  beginnings.set(name, first);
  simulation.file = first.file;
  reached.set(simulation, first);
}

/**
 * Plays an act, or takes over its result where the same acts were played before from the same beginning: stories share their first
 * hundred acts. A simulation that has gone another way since (time, a refused act) plays on by itself.
 */
export function remembered(simulation: Simulation<Project>, story: StoryAct, playIt: () => void): void {
  const from = reached.get(simulation);
  const isThere = from && from.file === simulation.file && from.now === simulation.now && from.tried === simulation.tried;
  const known = isThere ? from.next.get(story) : undefined;
  if (known) takeOver(simulation, known);
  else {
    const changes = simulation.recordings.length;
    const sent = sentIn(simulation).size;
    playIt();
    if (!isThere) return;
    const moment = momentOf(simulation, changes, sent);
    from.next.set(story, moment);
    reached.set(simulation, moment);
  }
}
function takeOver(simulation: Simulation<Project>, moment: Moment): void {
  simulation.file = moment.file;
  simulation.now = moment.now;
  simulation.tried = moment.tried;
  simulation.recordings.push(...moment.recordings);
  Object.assign(desks.get(simulation) ?? {}, moment.desk);
  for (const [id, sent] of moment.sent) keepSent(simulation, id, sent);
  reached.set(simulation, moment);
}
