import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import type { FactOf } from '#workflows/engine/facts.ts';
import { ownProposal, selectionOnceOpened, subjectParty } from '#workflows/project/access/readers.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { askersAndFunder, managers } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { bidder, investigatorOf } from './audiences.ts';
import { shortlist } from './order.ts';
import { awardNextReserve, reserveAnnounced, reserveFacts } from './reserve.ts';
import { inState, isOpenedByTwo, knownProposal, type Proposal, withProposal, withSelection } from './selection.ts';

const givenUp = { 'proposal-given-up': z.strictObject({ proposal: Id }), ...reserveFacts };

/** Those that can still be given up after the close; before it the seal is withdrawn (S2.06). Not while the seals are being opened. */
function standing(project: Project): Proposal[] {
  const { phase, selection } = project;
  if (phase === 'evaluating') return selection.usedUp ? [] : inState(project, 'opened', 'clarifying', 'eligible');
  const isClosed = (phase === 'listed' || phase === 'proposing') && selection.closedAt !== undefined;
  return isClosed && !isOpenedByTwo(selection) ? inState(project, 'sealed') : [];
}

/** S2.23: a university withdraws its answer, at any time before the award. Before the opening only the university knows of it. */
export const withdrawProposal = defineStep({
  name: 'withdraw-proposal',
  code: 'S2.23',
  stage: 'proposal',
  since: 1,
  access: {
    known: [ownProposal, selectionOnceOpened],
    read: [subjectParty, selectionOnceOpened],
    actor: 'organisation',
    figures: selectionOnceOpened,
  },
  optional: true,
  opens: (project) => standing(project).map((proposal) => ({ subject: proposal.id, for: bidder(proposal, 'uni.research') })),
  beside: (_project, { subject }) => eachAbout(subject, 'seal-submit'),
  outcomes: { withdraw: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', legal: true, negative: true } },
  facts: givenUp,
  announces: {
    'proposal-given-up': (project, { proposal }) => [
      investigatorOf(knownProposal(project, proposal)),
      ...(knownProposal(project, proposal).offer ? [...askersAndFunder(project), ...managers(project)] : []),
    ],
    'reserve-used-up': reserveAnnounced['reserve-used-up'],
  },
  apply: (project, _act, { subject }): Change<Project, FactOf<typeof givenUp>> => {
    const fact = { type: 'proposal-given-up', proposal: subject } as const;
    if (project.selection.choice?.proposal === subject) {
      const next = awardNextReserve(project, subject);
      return { ...next, facts: [fact, ...(next.facts ?? [])] };
    }
    const without = withProposal(project, subject, { state: 'withdrawn' });
    if (without.phase !== 'evaluating') return { state: without, facts: [fact] };
    if (isNobodyLeft(without)) return { state: withSelection(without, { usedUp: true }), facts: [fact, { type: 'reserve-used-up' }] };
    return { state: withPanelToName(without), facts: [fact] };
  },
});

const isNobodyLeft = (project: Project) =>
  inState(project, 'opened', 'clarifying', 'eligible').length === 0 ||
  (project.selection.ranking !== undefined && project.selection.choice === undefined && shortlist(project).length === 0);

/** The panel is named with the last one checked: where that one is gone, it is named by itself. */
function withPanelToName(project: Project): Project {
  const isChecked = inState(project, 'opened', 'clarifying').length === 0;
  return isChecked && project.selection.panel === undefined ? withSelection(project, { panel: {} }) : project;
}
