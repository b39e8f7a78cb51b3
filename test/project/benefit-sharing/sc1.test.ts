import { expect, test } from 'vitest';
import { benefitSharingActs } from '#scripts/story/sc1/benefit-sharing.ts';
import { resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import examples from '#test/domain/money-examples.json' with { type: 'json' };
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { play } from '#test/support/play.ts';
import { positionsByName } from '#workflows/project/positions.ts';

test('SC1: from the conclusion to the closed books, with its exact positions', () => {
  const project = play(aConcludedProject(), [...resultTransferActs, ...benefitSharingActs]);
  const { books } = project.file;
  expect(project.state.phase).toBe('closed');
  expect(positionsByName(books)).toEqual(examples.SC1.positions);
  expect(Object.values(books).reduce((sum, fen) => sum + fen, 0)).toBe(0);
  expect(books['university/payable']).toBe(0);
  expect(['investigator', 'inventor2', 'inventor3', 'inventor4'].map((inventor) => books[`inventor-${inventor}/cash`])).toEqual([
    19_096_000, 8_680_000, 5_208_000, 1_736_000,
  ]);
  expect(project.open).toEqual([]);
});
