import { expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { aProject, play } from '#test/support/play.ts';
import { cleared } from '#workflows/project/milestone-funding/subsidy-approval.ts';

test('the reserve is cleared once: with the final claim, or by a settlement before it', () => {
  const approvals = sc1.flatMap(({ step, outcome }, at) => (step === 'approve-subsidy' && outcome === 'approve' ? [at] : []));
  const final = approvals.at(-1) ?? 0;
  const project = play(aProject(), sc1.slice(0, final));
  const held = -(project.file.books['funder/reserve'] ?? 0);
  expect(held).toBeGreaterThan(0);
  expect(cleared(project.state, project.file.books)).toMatchObject([{ kind: 'reserve-cleared', fen: held }]);
  play(project, sc1.slice(final, final + 1));
  expect(project.file.books['funder/reserve']).toBe(0);
  expect(cleared(project.state, project.file.books)).toEqual([]);
});
