import { sumFen } from '#workflows/domain/money.ts';
import { share } from '#workflows/domain/rounding.ts';
import type { Sheet } from '#workflows/engine/beside.ts';
import { budgetMoveBpOf } from '#workflows/modules/terms/terms.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import type { BudgetCategory, BudgetLine } from '#workflows/project/proposal/proposal-form.ts';
import type { Project } from '#workflows/project/state.ts';

/** From one item of the budget to another (S4.14). */
export interface BudgetMove {
  readonly from: BudgetCategory;
  readonly to: BudgetCategory;
  readonly fen: number;
}
export interface BudgetMoves {
  /** How many times it has been asked or done. */
  readonly round: number;
  readonly made: readonly BudgetMove[];
  /** Of these, moved by the university alone since the others last agreed. */
  readonly aloneFen: number;
  readonly asked?: { readonly moves: readonly BudgetMove[]; readonly agreed: readonly string[] };
}
const none: BudgetMoves = { round: 0, made: [], aloneFen: 0 };
export const budgetMovesOf = ({ funding: { budgetMoves = none } }: Pick<Project, 'funding'>): BudgetMoves => budgetMoves;
export const withBudgetMoves = (project: Project, budgetMoves: BudgetMoves): Project => ({
  ...project,
  funding: { ...project.funding, budgetMoves },
});
export const budgetSubject = (project: Project) => `budget-${budgetMovesOf(project).round}`;

/** As the awarded proposal has it; none in a project whose proposal gave none. */
export function plannedBudget({ selection: { award, proposals } }: Project): readonly BudgetLine[] {
  return (award && proposals?.[award.proposal]?.offer?.budget) || [];
}
/** With the moves made so far. */
export function presentBudget(project: Project, more: readonly BudgetMove[] = []): BudgetLine[] {
  const moves = [...budgetMovesOf(project).made, ...more];
  const planned = plannedBudget(project);
  const categories = [...new Set([...planned.map(({ category }) => category), ...moves.map(({ to }) => to)])];
  return categories.map((category) => {
    const before = planned.find((line) => line.category === category)?.fen ?? 0;
    const into = sumFen(moves.flatMap(({ to, fen }) => (to === category ? [fen] : [])));
    const out = sumFen(moves.flatMap(({ from, fen }) => (from === category ? [fen] : [])));
    return { category, fen: before + into - out };
  });
}

/** What the university may move alone: a part of the price, all moves since the others last agreed counted together. */
export const aloneLimitFen = (project: Project) => share(contractOf(project).priceFen, budgetMoveBpOf(project.terms));
export const movedFen = (moves: readonly BudgetMove[]) => sumFen(moves.map(({ fen }) => fen));

/** Each item as planned, as it stands, and as it will stand if the move on the table is agreed to. */
export function budgetSheet(project: Project): Sheet {
  const planned = plannedBudget(project);
  const { asked } = budgetMovesOf(project);
  const present = presentBudget(project);
  const fenIn = (lines: readonly BudgetLine[], category: string) => lines.find((line) => line.category === category)?.fen ?? 0;
  const after = presentBudget(project, asked?.moves);
  return {
    name: 'budget',
    columns: [
      { name: 'budgetItem', kind: 'term' },
      { name: 'budgetPlanned', kind: 'fen' },
      { name: 'budgetPresent', kind: 'fen' },
      ...(asked ? [{ name: 'budgetAfter', kind: 'fen' as const }] : []),
    ],
    rows: after.map(({ category, fen }) => [
      `budget-${category}`,
      fenIn(planned, category),
      fenIn(present, category),
      ...(asked ? [fen] : []),
    ]),
  };
}
