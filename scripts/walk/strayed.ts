import type { StoryAct } from '#scripts/story/act.ts';
import { obligingWorld } from '#test/support/play.ts';
import type { Terms } from '#workflows/modules/terms/terms.ts';
import { type Chance, pick, seedFrom } from './chance.ts';
import { follow } from './follow-story.ts';
import type { Seen } from './seen.ts';
import { ways } from './story-forms.ts';
import { WalkedProject } from './walked-project.ts';
import { moodyWorld } from './world.ts';

/** A project that has followed a story up to some point, in front of a moody bank. `own`: one object for each set of terms. */
export function strayed(chance: Chance, own: Partial<Terms>, seen: Seen): WalkedProject {
  const way = pick(chance, ways) ?? [];
  const share = chance();
  // the beginning is short beside the whole way, and decides most of what comes of it
  const acts = Math.floor((chance() < 0.3 ? share ** 3 : share) * way.length);
  const point = pointOf(way, acts, own);
  for (const { step } of way.slice(0, acts)) seen.told.add(step);
  return point.copy(moodyWorld(seedFrom(chance)));
}

/** A way that is gone once, as far as anybody has asked for it: the project itself, and a copy from before each act. */
interface Gone {
  readonly project: WalkedProject;
  readonly points: WalkedProject[];
  /** The story could not go on: all who want to go further stand where it stopped. */
  isStuck: boolean;
}
const goneUnder = new Map<Partial<Terms>, Map<readonly StoryAct[], Gone>>();

function pointOf(way: readonly StoryAct[], acts: number, own: Partial<Terms>): WalkedProject {
  const gone = goneUnder.get(own) ?? new Map<readonly StoryAct[], Gone>();
  goneUnder.set(own, gone);
  const known = gone.get(way) ?? { project: WalkedProject.open(obligingWorld, 'walk', own), points: [], isStuck: false };
  gone.set(way, known);
  while (known.points.length <= acts && !known.isStuck) {
    const done = known.points.length;
    known.isStuck = done > 0 && !follow(known.project, way.slice(done - 1, done));
    if (!known.isStuck) known.points.push(known.project.copy());
  }
  return known.points[acts] ?? known.project;
}
