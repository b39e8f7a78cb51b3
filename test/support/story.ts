import type { StoryAct } from '#scripts/story/act.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import type { StepName } from '#workflows/project/catalogue.ts';
import type { Project } from '#workflows/project/state.ts';

/** The acts of a story before the first one of a step. */
export const upTo = (acts: readonly StoryAct[], step: StepName): readonly StoryAct[] =>
  acts.slice(
    0,
    acts.findIndex((story) => story.step === step),
  );
/** The acts of a story from the first one of a step on. */
export const from = (acts: readonly StoryAct[], step: StepName): readonly StoryAct[] =>
  acts.slice(acts.findIndex((story) => story.step === step));
/** The first act of a story in a step, changed where a test needs it; of one player, where several act in it. */
export function of(acts: readonly StoryAct[], step: StepName, changed: Partial<StoryAct> = {}): StoryAct {
  const found =
    acts.find((story) => story.step === step && (changed.by === undefined || story.by === changed.by)) ??
    acts.find((story) => story.step === step);
  if (!found) throw new Error(`no ${step} in the story`);
  return { ...found, ...changed };
}
/** An act with other fields than the story's. */
export const withFields = (story: StoryAct, fields: Readonly<Record<string, unknown>>): StoryAct => ({
  ...story,
  input: (scene) => ({ ...(story.input(scene) as object), ...fields }),
});

/** Keys of what the last two stages ask, and of objections to be decided. */
export const openKeys = (project: Simulation<Project>) =>
  project.open
    .filter(({ stage, step, optional }) => !optional && (/^(result-transfer|benefit-sharing)$/.test(stage) || step === 'decide-objection'))
    .map(({ key }) => key);
export const factTypes = (project: Simulation<Project>) => project.recordings.flatMap(({ facts }) => facts.map(({ type }) => type));
