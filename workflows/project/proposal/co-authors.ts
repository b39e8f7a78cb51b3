import type { Project } from '#workflows/project/state.ts';
import { inState, type Proposal, withProposal } from './selection.ts';

/** A co-author of the same university. The consent is to one text: a new draft asks again. */
export interface CoAuthor {
  readonly role: 'uni.pi' | 'uni.member';
  /** Hash of the draft consented to. */
  readonly consent?: string;
  readonly refused?: true;
}

/** Proposals that are being written. */
export const beingWritten = (project: Project) =>
  inState(project, 'draft', 'returned', 'referred', 'approved').filter(({ draft }) => draft !== undefined);
export const coAuthorsOf = ({ coAuthors = {} }: Proposal) => Object.entries(coAuthors);
export const hasConsented = ({ draft }: Proposal, { consent }: CoAuthor) => consent !== undefined && consent === draft;
/** How many have been named and have not consented to the present text. */
export const missingConsents = (proposal: Proposal) => coAuthorsOf(proposal).filter(([, one]) => !hasConsented(proposal, one)).length;

export const withCoAuthor = (project: Project, proposal: Proposal, person: string, one: CoAuthor): Project =>
  withProposal(project, proposal.id, { coAuthors: { ...proposal.coAuthors, [person]: one } });
