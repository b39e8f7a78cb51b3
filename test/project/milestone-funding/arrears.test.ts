import { expect, test } from 'vitest';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, started, tranchePaid } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf } from '#test/support/awarded-project.ts';
import { play } from '#test/support/play.ts';

const owed = () => play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1)]);

test('Enterprise default: an instalment sixty days overdue is noted against the enterprise’s credit, once, and moves no money', () => {
  const project = owed();
  const books = project.file.books;
  project.pass(70);
  expect(factsOf(project, 'credit-flagged')).toEqual([]);
  project.pass(15);
  expect(factsOf(project, 'credit-flagged')).toEqual([{ type: 'credit-flagged', milestone: 1, days: 60 }]);
  expect(project.file.books).toEqual(books);
  project.pass(90);
  expect(factsOf(project, 'credit-flagged')).toHaveLength(1);
});

test('paid late, but within sixty days, nothing is noted', () => {
  const project = owed();
  project.pass(40);
  play(project, tranchePaid(85_500_000));
  project.pass(90);
  expect(factsOf(project, 'credit-flagged')).toEqual([]);
});
