import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import type { Change, Fact } from '#workflows/engine/define-step.ts';
import { Count, type FactOf } from '#workflows/engine/facts.ts';
import { askersAndFunder } from '#workflows/project/recipients.ts';
import type { Project } from '#workflows/project/state.ts';
import { orderOf } from './review.ts';
import { inState, type Placed, type Selection, withSelection } from './selection.ts';

/** What fixing the order states. */
export const rankFacts = {
  'proposal-ranked': z.strictObject({ proposal: Id, rank: Count, totalMilli: Count }),
  'none-above-threshold': z.strictObject({ proposals: Count }),
};
export const rankAnnounced = { 'none-above-threshold': askersAndFunder };
export const consensusFacts = {
  'consensus-reached': z.strictObject({ how: z.enum(['agreed', 'minority-noted', 'silent']) }),
  ...rankFacts,
};

/** After the consensus: the order, unless two totals are equal; then the chair fixes it (S2.16). */
export function fixOrder(project: Project, consensus: NonNullable<Selection['consensus']>): Change<Project, FactOf<typeof consensusFacts>> {
  const agreed = withSelection(project, { consensus });
  const facts = [{ type: 'consensus-reached', how: consensus } as const];
  const order = orderOf(agreed, null);
  if (hasTie(agreed, order)) return { state: agreed, facts };
  return rank(agreed, order, facts);
}

/** Two with the same total among those that may be chosen. */
export const hasTie = (project: Project, order: readonly Placed[]) =>
  order.some(({ below, totalMilli }) => below !== null && below !== 'total' && totalMilli >= threshold(project));
/** Totals are equal among the first, and nothing has ordered them yet. */
export const isTied = ({ phase, selection }: Project) =>
  phase === 'evaluating' && !selection.usedUp && selection.consensus !== undefined && selection.ranking === undefined;
/** What the rules leave equal and a lot must decide. */
export const needsLot = (project: Project, order: readonly Placed[]) =>
  order.some(({ below, totalMilli }) => below === 'undecided' && totalMilli >= threshold(project));
const threshold = ({ intake }: Project) => (intake.listing?.thresholdPoints ?? 0) * 1000;

/** Fixes the order. No proposal above the threshold: the enterprise says what now (S2.08). */
export function rank<Before extends Fact = never>(
  project: Project,
  order: readonly Placed[],
  before: readonly Before[] = [],
): Change<Project, Before | FactOf<typeof rankFacts>> {
  const placed = order.map(
    ({ proposal, rank: place, totalMilli }) => ({ type: 'proposal-ranked', proposal, rank: place, totalMilli }) as const,
  );
  const facts = [...before, ...placed];
  const state = withOrder(project, order);
  if (!state.selection.belowThreshold) return { state, facts };
  return { state, facts: [...facts, { type: 'none-above-threshold', proposals: order.length }] };
}
/** The order as fixed; with none above the threshold there is no candidate for the award. */
export function withOrder(project: Project, order: readonly Placed[]): Project {
  const state = withSelection(project, { ranking: order });
  return shortlist(state).length > 0 ? state : withSelection(state, { usedUp: true, belowThreshold: true });
}

/** In order, what may still be chosen: above the threshold, neither declined nor disqualified. */
export function shortlist(project: Project): Placed[] {
  const eligible = new Set(inState(project, 'eligible').map(({ id }) => id));
  return (project.selection.ranking ?? []).filter(({ proposal, totalMilli }) => totalMilli >= threshold(project) && eligible.has(proposal));
}
