import type { Reader } from '#workflows/engine/access.ts';
import type { OwnSealing, WhySealed } from '#workflows/engine/define-kind.ts';
import { bidsForIt } from '#workflows/project/access/readers.ts';
import { hasEnded, type Project } from '#workflows/project/state.ts';
import { proposalOf } from './selection.ts';
import { closesAt } from './window.ts';

/** Of a university's own sealed text (S2.02, S2.04, S2.06). The date is the call's, which its bidders know. */
export function whySealed(project: Project, { organisation, hash }: { readonly organisation: string; readonly hash: string }): WhySealed {
  const { state, draft, students, sealed, offer } = proposalOf(project, organisation) ?? {};
  const isDraft = hash === draft || hash === students;
  const isSealed = hash === sealed;
  if (state === 'sealed' && (isDraft || isSealed) && !hasEnded(project)) {
    const dueAt = closesAt(project);
    return dueAt === undefined ? { why: 'awaiting' } : { why: 'until', dueAt };
  }
  if (isDraft && offer) return { why: 'draft' };
  return { why: isSealed && state === 'ineligible' ? 'unreadable' : 'never' };
}

/** The reader's own university has a proposal in its envelope. */
export function ownSealing(project: Project, reader: Reader): OwnSealing | undefined {
  const { organisation } = reader;
  const { state, sealed, sealedAt } = proposalOf(project, organisation) ?? {};
  if (state !== 'sealed' || !sealed || !sealedAt || hasEnded(project) || !bidsForIt(reader)) return undefined;
  return { ...whySealed(project, { organisation, hash: sealed }), hash: sealed, at: sealedAt };
}
