import { describe, expect, test } from 'vitest';
import { storyForms } from '#scripts/walk/story-forms.ts';
import { walkPart } from '#scripts/walk/walk-part.ts';
import { steps } from '#workflows/project/catalogue.ts';

/** The short form of `npm run walk`, which goes on for longer and tries silence in every state. */
describe('a walk at random over the real catalogue', { timeout: 400_000 }, () => {
  const walked = walkPart({ projects: 10, seed: 7, silences: 20 });

  test('keeps the invariants', () => {
    expect([...new Set(walked.seen.violations)]).toEqual([]);
    expect(walked.seen.acts).toBeGreaterThan(200);
  });
  test('comes to many steps and different ends', () => {
    expect(walked.seen.steps.size).toBeGreaterThan(steps.length * 0.35);
    expect(walked.ends.size).toBeGreaterThan(3);
  });
  test('ends, though one person or one party never acts again', () => {
    expect(walked.deadEnds).toEqual([]);
    expect(walked.silences).toBe(20);
  });
});

test('the stories know an outcome of nearly every step', () => {
  const asked = steps.filter(({ optional }) => !optional);
  const untold = asked
    .filter(({ name, outcomes }) => !Object.keys(outcomes).some((outcome) => storyForms.has(`${name} ${outcome}`)))
    .map(({ name }) => name);
  expect(untold.length, untold.join(', ')).toBeLessThan(asked.length / 3);
});
