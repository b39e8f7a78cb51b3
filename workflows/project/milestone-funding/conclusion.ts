import { z } from 'zod';
import { BasisPoints } from '#workflows/domain/money.ts';
import { outcomeOf, shownBp } from '#workflows/domain/proportional.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import { type FactOf, noDetails } from '#workflows/engine/facts.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { type BrokenRule, brokenIf, type Refusal, refuse } from '#workflows/engine/refusal.ts';
import { outcomeBandsOf } from '#workflows/modules/terms/terms.ts';
import type { Project } from '#workflows/project/state.ts';
import { claimFigures } from './claim-figures.ts';
import { type FinalAcceptance, type PanelVote, panelVotesOf, sittingOf, votesOf, withFunding } from './milestone-funding.ts';
import { finalClaim } from './subsidy-claim.ts';

/** The acceptance with one more vote. */
export function withVote(project: Project, seat: string, result: PanelVote['result'], given: number): FinalAcceptance {
  const { final } = project.funding;
  return { ...final, votes: [...final.votes, { seat, sitting: sittingOf(project), result, achieved: given }] };
}

export const bandRules = ['below-pass', 'reaches-pass', 'below-conclusion'] as const;
/** A result must be the one that the programme's bands give. */
export function brokenByBand(project: Project, outcome: 'pass' | 'conclude', achieved: number): BrokenRule<(typeof bandRules)[number]>[] {
  const { passBp, concludedBp } = outcomeBandsOf(project.terms);
  const band = outcomeOf(achieved, { passBp, concludedBp });
  const givenBp = shownBp(achieved);
  const isPass = outcome === 'pass';
  return [
    ...brokenIf(isPass && band !== 'pass', { rule: 'below-pass', field: 'achieved', figures: { passBp, givenBp } }),
    ...brokenIf(!isPass && band === 'pass', { rule: 'reaches-pass', field: 'achieved', figures: { passBp, givenBp } }),
    ...brokenIf(!isPass && band === 'fail', { rule: 'below-conclusion', field: 'achieved', figures: { concludedBp, givenBp } }),
  ];
}
/**
 * Where a conclusion leaves less of the grant than has been paid, the rest is claimed back: a step that is not built. How much,
 * an expert does not learn.
 */
export function toClaimBack(project: Project, given: number): Refusal | undefined {
  const demandFen = project.contracting.taskBook ? claimFigures(project, finalClaim(project), 0, given).demandFen : 0;
  return demandFen > 0 ? refuse('CLAIM_BACK_FIRST', { known: 'no' }) : undefined;
}
/** What stands against the conclusion that these votes make, if they make one. */
export function overpaid(project: Project, final: FinalAcceptance): Refusal | undefined {
  const middle = middleVote(project, final);
  return middle && middle.result !== 'rectify' ? toClaimBack(project, middle.achieved) : undefined;
}

const order: readonly PanelVote['result'][] = ['rectify', 'conclude', 'pass'];

/**
 * The panel's middle vote, worst to best: for an odd panel it is the majority's wherever there is one. None before all of the
 * panel have voted, and the enterprise has been heard or let its time pass.
 */
function middleVote(project: Project, final: FinalAcceptance): PanelVote | undefined {
  const sitting = sittingOf(project);
  const panel = panelVotesOf(final, sitting);
  const isHeard = final.unansweredIn === sitting || votesOf(final, sitting).length > panel.length;
  if (!isHeard || panel.length < (final.panel?.length ?? Number.POSITIVE_INFINITY)) return undefined;
  const ranked = panel.sort((a, b) => order.indexOf(a.result) - order.indexOf(b.result) || a.achieved - b.achieved);
  return ranked[(ranked.length - 1) / 2];
}

export const conclusionFacts = {
  'final-rectification-asked': noDetails,
  'project-concluded': z.strictObject({ result: z.enum(['passed', 'concluded']), achievedBp: BasisPoints }),
};

/** What the middle vote says, once there is one. */
export function conclude(project: Project, final: FinalAcceptance, at: Instant): Change<Project, FactOf<typeof conclusionFacts>> {
  const middle = middleVote(project, final);
  if (!middle) return { state: withFunding(project, { final }) };
  if (middle.result === 'rectify') {
    return { state: withFunding(project, { final: { ...final, round: 2, applied: [] } }), facts: [{ type: 'final-rectification-asked' }] };
  }
  const result = middle.result === 'pass' ? 'passed' : 'concluded';
  const conclusion = { result, achieved: middle.achieved, at } as const;
  return {
    state: withFunding(project, { final, conclusion, concludedIn: sittingOf(project) }),
    facts: [{ type: 'project-concluded', result, achievedBp: shownBp(middle.achieved) }],
  };
}
