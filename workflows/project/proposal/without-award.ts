import { z } from 'zod';
import type { BondCause } from '#workflows/domain/bond.ts';
import { type Announcement, inLetter } from '#workflows/engine/announce.ts';
import type { Change, Fact } from '#workflows/engine/define-step.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { type BondFact, bondFacts, settleBond } from '#workflows/project/demand-intake/bond.ts';
import { askersAndFunder, bidders } from '#workflows/project/recipients.ts';
import type { Project } from '#workflows/project/state.ts';
import { eligibleBidders, inState, proposalsOf } from './selection.ts';

const phases: Readonly<Partial<Record<BondCause | 'award-annulled', Project['phase']>>> = {
  'no-proposals': 'noProposals',
  'too-few': 'tooFew',
};

const lackCauses = ['no-proposals', 'too-few', 'all-below-threshold', 'university-refused'] as const;
type LackCause = (typeof lackCauses)[number];

/** The round was not wanted with what has come in: without any proposal its bond goes back, else to those who have answered. A used-up reserve is not the enterprise's fault, nor are answers below the threshold. */
export function endForLack(project: Project, at: Instant): Change<Project, Ended<LackCause> | BondFact> {
  if (project.selection.belowThreshold) return endWithoutAward(project, 'all-below-threshold', at);
  if (project.selection.usedUp) return endWithoutAward(project, 'university-refused', at);
  return endWithoutAward(project, inState(project, 'sealed').length === 0 ? 'no-proposals' : 'too-few', at);
}
/** Of a step by which a round can end that has brought nothing. */
export const lackFacts = () => roundEnded(...lackCauses);
export const lackAnnounced = () => roundEndAnnounced(...lackCauses);

/** Why a round ends without an award. An award annulled on an objection is not the enterprise's fault. */
type EndCause =
  | Exclude<BondCause, `withdrawn-${string}` | 'underpaid' | 'contract-effective' | 'enterprise-refused' | 'talks-failed'>
  | 'award-annulled';
type Ended<Cause extends EndCause> = { [C in Cause]: { readonly type: `round-ended-${C}` } }[Cause];

/** The facts of a definition that can end the round for these causes. */
export const roundEnded = <const Causes extends readonly EndCause[]>(...causes: Causes) => ({
  ...(Object.fromEntries(causes.map((cause) => [`round-ended-${cause}`, noDetails])) as {
    [C in Causes[number] as `round-ended-${C}`]: typeof noDetails;
  }),
  ...bondFacts,
});

const causesOfEnd = [
  'no-proposals',
  'too-few',
  'all-below-threshold',
  'none-selected',
  'selection-silent',
  'university-refused',
  'award-annulled',
] as const satisfies readonly EndCause[];
/** To those who have answered in vain. */
export const endLetters = { 'no-award': z.strictObject({ cause: z.enum(causesOfEnd) }) };

type EndAnnouncement = Announcement<typeof endLetters>;
/** Recipients of the notice that the round has ended for one of these causes. */
export const roundEndAnnounced = <const Causes extends readonly (typeof causesOfEnd)[number][]>(...causes: Causes) =>
  Object.fromEntries(causes.map((cause) => [`round-ended-${cause}`, (project: Project) => toldOfEnd(project, cause)])) as {
    [C in Causes[number] as `round-ended-${C}`]: (project: Project) => EndAnnouncement[];
  };
const toldOfEnd = (project: Project, cause: (typeof causesOfEnd)[number]): EndAnnouncement[] => [
  ...inLetter({ type: 'no-award', cause }, bidders(...proposalsOf(project).filter(({ sealedAt }) => sealedAt !== undefined))),
  ...askersAndFunder(project),
];

/** The round ends without an award, and the cause decides on the bond. `before`: the facts just stated. */
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
