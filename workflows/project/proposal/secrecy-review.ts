import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { ownProposal } from '#workflows/project/access/readers.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { approvalFacts, approved, refused, returned } from './approval.ts';
import { bidder } from './audiences.ts';
import { inState } from './selection.ts';
import { closesAt } from './window.ts';

/** S2.05, second part: what the research office holds possibly secret is not sealed before the secrecy office has cleared it. */
export const secrecyReview = defineStep({
  name: 'secrecy-review',
  code: 'S2.05',
  stage: 'proposal',
  since: 1,
  access: { known: ownProposal, read: ownProposal, actor: 'named', figures: ownProposal },
  opens: (project) =>
    closesAt(project)
      ? inState(project, 'referred').map((proposal) => ({
          subject: proposal.id,
          for: bidder(proposal, 'uni.secrecy'),
          due: workingDays(3),
        }))
      : [],
  beside: () => each('draft-proposal', 'student-plan'),
  outcomes: {
    clear: { form: z.strictObject({ secrecy: z.enum(['open', 'internal']), note: optionalProse(1000) }) },
    return: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
  },
  facts: approvalFacts,
  apply: (project, { outcome }, { subject }) => {
    if (outcome === 'clear') return approved(project, subject);
    return outcome === 'return' ? returned(project, subject) : refused(project, subject);
  },
});
