import type { Figures, Sheet } from '#workflows/engine/beside.ts';
import type { Project } from '#workflows/project/state.ts';
import { clawbackOf, demandOf, openFenOf, pendingSubsidyFen, subsidyPaid } from './clawback.ts';
import { daysOutOf } from './interest.ts';

/** The computation of the sum claimed back, and its balance. */
export function clawbackFigures(project: Project, subject: string): Figures {
  const clawback = clawbackOf(project, subject);
  const { waived = { principalFen: 0, interestFen: 0 } } = clawback;
  const waivedFen = waived.principalFen + waived.interestFen;
  const fen = (name: string, value: number) => ({ name, kind: 'fen' as const, value });
  return {
    name: 'clawback',
    items: [
      fen(
        'subsidyPaidFen',
        subsidyPaid(project).reduce((sum, one) => sum + one.fen, 0),
      ),
      fen('pendingFen', pendingSubsidyFen(project)),
      fen('principalFen', clawback.principalFen + waived.principalFen),
      { name: 'interestRate', kind: 'rate', value: clawback.yearBp },
      fen('interestFen', clawback.interestFen + waived.interestFen),
      fen('offsetFen', clawback.offsetFen),
      ...(waivedFen > 0 ? [fen('waivedFen', waivedFen)] : []),
      { ...fen('demandFen', demandOf(clawback)), isResult: true },
      { ...fen('openFen', openFenOf(project, clawback)), isResult: true },
    ],
  };
}

/** Each payment that is claimed back, with the days for which it bears interest once a notice has set its due day. */
function claimedPayments(project: Project, subject: string): Sheet {
  const { sources, state, dueAt, yearBp } = clawbackOf(project, subject);
  const bears = state !== 'draft' && yearBp > 0;
  return {
    name: 'claimedPayments',
    columns: [
      { name: 'paidOn', kind: 'day' },
      { name: 'claimedFen', kind: 'fen' },
      ...(bears ? [{ name: 'daysOut', kind: 'count' } as const] : []),
    ],
    rows: sources.map((source) => [source.paidOn, source.fen, ...(bears ? [daysOutOf(source, dueAt)] : [])]),
  };
}
/** For the notice, for its answer and for who decides between them. */
export const clawbackSheets = (project: Project, subject: string): readonly (Sheet | Figures)[] => [
  clawbackFigures(project, subject),
  claimedPayments(project, subject),
];
