import { roundsOver } from '#workflows/modules/publicity/publicity.ts';
import type { Project } from '#workflows/project/state.ts';
import type { Proposal } from './benefit-sharing.ts';
import { undecidedIncome } from './income.ts';

/** The proposal under decision, unless an objection or a return has set it aside. */
export function standingProposal(project: Project): { readonly income: string; readonly proposal: Proposal } | undefined {
  const income = undecidedIncome(project);
  const proposal = income === undefined ? undefined : project.sharing.distributions[income]?.proposal;
  return income !== undefined && proposal && proposal.round === roundsOver(project, 'reward') ? { income, proposal } : undefined;
}
/** The standing proposal once every inventor has agreed, now or by the shares signed at the disclosure. */
export function consentedProposal(project: Project) {
  const standing = standingProposal(project);
  if (!standing) return undefined;
  const { carried, consented, team } = standing.proposal;
  return carried || consented.length === team.length ? standing : undefined;
}
