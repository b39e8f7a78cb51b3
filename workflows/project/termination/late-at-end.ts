import { isDealtWith } from '#workflows/modules/payment/payment.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import { instalmentsDue } from '#workflows/project/milestone-funding/instalments-due.ts';
import { type Late, lateClaim } from '#workflows/project/milestone-funding/late-claims.ts';
import { type LateClaim, milestoneSubject, milestonesIn, trancheOf } from '#workflows/project/milestone-funding/milestone-funding.ts';
import { retentionDue } from '#workflows/project/milestone-funding/release-retention.ts';
import type { Project } from '#workflows/project/state.ts';

type Unpaid = Omit<Late, 'dailyBp' | 'until'> & { readonly until?: Late['until'] | undefined };

/** M1, E12: late interest on every part of the price that is due and not paid, as it stands at this instant, less what was claimed before. */
export function lateAt(project: Project, at: Late['until']): LateClaim[] {
  const dailyBp = contractOf(project).lateDailyBp;
  const tranches = milestonesIn(project, 'accepted').map(
    (milestone): Unpaid => ({
      subject: milestoneSubject(milestone),
      fen: trancheOf(project, milestone.n).cashFen,
      until: milestone.payableUntil,
    }),
  );
  const unpaid = [
    ...tranches.filter(({ subject }) => !isDealtWith(project, 'tranche', subject)),
    ...instalmentsDue(project).filter(({ subject }) => !isDealtWith(project, 'instalment', subject)),
    ...retentionDue(project).filter(({ subject }) => !isDealtWith(project, 'retention', subject)),
  ];
  return unpaid.flatMap(({ subject, fen, until }) => {
    const late = until && fen > 0 ? lateClaim(project, { subject, fen, until, dailyBp }, at) : undefined;
    if (!late) return [];
    const { days: _days, ...claim } = late;
    return [claim];
  });
}
