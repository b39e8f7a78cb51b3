import type { MilestoneRow } from '#web/shapes/project.ts';
import { isSettled, isWithheld, paymentOf } from '#workflows/modules/payment/payment.ts';
import { milestoneSubject } from '#workflows/project/milestone-funding/milestone-funding.ts';
import type { Project } from '#workflows/project/state.ts';
import { hasEndedEarly, terminationOf } from '#workflows/project/termination/termination.ts';

const stateNames = {
  planned: 'planned',
  active: 'open',
  checking: 'submitted',
  accepting: 'submitted',
  rectifying: 'rectify',
  accepted: 'accepted',
  failed: 'failed',
} as const;

/** The milestones of the contract, or of the award before there is one, with the money that hangs on each. */
export function milestoneRows(
  project: Project,
  mayKnowPrices: boolean,
  acceptedAt: ReadonlyMap<string, string>,
  titles: ReadonlyMap<number, string>,
  reports: ReadonlyMap<string, number>,
): MilestoneRow[] {
  const { contract } = project.contracting;
  const planned = project.selection.award?.milestones ?? [];
  if (!contract)
    return planned.map(({ n, dueOn, weightBp, indicators }) => ({
      n,
      title: titles.get(n) ?? null,
      dueOn,
      weightBp,
      indicators: [...indicators],
      state: 'planned',
      acceptedAt: null,
      reportVersion: null,
      money: null,
    }));
  return contract.tranches.map(({ milestone: n, dueOn, indicators, trancheFen, retentionFen, cashFen }) => {
    const subject = milestoneSubject({ n });
    const milestone = project.funding.milestones.find((known) => known.n === n);
    const state = milestone?.state ?? 'planned';
    const isEnded = hasEndedEarly(project) && state !== 'accepted' && state !== 'failed';
    const payment = isWithheld(project, 'tranche', subject) ? 'forbidden' : (paymentOf(project, 'tranche', subject)?.state ?? 'none');
    return {
      n,
      title: titles.get(n) ?? null,
      dueOn: milestone?.dueOn ?? dueOn,
      weightBp: planned.find((milestone) => milestone.n === n)?.weightBp ?? null,
      indicators: [...indicators],
      state: isEnded ? 'ended' : stateNames[state],
      acceptedAt: acceptedAt.get(subject) ?? null,
      reportVersion: reports.get(subject) ?? null,
      money: mayKnowPrices && !isEnded ? { trancheFen, retentionFen, retention: retentionIs(project, subject), cashFen, payment } : null,
    };
  });
}

/** Where a milestone's retention is, as the money panel counts it: withheld from the tranche's payment on. */
function retentionIs(project: Project, subject: string): NonNullable<MilestoneRow['money']>['retention'] {
  if (isWithheld(project, 'tranche', subject) || isWithheld(project, 'retention', 'retention')) return 'forbidden';
  if (isSettled(project, 'retention', 'retention')) return 'released';
  if (!isSettled(project, 'tranche', subject)) return 'planned';
  return hasEndedEarly(project) && terminationOf(project).settled !== undefined ? 'ended' : 'held';
}
