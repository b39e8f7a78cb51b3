import type { Composition } from '#workflows/engine/composed.ts';
import { agreement, both, type Line, sum } from '#workflows/project/agreed-text.ts';
import { milestoneName } from '#workflows/project/milestone-name.ts';
import { organisationOf } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import { claimFigures } from './claim-figures.ts';
import { isConfirmed, milestonesIn, trancheOf } from './milestone-funding.ts';

/** What a claim is for: its number and sum, and the accepted milestones with the payments that the university has confirmed. */
export function claimText(project: Project, n: number): Composition {
  const { cashFen, formula } = claimFigures(project, n);
  const enterprise = organisationOf(project, 'enterprise') ?? '';
  const paid = milestonesIn(project, 'accepted').filter((milestone) => isConfirmed(project, `milestone-${milestone.n}`));
  return agreement({
    recordedBy: { step: 'request-subsidy', outcome: 'submit' },
    project,
    persons: [],
    organisations: [enterprise],
    lines: (named) => [
      [both('申请单位', 'Claimed by'), named(enterprise)],
      [both('申请次序', 'Claim'), both(`第 ${n} 次`, `${n}`)],
      [both('申请金额', 'Sum claimed'), sum(cashFen)],
      [both('已核实付款', 'Verified payments'), sum(Number(formula.inputs['verifiedFen']))],
      ...paid.map((milestone): Line => [milestoneName(String(milestone.n)), sum(trancheOf(project, milestone.n).cashFen)]),
    ],
  });
}

/** What an approver lets go: the calculated sum, or the lower one that a colleague has proposed. */
export function approvalText(project: Project, n: number, { step, override }: Approved): Composition {
  const { cashFen, formula } = claimFigures(project, n);
  const enterprise = organisationOf(project, 'enterprise') ?? '';
  return agreement({
    recordedBy: { step, outcome: 'approve' },
    project,
    persons: override ? [override.by] : [],
    organisations: [enterprise],
    lines: (named) => [
      [both('收款单位', 'Payee'), named(enterprise)],
      [both('申请次序', 'Claim'), both(`第 ${n} 次`, `${n}`)],
      [both('已核实付款', 'Verified payments'), sum(Number(formula.inputs['verifiedFen']))],
      [both('计算金额', 'Sum as calculated'), sum(cashFen)],
      ...(override ? [[both('提议少拨的审批人', 'Proposed by'), named(override.by)] satisfies Line] : []),
      [both('批准拨付', 'Sum approved'), sum(override?.fen ?? cashFen)],
    ],
  });
}
interface Approved {
  readonly step: 'approve-subsidy' | 'confirm-override';
  readonly override?: { readonly fen: number; readonly by: string };
}
