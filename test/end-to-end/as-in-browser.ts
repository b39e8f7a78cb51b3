import type { StoryAct } from '#scripts/story/act.ts';

/** A person types: there is more time for proposals. The warranty gives it back; neither changes a figure. */
const adjusted: Readonly<Record<string, object>> = {
  'decide-listing/list': { windowDays: 90 },
  'set-money-terms/propose': { warrantyMonths: 1 },
};
/** The portal gives rows their ids by itself: i1, i2 …, where the story has names for its indicators. */
const indicators = new Map(['corrosion', 'resistance', 'cost', 'line'].map((name, index) => [name, `i${index + 1}`]));
/** An act with the forms that the browser gives. */
export const asInBrowser = (story: StoryAct): StoryAct => ({
  ...story,
  input: (scene) => {
    const given = { ...(story.input(scene) as object), ...adjusted[`${story.step}/${story.outcome}`] };
    return JSON.parse(JSON.stringify(given), (_name, value: unknown) =>
      typeof value === 'string' ? (indicators.get(value) ?? value) : value,
    );
  },
});
