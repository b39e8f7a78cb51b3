import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { ownAnnex, signedFor, theCall } from '#workflows/project/access/readers.ts';
import { ofInvited } from '#workflows/project/proposal/invitation/invitations.ts';
import { closesAt, maxProposals } from '#workflows/project/proposal/window.ts';
import { defineStep } from '#workflows/project/state.ts';
import { annexReaderOf, annexReaders, isUnderNda, withAnnexReader } from './annex.ts';

/** S1.11: a university asks to read a question under an NDA. The enterprise learns of it with the signed undertaking, others never. */
export const askAnnex = defineStep({
  name: 'ask-annex',
  code: 'S1.11a',
  stage: 'demand-intake',
  since: 1,
  optional: true,
  repeatable: true,
  closesAtDue: true,
  access: { known: [theCall, ownAnnex, signedFor], read: [ownAnnex, signedFor], actor: 'named', figures: [ownAnnex, signedFor] },
  opens: (project) => {
    const at = closesAt(project);
    return at && isUnderNda(project) ? ofInvited(project, { subject: 'annex', due: { at } }) : [];
  },
  outcomes: { ask: { form: z.strictObject({ purpose: prose(10, 1000), needToKnow: z.literal(true) }) } },
  facts: { 'annex-asked': z.strictObject({ proposal: Id }) },
  doneFor: (project, { organisation }) => {
    const reader = annexReaderOf(project, organisation);
    return reader && reader.state !== 'declined' ? refuse('MUST_NOT_SUBMIT_TWICE', { at: reader.at }) : undefined;
  },
  refuses: (project) => (annexReaders(project).length >= maxProposals ? refuse('LIMIT_REACHED', { limit: maxProposals }) : undefined),
  apply: (project, { actor: { person: by, organisation }, at, document }) => ({
    state: withAnnexReader(project, organisation, { state: 'asked', by, at, request: document }),
    facts: [{ type: 'annex-asked', proposal: organisation }],
  }),
});
