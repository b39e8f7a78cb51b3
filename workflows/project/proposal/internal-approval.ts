import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { defineStep } from '#workflows/project/state.ts';
import { bidder } from './audiences.ts';
import { inState, knownProposal, withProposal } from './selection.ts';
import { closesAt } from './window.ts';

/** A university speaks only through its research office: without its approval a laboratory would bind itself. */
export const internalApproval = defineStep({
  name: 'internal-approval',
  code: 'S2.05',
  stage: 'proposal',
  opens: (project) =>
    closesAt(project)
      ? inState(project, 'draft')
          .filter(({ students }) => students)
          .map((proposal) => ({ subject: proposal.id, for: bidder(proposal, 'uni.research'), due: workingDays(3) }))
      : [],
  outcomes: {
    approve: {
      form: z.strictObject({
        authority: z.literal(true),
        secrecy: z.enum(['open', 'internal']),
        noDoubleFunding: z.literal(true),
        note: optionalProse(1000),
      }),
    },
    return: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
  },
  apply: (project, { outcome }, { subject }) => {
    if (outcome === 'approve')
      return { state: withProposal(project, subject, { state: 'approved' }), facts: [{ type: 'proposal-approved', proposal: subject }] };
    if (outcome === 'refuse')
      return { state: withProposal(project, subject, { state: 'refused' }), facts: [{ type: 'proposal-refused', proposal: subject }] };
    return {
      state: withProposal(project, subject, { state: 'returned' }),
      facts: [{ type: 'proposal-returned', proposal: subject }],
      notices: [
        {
          to: { role: 'uni.pi', organisation: subject, person: knownProposal(project, subject).investigator },
          template: 'proposal-returned',
        },
      ],
    };
  },
});
