import { z } from 'zod';
import type { Change } from '#workflows/engine/define-step.ts';
import type { FactOf } from '#workflows/engine/facts.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { seatsOf } from '#workflows/modules/panel/votes.ts';
import { withFunding } from '#workflows/project/milestone-funding/milestone-funding.ts';
import { partiesOf } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import {
  Cause,
  dropped,
  isDefault,
  mayEndBy,
  needsExperts,
  proposalOf,
  signatoryParties,
  terminationOf,
  withTermination,
} from './termination.ts';

const Why = z.enum(['not-agreed', 'cured', 'dismissed', 'given-up', 'work-over']);

/** The facts of a review, whichever opinion comes last. */
export const reviewFacts = {
  'termination-confirmed': z.strictObject({ cause: Cause }),
  'cure-period-began': z.strictObject({ cause: Cause }),
  'termination-contested': z.strictObject({ cause: Cause }),
  'termination-dropped': z.strictObject({ cause: Cause, why: Why }),
};
export type ReviewFact = FactOf<typeof reviewFacts>;
type Decided = Change<Project, ReviewFact>;

/** Who gives an opinion: every party but the proposer; in misconduct the auditor as well. */
export function reviewSeats(project: Project): string[] {
  const { by, cause } = proposalOf(project);
  return [
    ...signatoryParties(project)
      .map(({ id }) => id)
      .filter((id) => id !== by),
    ...(cause === 'misconduct' ? ['auditor'] : []),
  ];
}

/** The experts' majority among those who have spoken. */
const expertsObject = (project: Project) => {
  const said = Object.values(terminationOf(project).judged);
  return said.filter((one) => one === 'reject').length > said.filter((one) => one === 'confirm').length;
};

/** Once everybody has spoken or let the time pass, the review is over. Silence is no objection, and no consent to a mutual end. */
export function reviewed(project: Project, at: Instant): Decided {
  const proposal = proposalOf(project);
  const { opinions, experts, judged, cure } = terminationOf(project);
  // a time to cure follows a review that is over: a funder who has signed the task book since has no seat in it
  const isOpen = !cure && reviewSeats(project).some((seat) => !opinions[seat]);
  const isJudging = needsExperts(proposal) && (!experts || seatsOf(experts).some(({ seat }) => !judged[seat]));
  if (isOpen || isJudging) return { state: project };
  const said = Object.values(opinions);
  if (isDefault(proposal.cause) && !cure && said.includes('cure')) {
    return { state: withTermination(project, { cure: 'runs' }), facts: [{ type: 'cure-period-began', cause: proposal.cause }] };
  }
  const contractors = partiesOf(project, 'enterprise', 'university').filter(({ id }) => id !== proposal.by);
  if (proposal.cause === 'mutual' && contractors.some(({ id }) => opinions[id] !== 'confirm')) return drop(project, 'not-agreed');
  if (said.includes('reject') || expertsObject(project)) {
    return { state: withTermination(project, { contest: 'mediating' }), facts: [{ type: 'termination-contested', cause: proposal.cause }] };
  }
  return confirmed(project, at);
}

/** The cause stands: work ends, and payments under way go into the settlement. */
export function confirmed(project: Project, at: Instant): Decided {
  const { cause } = proposalOf(project);
  // the final acceptance was over before the review was: its result stands (model.md 4.4)
  if (!mayEndBy(project, cause)) return drop(project, 'work-over');
  const claims = project.funding.claims.map((claim) =>
    claim.state === 'approved' || claim.state === 'refused' ? claim : { ...claim, state: 'lapsed' as const },
  );
  const { contest: _contest, ...termination } = terminationOf(project);
  const ended = withFunding({ ...project, termination, releases: {} }, { claims });
  return {
    state: { ...withTermination(ended, { confirmedAt: at }), phase: 'terminating' },
    facts: [{ type: 'termination-confirmed', cause }],
  };
}
export const drop = (project: Project, why: z.infer<typeof Why>): Decided => ({
  state: dropped(project),
  facts: [{ type: 'termination-dropped', cause: proposalOf(project).cause, why }],
});
