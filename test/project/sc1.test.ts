import { expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { aProject, play } from '#test/support/play.ts';
import { positions } from '#workflows/domain/ledger.ts';
import { positionsByName } from '#workflows/project/positions.ts';

test('SC1: from the question to closed books, every fen in its place', () => {
  const project = play(aProject(), sc1);

  expect(project.state.phase).toBe('closed');
  expect(positionsByName(project.file.books)).toEqual({
    enterprise: -270_000_000,
    funder: -80_000_000,
    university_project: 300_000_000,
    inventors: 34_720_000,
    broker: 2_480_000,
    school_college: 12_400_000,
    tax: 15_000,
    suppliers: 385_000,
  });
  expect(Object.values(positions(project.file.books)).reduce((sum, fen) => sum + fen, 0)).toBe(0);
  expect(project.open, 'nothing is left open in a closed project').toEqual([]);
  expect(project.file.effects, 'no answer is still out').toEqual([]);
});
