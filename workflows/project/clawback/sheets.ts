import type { Figures } from '#workflows/engine/beside.ts';
import type { Project } from '#workflows/project/state.ts';
import { clawbackOf, demandOf, openFenOf, pendingSubsidyFen, subsidyPaid } from './clawback.ts';

/** The computation of the sum claimed back, and its balance. */
export function clawbackFigures(project: Project, subject: string): Figures {
  const clawback = clawbackOf(project, subject);
  const fen = (name: string, value: number) => ({ name, kind: 'fen' as const, value });
  return {
    name: 'clawback',
    items: [
      fen(
        'subsidyPaidFen',
        subsidyPaid(project).reduce((sum, one) => sum + one.fen, 0),
      ),
      fen('pendingFen', pendingSubsidyFen(project)),
      fen('principalFen', clawback.principalFen),
      { name: 'interestRate', kind: 'rate', value: clawback.yearBp },
      fen('interestFen', clawback.interestFen),
      fen('offsetFen', clawback.offsetFen),
      fen('demandFen', demandOf(clawback)),
      fen('openFen', openFenOf(project, clawback)),
    ],
  };
}
