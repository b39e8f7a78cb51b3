import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { ofParty } from '#workflows/project/audiences.ts';
import { deciders } from '#workflows/project/milestone-funding/succession/succession.ts';
import { newest } from '#workflows/project/readings.ts';
import { answerers, askersAndFunder, managers } from '#workflows/project/recipients.ts';
import { defineStep } from '#workflows/project/state.ts';
import { budgetMovesOf, budgetSheet, budgetSubject, movedFen, withBudgetMoves } from './budget.ts';

/** S4.15: enterprise and, with a task book, funder agree to a move beyond the limit. Silence agrees to nothing: the budget stays as it is. */
export const decideBudgetMove = defineStep({
  name: 'decide-budget-move',
  code: 'S4.15',
  stage: 'milestone-funding',
  since: 1,
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  opens: (project) => {
    const { asked } = budgetMovesOf(project);
    if (project.phase !== 'executing' || !asked) return [];
    return deciders(project)
      .filter(({ id }) => !asked.agreed.includes(id))
      .map((party) => ({
        subject: budgetSubject(project),
        seat: party.id,
        for: ofParty(party, party.part === 'funder' ? 'fund.officer' : 'ent.rdlead'),
        due: workingDays(party.part === 'funder' ? 20 : 10),
        about: { fen: movedFen(asked.moves) },
      }));
  },
  beside: () => [newest('move-budget')],
  compares: (project) => [budgetSheet(project)],
  outcomes: {
    agree: { form: z.strictObject({ opinion: optionalProse(2000) }) },
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'budget-move-agreed': z.strictObject({ n: Count, side: Id }),
    'budget-move-made': z.strictObject({ n: Count, fen: Fen }),
    'budget-move-refused': z.strictObject({ n: Count, side: Id }),
    'budget-move-unanswered': z.strictObject({ n: Count }),
  },
  announces: {
    'budget-move-made': (project) => [...answerers(project, 'uni.research'), ...askersAndFunder(project), ...managers(project)],
    'budget-move-refused': (project) => answerers(project, 'uni.research'),
    'budget-move-unanswered': (project) => answerers(project, 'uni.research'),
  },
  apply: (project, { outcome }, { seat: side = '' }) => {
    const { asked, ...before } = budgetMovesOf(project);
    if (!asked) throw new Error('no move is asked for');
    const n = before.round;
    if (outcome === 'refuse') return { state: withBudgetMoves(project, before), facts: [{ type: 'budget-move-refused', n, side }] };
    const agreed = [...asked.agreed, side];
    const fact = { type: 'budget-move-agreed', n, side } as const;
    if (!deciders(project).every(({ id }) => agreed.includes(id)))
      return { state: withBudgetMoves(project, { ...before, asked: { ...asked, agreed } }), facts: [fact] };
    // what the university has moved alone so far is agreed to with it
    return {
      state: withBudgetMoves(project, { round: n, made: [...before.made, ...asked.moves], aloneFen: 0 }),
      facts: [fact, { type: 'budget-move-made', n, fen: movedFen(asked.moves) }],
    };
  },
  silence: {
    then: (project) => {
      const { asked: _unanswered, ...before } = budgetMovesOf(project);
      return { state: withBudgetMoves(project, before), facts: [{ type: 'budget-move-unanswered', n: before.round }] };
    },
  },
});
