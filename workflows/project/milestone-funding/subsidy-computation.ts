import type { Figures } from '#workflows/engine/beside.ts';
import type { Project } from '#workflows/project/state.ts';
import { claimFigures } from './claim-figures.ts';
import { claimUnderWay } from './subsidy-claim.ts';

/** Beside each decision on a claim: the sum that the task book makes of what is verified, with its formula. */
export function subsidyComputation(project: Project): readonly Figures[] {
  const claim = claimUnderWay(project);
  if (!claim) return [];
  const { cashFen, formula } = claimFigures(project, claim.n);
  return [{ name: 'subsidyComputation', items: [{ name: 'subsidyCash', kind: 'fen', value: cashFen, isResult: true }], formula }];
}
