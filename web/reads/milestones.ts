import type { MilestoneRow } from '#web/shapes/project.ts';
import { isWithheld, paymentOf } from '#workflows/modules/payment/payment.ts';
import { milestoneSubject } from '#workflows/project/milestone-funding/milestone-funding.ts';
import type { Project } from '#workflows/project/state.ts';
import { hasEndedEarly } from '#workflows/project/termination/termination.ts';

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
      money: mayKnowPrices && !isEnded ? { trancheFen, retentionFen, cashFen, payment } : null,
    };
  });
}
