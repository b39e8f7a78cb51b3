import { computed } from '#workflows/domain/formulas.ts';
import type { Transfer } from '#workflows/domain/ledger.ts';
import { isDealtWith } from '#workflows/modules/payment/payment.ts';
import { unprepared } from '#workflows/modules/payment/releases.ts';
import { changeClaim, claimSubject } from '#workflows/project/milestone-funding/subsidy-claim.ts';
import type { Project } from '#workflows/project/state.ts';
import { type Clawback, changeClawback, clawbackSubject, demandOf, lessOwed } from './clawback.ts';

interface Booked {
  readonly state: Project;
  readonly transfers: readonly Transfer[];
}

/** Offset first, within this case only: what the funder has approved for the same debtor and not paid (E10, M2). */
export function offset(project: Project, clawback: Clawback): Booked {
  // the subsidy is the enterprise's: only its own debt is set against it
  if (clawback.debtor !== 'enterprise') return { state: project, transfers: [] };
  return project.funding.claims.reduce<Booked>(
    (before, { n, approved }) => {
      const now = before.state.clawbacks?.find((known) => known.n === clawback.n) ?? clawback;
      const openFen = demandOf(now);
      if (!approved || approved.cashFen === 0 || openFen === 0 || isDealtWith(project, 'subsidy', claimSubject(n))) return before;
      const fen = Math.min(openFen, approved.cashFen);
      const restFen = approved.cashFen - fen;
      const rest = {
        ...approved,
        cashFen: restFen,
        ...(restFen > 0 ? { formula: computed('agreed-sum', { agreedFen: restFen }).formula } : {}),
      };
      const cut = unprepared(changeClaim(before.state, n, { approved: rest }), `subsidy.${claimSubject(n)}`);
      const sum = computed('clawback-less', { openFen: approved.cashFen, lessFen: fen });
      const mark = `${claimSubject(n)}.${clawbackSubject(clawback)}`;
      const claim = { debit: 'enterprise/receivable', credit: 'funder/payable' } as const;
      return {
        state: changeClawback(cut, clawback.n, { offsetFen: now.offsetFen + fen }),
        transfers: [
          ...before.transfers,
          { id: `offset-owed.${mark}`, ...claim, ...sum, kind: 'subsidy-owed' },
          { id: `offset-cleared.${mark}`, debit: claim.credit, credit: claim.debit, ...sum, kind: 'subsidy-cleared' },
          lessOwed(before.state, now, 'cleared', fen, `offset.${claimSubject(n)}`),
        ],
      };
    },
    { state: project, transfers: [] },
  );
}
