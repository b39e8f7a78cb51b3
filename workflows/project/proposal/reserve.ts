import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import { type FactOf, noDetails } from '#workflows/engine/facts.ts';
import { supersede } from '#workflows/modules/publicity/publicity.ts';
import { askersAndFunder } from '#workflows/project/recipients.ts';
import type { Project } from '#workflows/project/state.ts';
import { shortlist } from './order.ts';
import { inState, withoutSelection, withProposal, withSelection } from './selection.ts';

export const reserveFacts = {
  'award-declined': z.strictObject({ proposal: Id }),
  'winner-selected': z.strictObject({ proposal: Id, how: z.literal('reserve') }),
  'reserve-used-up': noDetails,
};

/** The next in reserve learns of it from the public notice. */
export const reserveAnnounced = { 'award-declined': askersAndFunder, 'reserve-used-up': askersAndFunder };

/** The next in order once this one has declined, as deep as the listing says. `without`: the state in which it has. */
export function nextReserve(project: Project, declined: string): { readonly without: Project; readonly proposal: string | undefined } {
  const without = withProposal(project, declined, { state: 'declined' });
  const isDeepEnough = inState(without, 'declined').length <= (project.intake.listing?.reserveDepth ?? 0);
  return { without, proposal: isDeepEnough ? shortlist(without)[0]?.proposal : undefined };
}

/** The awarded has declined: the next in reserve is published and asked in its turn. None left: the enterprise says what now (S2.08). */
export function awardNextReserve(project: Project, declined: string): Change<Project, FactOf<typeof reserveFacts>> {
  const { without, proposal } = nextReserve(project, declined);
  const fact = { type: 'award-declined', proposal: declined } as const;
  if (proposal === undefined) {
    const left = supersede(withSelection(withoutSelection(without, 'choice'), { usedUp: true }), 'award');
    return { state: left, facts: [fact, { type: 'reserve-used-up' }] };
  }
  return {
    state: supersede(withSelection(without, { choice: { proposal, how: 'reserve' } }), 'award'),
    facts: [fact, { type: 'winner-selected', proposal, how: 'reserve' }],
  };
}
