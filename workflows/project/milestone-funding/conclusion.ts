import { z } from 'zod';
import { BasisPoints } from '#workflows/domain/money.ts';
import { outcomeOf, shownBp } from '#workflows/domain/proportional.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import { type FactOf, noDetails } from '#workflows/engine/facts.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import { hasVoted, middleVote } from '#workflows/modules/panel/votes.ts';
import { outcomeBandsOf } from '#workflows/modules/terms/terms.ts';
import type { Project } from '#workflows/project/state.ts';
import { type FinalAcceptance, type PanelVote, sittingOf, withFunding } from './milestone-funding.ts';

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

/** The panel's middle vote; none before the enterprise has been heard or its time is over. */
function decisiveVote(project: Project, { votes, unansweredIn, panel = [] }: FinalAcceptance): PanelVote | undefined {
  const sitting = sittingOf(project);
  const isHeard = unansweredIn === sitting || hasVoted(votes, sitting, 'enterprise');
  const worseFirst = (a: PanelVote, b: PanelVote) => order.indexOf(a.result) - order.indexOf(b.result) || a.achieved - b.achieved;
  return isHeard ? middleVote(votes, sitting, panel, worseFirst) : undefined;
}

export const conclusionFacts = {
  'final-rectification-asked': noDetails,
  'project-concluded': z.strictObject({ result: z.enum(['passed', 'concluded', 'failed']), achievedBp: BasisPoints }),
};

const results = { pass: 'passed', conclude: 'concluded', fail: 'failed' } as const;
/** What the middle vote says, once there is one. */
export function conclude(project: Project, final: FinalAcceptance, at: Instant): Change<Project, FactOf<typeof conclusionFacts>> {
  const middle = decisiveVote(project, final);
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
