import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { started } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { factsOf, keysOf } from '#test/support/awarded-project.ts';
import { aProject, attempt, brokenIn, play } from '#test/support/play.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import { presentBudget } from '#workflows/project/milestone-funding/budget/budget.ts';

const reason = '检测机构报价低于预期，拟将结余用于补充靶材采购。';
const working = () => play(aProject(), [...sc1Intake, ...sc1Proposal, ...sc1Contract, ...started]);
const moving = (fen: number, { from = 'testing', to = 'materials', outcome = 'move' as 'move' | 'ask' } = {}) =>
  act('researchOffice', 'move-budget', outcome, { moves: [{ from, to, fen }] as never, reason });
const agree = act('rdLead', 'decide-budget-move', 'agree', {});
const budgetOf = (project: ReturnType<typeof working>) =>
  Object.fromEntries(presentBudget(project.state).map(({ category, fen }) => [category, fen]));

test('within a tenth of the price the university moves sums alone; all its moves count together', () => {
  const project = working();
  const before = budgetOf(project);
  const limitFen = contractOf(project.state).priceFen / 10;
  const books = project.file.books;
  expect(project.asked.map(({ step }) => step)).not.toContain('move-budget');
  play(project, [moving(limitFen - 100)]);
  expect(budgetOf(project)).toMatchObject({ testing: (before['testing'] ?? 0) - limitFen + 100, materials: limitFen - 100 });
  expect(brokenIn(attempt(project, moving(101)))).toEqual(['beyond-alone moves']);
  play(project, [moving(100)]);
  expect(Object.values(budgetOf(project)).reduce((sum, fen) => sum + fen, 0)).toBe(
    Object.values(before).reduce((sum, fen) => sum + fen, 0),
  );
  expect(project.file.books).toEqual(books);
  expect(brokenIn(attempt(project, moving(1, { to: 'testing' })))).toEqual(expect.arrayContaining(['same-item moves.0.to']));
  expect(brokenIn(attempt(project, moving(1, { to: 'indirect' })))).toContain('indirect-rises moves.0.to');
  expect(brokenIn(attempt(project, moving(10 * limitFen, { outcome: 'ask' })))).toEqual(['more-than-item moves.0.fen']);
});

test('beyond it enterprise and funder agree, and the university’s own limit begins again; a refusal and silence leave the budget as it is', () => {
  const project = working();
  const before = budgetOf(project);
  const fen = contractOf(project.state).priceFen / 5;
  const asked = moving(fen, { outcome: 'ask', to: 'indirect' });
  play(project, [asked]);
  expect(keysOf(project, 'decide-budget-move')).toEqual(['decide-budget-move/budget-1/enterprise', 'decide-budget-move/budget-1/funder']);
  expect(keysOf(project, 'move-budget')).toEqual([]);
  play(project, [act('rdLead', 'decide-budget-move', 'refuse', { reason: '间接费用占比过高，请另行安排。' })]);
  expect(budgetOf(project)).toEqual(before);
  play(project, [asked]);
  project.pass(40);
  expect(factsOf(project, 'budget-move-unanswered')).toEqual([{ type: 'budget-move-unanswered', n: 2 }]);
  expect(budgetOf(project)).toEqual(before);
  play(project, [moving(100), asked, agree]);
  expect(budgetOf(project)['indirect']).toBe(before['indirect']);
  play(project, [act('fundOfficer', 'decide-budget-move', 'agree', {})]);
  expect(budgetOf(project)['indirect']).toBe((before['indirect'] ?? 0) + fen);
  expect(project.state.funding.budgetMoves).toMatchObject({ round: 4, aloneFen: 0 });
});

test('with public money in the work no move is asked for in its last six months (L24)', () => {
  const project = working();
  const last = contractOf(project.state).tranches.at(-1)?.dueOn ?? '';
  project.passUntil(`${last.slice(0, 4)}-${last.slice(5, 7)}-01T02:00:00.000Z`);
  if (keysOf(project, 'move-budget').length === 0) throw new Error('the work has ended');
  expect(brokenIn(attempt(project, moving(100, { outcome: 'ask' })))).toEqual(['asked-too-late moves']);
  expect(attempt(project, moving(100))).toBeUndefined();
});
