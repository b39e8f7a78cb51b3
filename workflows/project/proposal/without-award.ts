import type { BondCause } from '#workflows/domain/bond.ts';
import type { Change, Fact } from '#workflows/engine/define-step.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { type BondFact, bondFacts, settleBond } from '#workflows/project/demand-intake/bond.ts';
import type { Project } from '#workflows/project/state.ts';
import { eligibleBidders, inState } from './selection.ts';

const phases: Readonly<Partial<Record<BondCause | 'award-annulled', Project['phase']>>> = {
  'no-proposals': 'noProposals',
  'too-few': 'tooFew',
};

/** The round was not wanted with what has come in: without any proposal its bond goes back, else to those who have answered. */
export const endForLack = (project: Project, at: Instant) =>
  endWithoutAward(project, inState(project, 'sealed').length === 0 ? 'no-proposals' : 'too-few', at);

/** Why a round ends without an award. An award annulled on an objection is not the enterprise's fault. */
type EndCause = Exclude<BondCause, `withdrawn-${string}` | 'contract-effective' | 'enterprise-refused'> | 'award-annulled';
type Ended<Cause extends EndCause> = { [C in Cause]: { readonly type: `round-ended-${C}` } }[Cause];

/** The facts of a definition that can end the round for these causes. */
export const roundEnded = <const Causes extends readonly EndCause[]>(...causes: Causes) => ({
  ...(Object.fromEntries(causes.map((cause) => [`round-ended-${cause}`, noDetails])) as {
    [C in Causes[number] as `round-ended-${C}`]: typeof noDetails;
  }),
  ...bondFacts,
});

/** The round ends with nobody awarded, and the bond goes where the cause sends it. `before`: what else has just happened. */
export function endWithoutAward<Cause extends EndCause, Before extends Fact = never>(
  project: Project,
  cause: Cause,
  at: Instant,
  before: readonly Before[] = [],
): Change<Project, Before | Ended<Cause> | BondFact> {
  const phase = phases[cause] ?? 'noAward';
  // annulled, the enterprise's bond goes back whole
  const bondCause: BondCause = cause === 'award-annulled' ? 'all-below-threshold' : (cause as Exclude<EndCause, 'award-annulled'>);
  const settled = settleBond(
    { ...project, phase },
    bondCause,
    cause === 'too-few' ? inState(project, 'sealed').map(({ id }) => id) : eligibleBidders(project),
    at,
  );
  const ended = { type: `round-ended-${cause}` } as Ended<Cause>;
  return { ...settled, facts: [...before, ended, ...settled.facts] };
}
