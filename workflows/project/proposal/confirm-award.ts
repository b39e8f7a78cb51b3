import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { inLetter } from '#workflows/engine/announce.ts';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { isClear } from '#workflows/modules/publicity/publicity.ts';
import { bidderAtAward, bidderAtEnd, grown, parties, principals, subjectParty } from '#workflows/project/access/readers.ts';
import { anInvestigator } from '#workflows/project/nameable.ts';
import { withParty } from '#workflows/project/parties.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { answerers, askersAndFunder, bidders } from '#workflows/project/recipients.ts';
import { defineStep } from '#workflows/project/state.ts';
import { bidder } from './audiences.ts';
import { isOrderSettled } from './late-conflict.ts';
import { awardNextReserve, reserveAnnounced, reserveFacts } from './reserve.ts';
import { inState, knownProposal, proposalOf, withSelection } from './selection.ts';

/** The university takes the award and names who leads the work. */
export const confirmAward = defineStep({
  name: 'confirm-award',
  code: 'S2.22',
  stage: 'proposal',
  since: 1,
  access: {
    known: [parties, subjectParty, bidderAtAward, bidderAtEnd],
    read: [principals, subjectParty],
    actor: 'named',
    figures: grown(principals, subjectParty),
  },
  opens: (project) => {
    const { choice } = project.selection;
    if (project.phase !== 'evaluating' || !choice || !isClear(project, 'award') || !isOrderSettled(project)) return [];
    const proposal = knownProposal(project, choice.proposal);
    return [
      { subject: proposal.id, for: bidder(proposal, 'uni.signatory'), due: workingDays(5), about: { fen: proposal.offer?.priceFen ?? 0 } },
    ];
  },
  beside: (_project, { subject }) => eachAbout(subject, 'seal-submit'),
  names: { investigator: anInvestigator },
  begins: (project, { subject }) => ({ confirm: { investigator: proposalOf(project, subject)?.investigator } }),
  binds: (_project, { about }) => Number(about?.['fen'] ?? 0),
  standing: 'awards',
  outcomes: {
    confirm: { form: z.strictObject({ investigator: Id }), legal: true },
    decline: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: { 'award-confirmed': z.strictObject({ proposal: Id, priceFen: Fen }), ...reserveFacts },
  announces: {
    'award-confirmed': (project, { proposal }) => [
      ...answerers(project, 'uni.research', 'uni.tto', 'uni.finance'),
      ...inLetter({ type: 'another-awarded' }, bidders(...inState(project, 'eligible').filter(({ id }) => id !== proposal))),
      ...askersAndFunder(project),
    ],
    ...reserveAnnounced,
  },
  letters: { 'another-awarded': noDetails },
  apply: (project, act, { subject }) => {
    if (act.outcome === 'decline') return awardNextReserve(project, subject);
    const { offer, sealed } = knownProposal(project, subject);
    if (!offer || !sealed) throw new Error(`an award for the unopened proposal ${subject}`);
    const { investigator } = act.input;
    const { priceFen, milestones, indicators } = offer;
    const award = { proposal: subject, university: subject, investigator, priceFen, milestones, indicators, document: sealed };
    return {
      state: withSelection({ ...withParty(project, 'university', subject), phase: 'awarded' }, { award }),
      facts: [{ type: 'award-confirmed', proposal: subject, priceFen }],
    };
  },
  silence: { then: (project, { subject }) => awardNextReserve(project, subject) },
});
