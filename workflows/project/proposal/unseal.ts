import { z } from 'zod';
import { type Day, shanghaiDay } from '#workflows/domain/days.ts';
import { Fen } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { inLetter } from '#workflows/engine/announce.ts';
import { type FactOf, noDetails } from '#workflows/engine/facts.ts';
import { bidderAtEnd, ownProposal, proposalReaders, selection } from '#workflows/project/access/readers.ts';
import type { Demand } from '#workflows/project/demand-intake/demand-intake.ts';
import { bidders } from '#workflows/project/recipients.ts';
import { defineEffect, type Project } from '#workflows/project/state.ts';
import { faultOfOffer, OfferFault, offerOf } from './offer.ts';
import { OpenedEnvelope } from './sealed-package.ts';
import { inState, knownProposal, type Proposal, withProposal, withSelection } from './selection.ts';
import { maxProposals } from './window.ts';
import { endLetters, endWithoutAward, roundEndAnnounced, roundEnded } from './without-award.ts';

const Fault = z.enum([...OfferFault.options, 'unreadable']);
const found = {
  'proposal-opened': z.strictObject({ proposal: Id }),
  'price-opened': z.strictObject({ proposal: Id, priceFen: Fen }),
  'proposal-unreadable': z.strictObject({ proposal: Id }),
  'proposal-out-of-rules': z.strictObject({ proposal: Id, fault: Fault }),
};

/** What the worker found in the envelopes. A proposal that breaks the rules of the call is out, with the reason on record. */
export const unseal = defineEffect({
  name: 'unseal',
  stage: 'proposal',
  since: 1,
  access: { known: [selection, ownProposal, bidderAtEnd], read: [selection, ownProposal], actor: 'named', figures: proposalReaders },
  result: z.strictObject({ proposals: z.array(OpenedEnvelope).max(maxProposals) }),
  facts: { ...found, ...roundEnded('all-below-threshold') },
  announces: {
    'proposal-opened': (project, { proposal }) => inLetter({ type: 'opened' }, bidders(knownProposal(project, proposal))),
    'proposal-unreadable': (project, { proposal }) =>
      inLetter({ type: 'not-reviewed', fault: 'unreadable' }, bidders(knownProposal(project, proposal))),
    'proposal-out-of-rules': (project, { proposal, fault }) =>
      inLetter({ type: 'not-reviewed', fault }, bidders(knownProposal(project, proposal))),
    ...roundEndAnnounced('all-below-threshold'),
  },
  letters: { opened: noDetails, 'not-reviewed': z.strictObject({ fault: Fault }), ...endLetters },
  apply: (project, _request, { proposals }, at) => {
    const { demand, listing } = project.intake;
    if (!demand || !listing) throw new Error('proposals without a listed demand');
    let state: Project = withSelection({ ...project, phase: 'evaluating' }, { openedAt: at });
    const facts: FactOf<typeof found>[] = [];
    for (const { id } of inState(project, 'sealed')) {
      const envelope = proposals.find((answer) => answer.id === id);
      const judgement = judged(envelope, demand, shanghaiDay(listing.listedAt));
      state = withProposal(state, id, judgement);
      facts.push(...factsOf(id, judgement));
    }
    if (inState(state, 'opened').length > 0) return { state, facts };
    return endWithoutAward(state, 'all-below-threshold', at, facts);
  },
});

/** The opening is visible to those who select; its price, to the readers of the proposal. */
function factsOf(proposal: string, { offer, fault }: ReturnType<typeof judged>): FactOf<typeof found>[] {
  if (!offer) return [{ type: 'proposal-unreadable', proposal }];
  const price = { type: 'price-opened', proposal, priceFen: offer.priceFen } as const;
  return [fault ? { type: 'proposal-out-of-rules', proposal, fault } : { type: 'proposal-opened', proposal }, price];
}
function judged(
  envelope: OpenedEnvelope | undefined,
  demand: Demand,
  listedOn: Day,
): Pick<Proposal, 'state' | 'offer'> & { readonly fault?: OfferFault | 'unreadable' } {
  if (envelope?.state !== 'readable') return { state: 'ineligible', fault: 'unreadable' };
  const offer = offerOf(envelope.content, demand);
  const fault = faultOfOffer(envelope.content, demand, listedOn);
  return fault ? { state: 'ineligible', fault, offer } : { state: 'opened', offer };
}
