import type { StoryAct } from '#scripts/story/act.ts';
import { contestedEnd } from '#scripts/story/endings.ts';
import { stories } from '#scripts/story/stories.ts';

/** Stories followed by a walk before its random acts. */
export const ways: readonly (readonly StoryAct[])[] = Object.values(stories).flatMap((story) =>
  'parts' in story ? story.parts.map(({ acts }) => acts) : [],
);

const byOutcome = new Map<string, StoryAct[]>();
for (const story of new Set([...ways.flat(), ...contestedEnd])) {
  const name = `${story.step} ${story.outcome}`;
  byOutcome.set(name, [...(byOutcome.get(name) ?? []), story]);
}
/** Forms of the stories, by step and outcome: `accept-milestone accept`. */
export const storyForms: ReadonlyMap<string, readonly StoryAct[]> = byOutcome;
