import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Opening } from '#workflows/engine/define-step.ts';
import { ownProposal, proposalReaders } from '#workflows/project/access/readers.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { bidder, investigatorOf } from './audiences.ts';
import { beingWritten, type CoAuthor, coAuthorsOf, hasConsented, withCoAuthor } from './co-authors.ts';
import { inState, knownProposal, type Proposal, withSelection } from './selection.ts';
import { closesAt } from './window.ts';

/**
 * S2.02: each co-author consents in person to the text as it stands, or not; a consent may be withdrawn until the window closes. A sealed
 * proposal comes back with it, as after a withdrawal: no one stands in a proposal against their will.
 */
export const consentAuthorship = defineStep({
  name: 'consent-authorship',
  code: 'S2.02b',
  stage: 'proposal',
  since: 1,
  closesAtDue: true,
  access: { known: ownProposal, read: [ownProposal, proposalReaders], actor: 'named', figures: ownProposal },
  opens: (project) => {
    const at = closesAt(project);
    if (!at) return [];
    return [...beingWritten(project), ...inState(project, 'sealed')].flatMap((proposal) =>
      coAuthorsOf(proposal).flatMap(([person, one]) => openingOf(proposal, person, one, at)),
    );
  },
  beside: (_project, { subject }) => eachAbout(subject, 'draft-proposal', 'student-plan'),
  outcomes: {
    agree: { form: z.strictObject({ asAuthor: z.literal(true) }) },
    refuse: { form: z.strictObject({ reason: prose(10, 1000) }), negative: true },
    withdraw: { form: z.strictObject({ reason: prose(10, 1000) }), negative: true },
  },
  facts: {
    'authorship-agreed': z.strictObject({ proposal: Id }),
    'authorship-refused': z.strictObject({ proposal: Id }),
    'authorship-withdrawn': z.strictObject({ proposal: Id }),
  },
  announces: {
    'authorship-refused': (project, { proposal }) => [investigatorOf(knownProposal(project, proposal))],
    'authorship-withdrawn': (project, { proposal }) => {
      const known = knownProposal(project, proposal);
      return [investigatorOf(known), bidder(known, 'uni.research')];
    },
  },
  apply: (project, { outcome, actor }, { subject, seat }) => {
    const proposal = knownProposal(project, subject);
    const person = seat ?? actor.person;
    const role = proposal.coAuthors?.[person]?.role ?? 'uni.member';
    if (outcome === 'agree') {
      const consent = proposal.draft ?? '';
      return {
        state: withCoAuthor(project, proposal, person, { role, consent }),
        facts: [{ type: 'authorship-agreed', proposal: subject }],
      };
    }
    const without = withCoAuthor(project, proposal, person, { role, refused: true });
    return outcome === 'refuse'
      ? { state: without, facts: [{ type: 'authorship-refused', proposal: subject }] }
      : { state: unsealed(without, subject), facts: [{ type: 'authorship-withdrawn', proposal: subject }] };
  },
});

function openingOf(proposal: Proposal, person: string, one: CoAuthor, at: string): Opening[] {
  const opening = { subject: proposal.id, seat: person, for: { role: one.role, organisation: proposal.id, person }, due: { at } };
  if (hasConsented(proposal, one)) return [{ ...opening, offers: ['withdraw'], optional: true }];
  return one.refused || proposal.state === 'sealed' ? [] : [{ ...opening, offers: ['agree', 'refuse'] }];
}

/** The sealed text has gone with its copies: it is written, consented to and approved again. */
function unsealed(project: Project, id: string): Project {
  const { investigator, state, coAuthors = {} } = knownProposal(project, id);
  if (state !== 'sealed') return project;
  const returned = { id, investigator, state: 'returned' as const, coAuthors };
  return withSelection(project, { proposals: { ...project.selection.proposals, [id]: returned } });
}
