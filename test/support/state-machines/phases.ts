import type { StateMachine } from './machine.ts';

/** `cancelling`: an end for misconduct, which can begin while money is still shared. */
export const phases: StateMachine = {
  name: 'project',
  standing: ({ phase, termination }) => ({
    project: phase === 'terminating' && termination?.proposal?.cause === 'misconduct' ? 'cancelling' : phase,
  }),
  next: {
    draft: ['intake', 'discarded'],
    // discarded: sent back by the signatory, so it never left the enterprise
    intake: ['listed', 'rejected', 'lapsed', 'withdrawn', 'discarded'],
    listed: ['proposing', 'noProposals', 'tooFew', 'withdrawn'],
    proposing: ['listed', 'evaluating', 'noProposals', 'tooFew', 'withdrawn', 'noAward'],
    evaluating: ['awarded', 'listed', 'noAward', 'withdrawn'],
    awarded: ['contracting', 'evaluating', 'notContracted'],
    contracting: ['executing', 'evaluating', 'notContracted'],
    executing: ['finalAcceptance', 'terminating', 'cancelling'],
    finalAcceptance: ['transferring', 'sharing', 'terminating', 'cancelling'],
    transferring: ['sharing', 'cancelling'],
    sharing: ['closed', 'cancelling'],
    terminating: ['settled'],
    cancelling: ['cancelledMisconduct'],
  },
};
