import { sumFen } from '#workflows/domain/money.ts';
import type { Sheet } from '#workflows/engine/beside.ts';
import type { BudgetCategory } from '#workflows/project/proposal/proposal-form.ts';
import type { Project } from '#workflows/project/state.ts';
import { plannedBudget, presentBudget } from './budget/budget.ts';
import type { Milestone } from './milestone-funding.ts';

export const spendingCategories = ['equipment', 'materials', 'testing', 'travel', 'labour', 'outsourcing', 'overhead'] as const;
type SpendingCategory = (typeof spendingCategories)[number];
export interface Spent {
  readonly category: SpendingCategory;
  readonly fen: number;
}

/** Reports and the proposal's budget divide differently: here each item of both has one line. */
const lines: readonly {
  readonly term: string;
  readonly spent: readonly SpendingCategory[];
  readonly planned: readonly BudgetCategory[];
}[] = [
  { term: 'budget-equipment', spent: ['equipment'], planned: ['equipment'] },
  { term: 'budget-materials', spent: ['materials'], planned: ['materials'] },
  { term: 'budget-testing', spent: ['testing'], planned: ['testing'] },
  { term: 'budget-travel', spent: ['travel'], planned: ['travel'] },
  { term: 'spent-labour', spent: ['labour'], planned: ['labour', 'students'] },
  { term: 'budget-indirect', spent: ['overhead'], planned: ['indirect'] },
  { term: 'spent-other', spent: ['outsourcing'], planned: ['other'] },
];

const fenOf = (rows: readonly { readonly category: string; readonly fen: number }[], among: readonly string[]) =>
  sumFen(rows.flatMap(({ category, fen }) => (among.includes(category) ? [fen] : [])));

/**
 * The budget against what the reports say was spent: before this milestone, in its own report once there is one, what is left,
 * and by how much a line is exceeded. A finding, no refusal (R3). None where the proposal gave no budget.
 */
export function spendingSheet(project: Project, { n, spending }: Milestone): Sheet[] {
  if (plannedBudget(project).length === 0) return [];
  const budget = presentBudget(project);
  const earlier = project.funding.milestones.flatMap((one) => (one.n === n ? [] : (one.spending ?? [])));
  const rows = lines.flatMap(({ term, spent, planned }) => {
    const [plannedFen, beforeFen, nowFen] = [fenOf(budget, planned), fenOf(earlier, spent), fenOf(spending ?? [], spent)];
    if (plannedFen + beforeFen + nowFen === 0) return [];
    const leftFen = plannedFen - beforeFen - nowFen;
    return [[term, plannedFen, beforeFen, spending ? nowFen : null, Math.max(0, leftFen), leftFen < 0 ? -leftFen : null, leftFen >= 0]];
  });
  return [
    {
      name: 'spending',
      columns: [
        { name: 'budgetItem', kind: 'term' },
        { name: 'budgetPresent', kind: 'fen' },
        { name: 'spentBefore', kind: 'fen' },
        { name: 'spentNow', kind: 'fen' },
        { name: 'budgetLeft', kind: 'fen' },
        { name: 'overBudget', kind: 'fen' },
        { name: 'withinBudget', kind: 'met' },
      ],
      rows,
    },
  ];
}
