import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import type { FactOf } from '#workflows/engine/facts.ts';
import type { Project } from '#workflows/project/state.ts';
import { knownProposal, withProposal } from './selection.ts';

/** What a university's own offices can make of its proposal before it is sealed (S2.05). */

const ofProposal = z.strictObject({ proposal: Id });
export const approvalFacts = { 'proposal-approved': ofProposal, 'proposal-refused': ofProposal, 'proposal-returned': ofProposal };
type Decided = Change<Project, FactOf<typeof approvalFacts>>;

export const approved = (project: Project, id: string): Decided => ({
  state: withProposal(project, id, { state: 'approved' }),
  facts: [{ type: 'proposal-approved', proposal: id }],
});

/** The university takes no part in this round. */
export const refused = (project: Project, id: string): Decided => ({
  state: withProposal(project, id, { state: 'refused' }),
  facts: [{ type: 'proposal-refused', proposal: id }],
});

/** Back to the investigator, with a notice. */
export const returned = (project: Project, id: string): Decided => ({
  state: withProposal(project, id, { state: 'returned' }),
  facts: [{ type: 'proposal-returned', proposal: id }],
  notices: [{ to: { role: 'uni.pi', organisation: id, person: knownProposal(project, id).investigator }, template: 'proposal-returned' }],
});
