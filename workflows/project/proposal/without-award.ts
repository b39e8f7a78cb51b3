import type { BondCause } from '#workflows/domain/bond.ts';
import type { Change, Fact } from '#workflows/engine/define-step.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { settleBond } from '#workflows/project/demand-intake/bond.ts';
import type { Project } from '#workflows/project/state.ts';
import { eligibleBidders, inState } from './selection.ts';

const phases: Readonly<Partial<Record<BondCause | 'award-annulled', Project['phase']>>> = {
  'no-proposals': 'noProposals',
  'too-few': 'tooFew',
};

/** The round was not wanted with what has come in: without any proposal its bond goes back, else to those who have answered. */
export const endForLack = (project: Project, at: Instant) =>
  endWithoutAward(project, inState(project, 'sealed').length === 0 ? 'no-proposals' : 'too-few', at);

/**
 * The round ends with nobody awarded, and the bond goes where the cause sends it. An award annulled on an objection is not the
 * enterprise's fault: its bond goes back whole. `before`: what else has just happened.
 */
export function endWithoutAward(
  project: Project,
  cause: BondCause | 'award-annulled',
  at: Instant,
  before: readonly Fact[] = [],
): Change<Project> {
  const phase = phases[cause] ?? 'noAward';
  const bondCause = cause === 'award-annulled' ? 'all-below-threshold' : cause;
  const settled = settleBond(
    { ...project, phase },
    bondCause,
    cause === 'too-few' ? inState(project, 'sealed').map(({ id }) => id) : eligibleBidders(project),
    at,
  );
  return { ...settled, facts: [...before, { type: `round-ended-${cause}` }, ...settled.facts] };
}
