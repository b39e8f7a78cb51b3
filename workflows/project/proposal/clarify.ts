import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { selection, subjectParty } from '#workflows/project/access/readers.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { investigatorOf } from './audiences.ts';
import { inState, withProposal } from './selection.ts';

/** The investigator explains what was unclear; price and content stay as sealed. Unanswered, it is judged as it is. */
export const clarify = defineStep({
  name: 'clarify',
  code: 'S2.10',
  stage: 'proposal',
  since: 1,
  access: { known: [selection, subjectParty], read: [selection, subjectParty], actor: 'named', figures: [selection, subjectParty] },
  opens: (project) =>
    project.phase === 'evaluating'
      ? inState(project, 'clarifying').map((proposal) => ({ subject: proposal.id, for: investigatorOf(proposal), due: workingDays(5) }))
      : [],
  beside: (_project, { subject }) => eachAbout(subject, 'eligibility-check', 'seal-submit'),
  outcomes: { reply: { form: z.strictObject({ answers: prose(10, 5000), nothingNew: z.literal(true) }) } },
  facts: { 'proposal-clarified': z.strictObject({ proposal: Id }), 'clarification-unanswered': z.strictObject({ proposal: Id }) },
  apply: (project, _act, { subject }) => ({
    state: withProposal(project, subject, { state: 'opened' }),
    facts: [{ type: 'proposal-clarified', proposal: subject }],
  }),
  silence: {
    then: (project, { subject }) => ({
      state: withProposal(project, subject, { state: 'opened' }),
      facts: [{ type: 'clarification-unanswered', proposal: subject }],
    }),
  },
});
