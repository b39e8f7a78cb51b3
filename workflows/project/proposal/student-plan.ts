import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { ownProposal } from '#workflows/project/access/readers.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { investigatorOf } from './audiences.ts';
import { NoStudents, StudentPlan } from './proposal-form.ts';
import { inState, withProposal } from './selection.ts';
import { closesAt } from './window.ts';

/** Which students learn what on the project; a proposal is complete only with it. Once given, it may be changed until the sealing. */
export const studentPlan = defineStep({
  name: 'student-plan',
  code: 'S2.04',
  stage: 'proposal',
  since: 1,
  access: { known: ownProposal, read: ownProposal, actor: 'named', figures: ownProposal },
  opens: (project) => {
    const at = closesAt(project);
    return at
      ? inState(project, 'draft', 'returned', 'referred', 'approved')
          .filter(({ draft }) => draft)
          .map((proposal) => ({
            subject: proposal.id,
            for: investigatorOf(proposal),
            due: { at },
            ...(proposal.students ? { optional: true } : {}),
          }))
      : [];
  },
  beside: () => each('draft-proposal'),
  outcomes: { complete: { form: StudentPlan, sealed: 'draft' }, 'not-applicable': { form: NoStudents, sealed: 'draft' } },
  facts: { 'students-planned': z.strictObject({ proposal: Id }) },
  closesAtDue: true,
  repeatable: true,
  apply: (project, { document }, { subject }) => ({
    state: withProposal(project, subject, { students: document, state: 'draft' }),
    facts: [{ type: 'students-planned', proposal: subject }],
  }),
});
