import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { ownProposal, theCall } from '#workflows/project/access/readers.ts';
import { demandFindings } from '#workflows/project/demand-intake/below-baseline.ts';
import { questionsAndAnswers } from '#workflows/project/demand-intake/questions.ts';
import { anIndicator } from '#workflows/project/nameable.ts';
import { demandText, eachAbout } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { investigatorOf } from './audiences.ts';
import { ofCalled } from './invitation/invitations.ts';
import { brokenByDraft } from './objection-to-draft.ts';
import { OfferFault } from './offer.ts';
import { ProposalDraft } from './proposal-form.ts';
import { inState, proposalOf, proposalsOf, withSelection } from './selection.ts';
import { closesAt, maxProposals } from './window.ts';

/**
 * An open call to every university: one proposal each, rewritten as often as its investigator likes until it is sealed.
 * A new text needs the university's approval again. The call is an offer, not a task; a returned text is a task.
 */
export const draftProposal = defineStep({
  name: 'draft-proposal',
  code: 'S2.02',
  stage: 'proposal',
  since: 1,
  together: true,
  access: { known: [ownProposal, theCall], read: ownProposal, actor: 'named', figures: ownProposal },
  opens: (project) => {
    const at = closesAt(project);
    if (!at) return [];
    const { budgetMinFen = 0, budgetMaxFen = 0 } = project.intake.demand ?? {};
    const interview = project.intake.listing?.interviewPoints ?? 0;
    const call = { subject: 'call', due: { at }, about: { budgetMinFen, budgetMaxFen, interview } };
    const sentBack = inState(project, 'returned').map((proposal) => ({ ...call, seat: proposal.id, for: investigatorOf(proposal) }));
    return [...ofCalled(project, call).map((one) => ({ ...one, optional: true as const })), ...sentBack];
  },
  beside: (project, { seat }) => [
    demandText,
    ...questionsAndAnswers(project),
    ...(seat && proposalOf(project, seat) ? eachAbout(seat, 'internal-approval', 'secrecy-review', 'seal-submit') : []),
  ],
  compares: demandFindings,
  names: { indicators: anIndicator, indicator: anIndicator },
  begins: () => ({ submit: { priceOutsideBudget: false, milestones: [{ n: 1 }, { n: 2 }] } }),
  rules: [...OfferFault.options, 'price-reason'],
  breaksWhole: (project, form) => brokenByDraft(project, ProposalDraft.parse(form)),
  standing: 'applies',
  outcomes: { submit: { form: ProposalDraft, sealed: 'draft' } },
  facts: { 'proposal-drafted': z.strictObject({ proposal: Id }) },
  closesAtDue: true,
  repeatable: true,
  doneFor: (project, { person, organisation }) => {
    const mine = proposalOf(project, organisation);
    if (mine?.state === 'refused') return refuse('NO_AUTHORITY');
    if (mine?.state === 'sealed') return refuse('MUST_NOT_SUBMIT_TWICE', { at: mine.sealedAt ?? '' });
    return mine && mine.investigator !== person ? refuse('NOT_YOURS', { by: mine.investigator }) : undefined;
  },
  refuses: (project, { actor }) =>
    !proposalOf(project, actor.organisation) && proposalsOf(project).length >= maxProposals
      ? refuse('LIMIT_REACHED', { limit: maxProposals })
      : undefined,
  apply: (project, { actor, document }) => {
    const id = actor.organisation;
    const { students, coAuthors } = proposalOf(project, id) ?? {};
    const kept = { ...(students ? { students } : {}), ...(coAuthors ? { coAuthors } : {}) };
    const draft = { id, investigator: actor.person, state: 'draft' as const, draft: document, ...kept };
    return {
      state: withSelection(project, { proposals: { ...project.selection.proposals, [id]: draft } }),
      facts: [{ type: 'proposal-drafted', proposal: id }],
    };
  },
});
