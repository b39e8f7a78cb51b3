import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { ownProposal } from '#workflows/project/access/readers.ts';
import { demandFindings } from '#workflows/project/demand-intake/below-baseline.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { approvalFacts, approved, refused, returned } from './approval.ts';
import { bidder } from './audiences.ts';
import { inState, withProposal } from './selection.ts';
import { closesAt } from './window.ts';

/**
 * A university speaks only through its research office: without its approval a laboratory would bind itself. What may be
 * secret goes on to the secrecy office.
 */
export const internalApproval = defineStep({
  name: 'internal-approval',
  code: 'S2.05',
  stage: 'proposal',
  since: 1,
  access: { known: ownProposal, read: ownProposal, actor: 'named', figures: ownProposal },
  opens: (project) =>
    closesAt(project)
      ? inState(project, 'draft')
          .filter(({ students }) => students)
          .map((proposal) => ({ subject: proposal.id, for: bidder(proposal, 'uni.research'), due: workingDays(3) }))
      : [],
  beside: () => each('draft-proposal', 'student-plan'),
  compares: demandFindings,
  outcomes: {
    approve: {
      form: z.strictObject({
        authority: z.literal(true),
        secrecy: z.enum(['open', 'internal', 'refer']),
        noDoubleFunding: z.literal(true),
        note: optionalProse(1000),
        files: optionalFiles(),
      }),
    },
    return: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
  },
  facts: { 'proposal-referred': z.strictObject({ proposal: Id }), ...approvalFacts },
  apply: (project, act, { subject }) => {
    if (act.outcome === 'return') return returned(project, subject);
    if (act.outcome === 'refuse') return refused(project, subject);
    if (act.input.secrecy !== 'refer') return approved(project, subject);
    return { state: withProposal(project, subject, { state: 'referred' }), facts: [{ type: 'proposal-referred', proposal: subject }] };
  },
});
