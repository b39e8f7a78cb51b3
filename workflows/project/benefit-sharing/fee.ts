import { accountOf, between, theParty } from '#workflows/project/parties.ts';
import { takerOf } from '#workflows/project/result-transfer/result-transfer.ts';
import type { Project } from '#workflows/project/state.ts';
import { statementOf } from './benefit-sharing.ts';
import { draftStatements } from './royalty.ts';

/** The order that pays a statement: always its sum, so that it is the same however often it is sent. */
export function feeOf(project: Project, income: string) {
  const formula = draftStatements(project).find((draft) => draft.income === income)?.formula;
  if (!formula) throw new Error(`no statement ${income}`);
  const university = theParty(project, 'university');
  const ends = between(takerOf(project), 'cash', university, 'cash');
  const clears = accountOf(university, 'receivable');
  return { purpose: 'licence-fee', subject: income, ...ends, clears, fen: statementOf(project, income).dueFen, formula } as const;
}
