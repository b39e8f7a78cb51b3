import type { Project } from '#workflows/project/state.ts';
import { byKey, type StateMachine } from './machine.ts';

/** The question's round: what has become of the call for proposals. */
function roundOf({ intake, selection, phase, publicities }: Project): string {
  const { closedAt, openedAt, panel, consensus, ranking, choice, award, extensions } = selection;
  if (award) return 'final';
  if (phase === 'noAward' || phase === 'noProposals' || phase === 'tooFew' || phase === 'withdrawn') return 'over';
  if (choice) return publicities['award'] ? 'publicity' : 'decided';
  if (ranking) return 'ranked';
  if (consensus) return 'consensus';
  if (panel) return 'scoring';
  if (openedAt) return 'opened';
  if (closedAt) return 'closed';
  if (extensions) return 'extended';
  return intake.listing ? 'open' : '-';
}

const round: StateMachine = {
  name: 'round',
  standing: (project) => ({ round: roundOf(project) }),
  next: {
    '-': ['open', 'over'],
    open: ['closed', 'over'],
    extended: ['closed', 'over'],
    closed: ['extended', 'opened', 'open', 'over'],
    opened: ['scoring', 'ranked', 'over', 'open'],
    // every bidder has withdrawn, and the question is listed again
    scoring: ['consensus', 'ranked', 'opened', 'over', 'open'],
    consensus: ['ranked', 'scoring', 'over', 'open'],
    ranked: ['decided', 'scoring', 'over', 'publicity', 'open'],
    // a conflict found before the notice voids a score
    decided: ['publicity', 'ranked', 'scoring', 'over'],
    publicity: ['final', 'ranked', 'decided', 'scoring', 'over'],
    final: ['decided', 'over', 'open', 'publicity'],
    over: ['open'],
  },
};

const proposal: StateMachine = {
  name: 'proposal',
  standing: ({ selection }) =>
    byKey(
      Object.values(selection.proposals ?? {}),
      ({ id }) => id,
      ({ state }) => state,
    ),
  next: {
    '-': ['draft'],
    // a new round begins without the answers of the one before, sealed or not
    draft: ['returned', 'referred', 'approved', 'refused', '-'],
    returned: ['draft', '-'],
    referred: ['returned', 'approved', 'refused', 'draft', '-'],
    approved: ['sealed', 'draft', '-'],
    refused: ['draft', '-'],
    sealed: ['opened', 'ineligible', 'returned', '-', 'withdrawn'],
    opened: ['eligible', 'ineligible', 'clarifying', '-', 'withdrawn'],
    clarifying: ['opened', 'withdrawn'],
    eligible: ['declined', 'withdrawn', 'disqualified', '-'],
    declined: ['-'],
    ineligible: ['-'],
    withdrawn: ['-'],
    disqualified: ['-'],
  },
};

export const competition: readonly StateMachine[] = [round, proposal];
