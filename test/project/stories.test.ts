import { expect, test } from 'vitest';
import { stories } from '#scripts/story/stories.ts';
import { otherThan, stacksOf } from '#scripts/story/story.ts';
import { aProject, play } from '#test/support/play.ts';
import { Formula } from '#workflows/domain/formula.ts';
import { evaluated } from '#workflows/domain/formulas.ts';
import { barring } from '#workflows/project/barring.ts';
import { positionsByName } from '#workflows/project/positions.ts';

/** The command plays the same acts over HTTP, where the worker is killed on the way. */
const parts = Object.entries(stories).flatMap(([name, story]) =>
  'parts' in story
    ? story.parts.map((part, index) => ({ name: `${name} ${index + 1}`, killed: story.killed, bars: story.bars ?? false, ...part }))
    : [],
);

test.each(parts)('$name ends as the story says', ({ acts, end, killed, bars }) => {
  const project = play(aProject(), acts);
  for (let waits = 0; project.state.phase !== end.phase && waits < 50 && project.passToNextDue(); waits += 1);
  const standing = { phase: project.state.phase, positions: positionsByName(project.file.books) };
  expect(otherThan(end, standing)).toEqual([]);
  expect(acts.some(killed)).toBe(true);
  // who is barred cannot open the next story's project on the same stack
  const barred = project.recordings.flatMap(({ facts, at }) =>
    facts.filter(({ type }) => barring.types.includes(type)).flatMap(({ type, ...details }) => barring.of({ type, details, at }) ?? []),
  );
  expect(barred.length > 0).toBe(bars);
  // 10.7: each ledger row is made again from what "how was this computed?" shows
  const rows = project.recordings.flatMap(({ transfers }) => transfers);
  const shown = rows.map(({ id, formula }) => ({ id, formula: Formula.parse(JSON.parse(JSON.stringify(formula))) }));
  expect(shown.map(({ id, formula }) => ({ id, fen: evaluated(formula).fen }))).toEqual(rows.map(({ id, fen }) => ({ id, fen })));
});

test('all of them share a few stacks, and none begins where another has barred its enterprise', () => {
  const stacks = stacksOf(Object.entries(stories));
  expect(stacks.flat()).toHaveLength(Object.keys(stories).length);
  expect(stacks.length).toBeLessThan(6);
  for (const told of stacks) if (told.length > 1) expect(told.filter(([, { bars }]) => bars)).toEqual([]);
});
