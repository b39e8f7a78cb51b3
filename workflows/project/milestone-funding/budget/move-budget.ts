import { z } from 'zod';
import { addMonths, shanghaiDay } from '#workflows/domain/days.ts';
import { DealFen, Fen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import { budgetCategories } from '#workflows/project/proposal/proposal-form.ts';
import { askersAndFunder, managers } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import {
  aloneLimitFen,
  type BudgetMove,
  budgetMovesOf,
  budgetSheet,
  budgetSubject,
  movedFen,
  plannedBudget,
  presentBudget,
  withBudgetMoves,
} from './budget.ts';

const form = z.strictObject({
  moves: z
    .array(z.strictObject({ from: z.enum(budgetCategories), to: z.enum(budgetCategories), fen: DealFen.min(1) }))
    .min(1)
    .max(10),
  reason: prose(20, 3000),
});
/** With public money in the work nothing is asked for in the last months (L24). */
const quietMonths = 6;

/**
 * S4.14: the research office moves sums between items of the budget. Within the limit the university decides alone, but never towards
 * indirect costs; beyond it enterprise and funder are asked. The price stays as it is, and no payment hangs on it.
 */
export const moveBudget = defineStep({
  name: 'move-budget',
  code: 'S4.14',
  stage: 'milestone-funding',
  since: 1,
  optional: true,
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  opens: (project) => {
    const { asked, aloneFen } = budgetMovesOf(project);
    if (project.phase !== 'executing' || !project.contracting.contract || asked || plannedBudget(project).length === 0) return [];
    const about = { limitFen: aloneLimitFen(project), aloneFen };
    return [{ subject: budgetSubject(project), for: university(project, 'uni.research'), about }];
  },
  compares: (project) => [budgetSheet(project)],
  outcomes: { move: { form }, ask: { form, grounds: 'reason' } },
  retractable: ['ask'],
  returnable: ['ask'],
  facts: {
    'budget-moved': z.strictObject({ n: Count, fen: Fen }),
    'budget-move-asked': z.strictObject({ n: Count, fen: Fen }),
  },
  announces: { 'budget-moved': (project) => [...askersAndFunder(project), ...managers(project)] },
  rules: ['same-item', 'more-than-item', 'beyond-alone', 'indirect-rises', 'asked-too-late'],
  breaks: (project, { outcome, input: { moves }, at }) => {
    const { aloneFen } = budgetMovesOf(project);
    const limitFen = aloneLimitFen(project);
    const sumFen = aloneFen + movedFen(moves);
    return [
      ...brokenByItems(project, moves),
      ...(outcome === 'move'
        ? [
            ...brokenIf(sumFen > limitFen, { rule: 'beyond-alone', field: 'moves', figures: { movedFen: sumFen, limitFen } }),
            ...moves.flatMap(({ to }, index) => brokenIf(to === 'indirect', { rule: 'indirect-rises', field: `moves.${index}.to` })),
          ]
        : brokenByQuiet(project, at)),
    ];
  },
  apply: (project, { outcome, input: { moves } }) => {
    const before = budgetMovesOf(project);
    const n = before.round + 1;
    const fen = movedFen(moves);
    if (outcome === 'ask')
      return {
        state: withBudgetMoves(project, { ...before, round: n, asked: { moves, agreed: [] } }),
        facts: [{ type: 'budget-move-asked', n, fen }],
      };
    const made = [...before.made, ...moves];
    return {
      state: withBudgetMoves(project, { round: n, made, aloneFen: before.aloneFen + fen }),
      facts: [{ type: 'budget-moved', n, fen }],
    };
  },
});

function brokenByItems(project: Project, moves: readonly BudgetMove[]): BrokenRule<'same-item' | 'more-than-item'>[] {
  const after = presentBudget(project, moves);
  const present = presentBudget(project);
  return moves.flatMap(({ from, to }, index) => [
    ...brokenIf(from === to, { rule: 'same-item', field: `moves.${index}.to` }),
    ...brokenIf((after.find(({ category }) => category === from)?.fen ?? -1) < 0, {
      rule: 'more-than-item',
      field: `moves.${index}.fen`,
      figures: { leftFen: present.find(({ category }) => category === from)?.fen ?? 0 },
    }),
  ]);
}
function brokenByQuiet(project: Project, at: string): BrokenRule<'asked-too-late'>[] {
  const last = contractOf(project).tranches.at(-1);
  if (!project.contracting.taskBook || !last) return [];
  const askBy = addMonths(last.dueOn, -quietMonths);
  return brokenIf(shanghaiDay(at) > askBy, { rule: 'asked-too-late', field: 'moves', figures: { askBy } });
}
