import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { ownProposal, theCall } from '#workflows/project/access/readers.ts';
import { demandText } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { ofCalled } from './invitation/invitations.ts';
import { proposalOf, withSelection } from './selection.ts';
import { closesAt, maxProposals } from './window.ts';

/**
 * S2.01: a university that means to answer says so for itself, and has notice of answered questions from then on. It binds to nothing,
 * and no one outside the university learns of it.
 */
export const declareIntent = defineStep({
  name: 'declare-intent',
  code: 'S2.01',
  stage: 'proposal',
  since: 1,
  optional: true,
  repeatable: true,
  closesAtDue: true,
  access: { known: [ownProposal, theCall], read: ownProposal, actor: 'named', figures: ownProposal },
  opens: (project) => {
    const at = closesAt(project);
    return at ? ofCalled(project, { subject: 'call', due: { at } }) : [];
  },
  beside: () => [demandText],
  standing: 'applies',
  outcomes: { declare: { form: z.strictObject({ team: prose(10, 1000) }) } },
  facts: { 'intent-declared': z.strictObject({ proposal: Id }) },
  doneFor: ({ selection, ...project }, { organisation }) => {
    const known = selection.intents?.[organisation] ?? proposalOf({ ...project, selection }, organisation)?.investigator;
    return known === undefined ? undefined : refuse('NOT_YOURS', { by: known });
  },
  refuses: ({ selection: { intents = {} } }) =>
    Object.keys(intents).length >= maxProposals ? refuse('LIMIT_REACHED', { limit: maxProposals }) : undefined,
  apply: (project, { actor }) => ({
    state: withSelection(project, { intents: { ...project.selection.intents, [actor.organisation]: actor.person } }),
    facts: [{ type: 'intent-declared', proposal: actor.organisation }],
  }),
});
