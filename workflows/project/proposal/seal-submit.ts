import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { ownProposal, proposalReaders } from '#workflows/project/access/readers.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { bidder } from './audiences.ts';
import { missingConsents } from './co-authors.ts';
import { inState, knownProposal, withProposal, withSelection } from './selection.ts';
import { closesAt } from './window.ts';

/**
 * The approved draft and student plan go into one envelope that the worker alone can open; the act carries the envelope's
 * hash and nothing else. The copies go with the sealing. The university takes a package file with it; after a withdrawal it fills
 * the forms from that file, and the draft is approved again.
 */
export const sealSubmit = defineStep({
  name: 'seal-submit',
  code: 'S2.06',
  stage: 'proposal',
  since: 1,
  access: { known: [ownProposal, proposalReaders], read: proposalReaders, actor: 'named', figures: proposalReaders },
  opens: (project) => {
    const at = closesAt(project);
    if (!at) return [];
    return inState(project, 'approved', 'sealed').map((proposal) => ({
      subject: proposal.id,
      for: bidder(proposal, 'uni.research'),
      due: { at },
      ...(proposal.state === 'sealed' ? { offers: ['withdraw'], optional: true } : { offers: ['submit'] }),
    }));
  },
  beside: () => each('draft-proposal', 'student-plan'),
  standing: 'applies',
  outcomes: {
    submit: {
      form: z.strictObject({ packageTaken: z.literal(true), pledge: z.literal(true) }),
      legal: true,
      sealed: 'final',
      packs: { draft: 'draft-proposal', students: 'student-plan' },
    },
    withdraw: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
  },
  facts: { 'proposal-sealed': z.strictObject({ proposal: Id }), 'proposal-withdrawn': z.strictObject({ proposal: Id }) },
  closesAtDue: true,
  rules: ['consent-missing'],
  breaks: (project, { outcome, subject }) => {
    const missing = outcome === 'submit' ? missingConsents(knownProposal(project, subject)) : 0;
    return brokenIf(missing > 0, { rule: 'consent-missing', field: 'pledge', figures: { missing } });
  },
  apply: (project, { outcome, document, at }, { subject }) => {
    if (outcome === 'submit') {
      return {
        state: withProposal({ ...project, phase: 'proposing' }, subject, { state: 'sealed', sealed: document, sealedAt: at }),
        facts: [{ type: 'proposal-sealed', proposal: subject }],
      };
    }
    const { investigator, coAuthors } = knownProposal(project, subject);
    const empty = { id: subject, investigator, state: 'returned' as const, ...(coAuthors ? { coAuthors } : {}) };
    return {
      state: withSelection(project, { proposals: { ...project.selection.proposals, [subject]: empty } }),
      facts: [{ type: 'proposal-withdrawn', proposal: subject }],
      notices: [{ to: { role: 'uni.pi', organisation: subject, person: investigator }, template: 'proposal-withdrawn' }],
    };
  },
});
