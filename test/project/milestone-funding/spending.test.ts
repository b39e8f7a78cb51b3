import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { accepted, report, started } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { aProject, play } from '#test/support/play.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { presentBudget } from '#workflows/project/milestone-funding/budget/budget.ts';
import type { Project } from '#workflows/project/state.ts';

type Spending = ReturnType<typeof report>['spending'];
const begun = () => play(aProject(), [...sc1Intake, ...sc1Proposal, ...sc1Contract, ...started]);
/** By line: budget, before, now, left, over, within. */
function spendingIn({ state }: { readonly state: Project }, step: string, subject: string) {
  const sheet = stepNamed(step)
    ?.compares?.(state, { subject })
    ?.find(({ name }) => name === 'spending');
  return Object.fromEntries(sheet && 'rows' in sheet ? sheet.rows.map(([line, ...figures]) => [line, figures]) : []);
}
const reporting = (n: number, spending: Spending) => act('investigator', 'submit-milestone', 'submit', { ...report(n), spending });
const equipmentFen = ({ state }: { readonly state: Project }) =>
  presentBudget(state).find(({ category }) => category === 'equipment')?.fen ?? 0;

test('a report is written beside what each line of the budget has left', () => {
  const project = begun();
  const budgetFen = equipmentFen(project);
  expect(budgetFen).toBeGreaterThan(0);
  expect(spendingIn(project, 'submit-milestone', 'milestone-1')['budget-equipment']).toEqual([budgetFen, 0, null, budgetFen, null, true]);
});

test('spending over the budget is taken, and shown with its excess to all who judge the report', () => {
  const project = begun();
  const budgetFen = equipmentFen(project);
  play(project, [reporting(1, [{ category: 'equipment', fen: budgetFen + 100 }])]);
  for (const step of ['completeness-check', 'accept-milestone', 'rectify'])
    expect(spendingIn(project, step, 'milestone-1')['budget-equipment']).toEqual([budgetFen, 0, budgetFen + 100, 0, 100, false]);
});

test('what earlier reports say counts before the next, and a line without a budget is over it', () => {
  const project = begun();
  play(project, accepted(1));
  play(project, [reporting(2, [{ category: 'materials', fen: 5_000 }])]);
  const [, beforeFen] = spendingIn(project, 'accept-milestone', 'milestone-2')['budget-materials'] ?? [];
  expect(beforeFen).toBe(18_000_000);
  expect(spendingIn(project, 'accept-milestone', 'milestone-2')['budget-materials']).toEqual([0, 18_000_000, 5_000, 0, 18_005_000, false]);
});
