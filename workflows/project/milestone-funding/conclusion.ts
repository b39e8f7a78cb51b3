import { z } from 'zod';
import { BasisPoints } from '#workflows/domain/money.ts';
import { outcomeOf, shownBp } from '#workflows/domain/proportional.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import { type FactOf, noDetails } from '#workflows/engine/facts.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import { outcomeBandsOf } from '#workflows/modules/terms/terms.ts';
import type { Project } from '#workflows/project/state.ts';
import { type FinalAcceptance, type PanelVote, panelVotesOf, sittingOf, votesOf, withFunding } from './milestone-funding.ts';

/** The acceptance with one more vote. */
export function withVote(project: Project, seat: string, result: PanelVote['result'], given: number): FinalAcceptance {
  const { final } = project.funding;
  return { ...final, votes: [...final.votes, { seat, sitting: sittingOf(project), result, achieved: given }] };
}

export const bandRules = ['below-pass', 'reaches-pass', 'below-conclusion', 'reaches-conclusion'] as const;
/** A result must be the one that the programme's bands give. */
export function brokenByBand(
  project: Project,
  outcome: 'pass' | 'conclude' | 'fail',
  achieved: number,
): BrokenRule<(typeof bandRules)[number]>[] {
  const { passBp, concludedBp } = outcomeBandsOf(project.terms);
  const band = outcomeOf(achieved, { passBp, concludedBp });
  const givenBp = shownBp(achieved);
  return [
    ...brokenIf(outcome === 'pass' && band !== 'pass', { rule: 'below-pass', field: 'achieved', figures: { passBp, givenBp } }),
    ...brokenIf(outcome !== 'pass' && band === 'pass', { rule: 'reaches-pass', field: 'achieved', figures: { passBp, givenBp } }),
    ...brokenIf(outcome === 'conclude' && band === 'fail', {
      rule: 'below-conclusion',
      field: 'achieved',
      figures: { concludedBp, givenBp },
    }),
    ...brokenIf(outcome === 'fail' && band === 'concluded', {
      rule: 'reaches-conclusion',
      field: 'achieved',
      figures: { concludedBp, givenBp },
    }),
  ];
}
const order: readonly PanelVote['result'][] = ['fail', 'rectify', 'conclude', 'pass'];

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
  'project-concluded': z.strictObject({ result: z.enum(['passed', 'concluded', 'failed']), achievedBp: BasisPoints }),
};

const results = { pass: 'passed', conclude: 'concluded', fail: 'failed' } as const;
/** What the middle vote says, once there is one. */
export function conclude(project: Project, final: FinalAcceptance, at: Instant): Change<Project, FactOf<typeof conclusionFacts>> {
  const middle = middleVote(project, final);
  if (!middle) return { state: withFunding(project, { final }) };
  if (middle.result === 'rectify') {
    return { state: withFunding(project, { final: { ...final, round: 2, applied: [] } }), facts: [{ type: 'final-rectification-asked' }] };
  }
  const result = results[middle.result];
  const conclusion = { result, achieved: middle.achieved, at } as const;
  return {
    state: withFunding(project, { final, conclusion, concludedIn: sittingOf(project) }),
    facts: [{ type: 'project-concluded', result, achievedBp: shownBp(middle.achieved) }],
  };
}
