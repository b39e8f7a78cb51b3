import type { StoryAct } from './act.ts';

/** Where a story is played in real time, the universities need the longest window that a listing may have: machines are busy. */
export const unhurried = (story: StoryAct): StoryAct =>
  story.step === 'decide-listing' && story.outcome === 'list'
    ? { ...story, input: (scene) => ({ ...(story.input(scene) as object), windowDays: 90 }) }
    : story;
