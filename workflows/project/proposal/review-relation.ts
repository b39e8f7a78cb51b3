import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import type { FactOf } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { grown, parties, selection } from '#workflows/project/access/readers.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { each, eachAbout } from '#workflows/project/readings.ts';
import { managers } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { shortlist } from './order.ts';
import { proposalOf, withoutSelection, withProposal } from './selection.ts';
import { endLetters, endWithoutAward, roundEndAnnounced, roundEnded } from './without-award.ts';

const facts = {
  'relation-cleared': z.strictObject({ proposal: Id }),
  'relation-disclosed': z.strictObject({ proposal: Id }),
  'relation-barred': z.strictObject({ proposal: Id }),
  ...roundEnded('all-below-threshold'),
};

/** The chosen university has disclosed a relation to the enterprise, and no one has reviewed it yet: its award waits. */
export const waitsForRelation = ({ selection: { choice, proposals = {} }, phase }: Project) =>
  phase === 'evaluating' && choice !== undefined && proposals[choice.proposal]?.relation === 'disclosed';

/**
 * S2.18: the auditor looks at a relation between the enterprise and the university that it has chosen. Silence is no clearance: the award
 * waits and the delay is escalated.
 */
export const reviewRelation = defineStep({
  name: 'review-relation',
  code: 'S2.18',
  stage: 'proposal',
  since: 1,
  subjectIs: 'organisation',
  access: { known: parties, read: grown(selection), actor: 'named', figures: grown(selection) },
  opens: (project) => {
    const { choice } = project.selection;
    return choice && waitsForRelation(project)
      ? [{ subject: choice.proposal, for: platform(project, 'auditor'), due: workingDays(5) }]
      : [];
  },
  beside: (_project, { subject }) => [...eachAbout(subject, 'eligibility-check', 'seal-submit'), ...each('select-winner')],
  outcomes: {
    clear: { form: z.strictObject({ findings: prose(20, 3000) }), grounds: 'findings' },
    disclose: { form: z.strictObject({ findings: prose(20, 3000) }), grounds: 'findings' },
    bar: { form: z.strictObject({ findings: prose(20, 3000) }), grounds: 'findings', negative: true },
  },
  facts,
  announces: {
    'relation-cleared': managers,
    'relation-disclosed': managers,
    'relation-barred': (project) => [enterprise(project, 'ent.signatory'), ...managers(project)],
    ...roundEndAnnounced('all-below-threshold'),
  },
  letters: endLetters,
  apply: (project, { outcome, at }, { subject: proposal }): Change<Project, FactOf<typeof facts>> => {
    if (outcome === 'clear')
      return { state: withProposal(project, proposal, { relation: 'cleared' }), facts: [{ type: 'relation-cleared', proposal }] };
    if (outcome === 'disclose')
      return { state: withProposal(project, proposal, { relation: 'published' }), facts: [{ type: 'relation-disclosed', proposal }] };
    const barred = withoutSelection(withProposal(project, proposal, { state: 'disqualified' }), 'choice');
    const said = [{ type: 'relation-barred', proposal } as const];
    return shortlist(barred).length > 0 ? { state: barred, facts: said } : endWithoutAward(barred, 'all-below-threshold', at, said);
  },
});
/** The award is published with the relation. */
export const isRelated = (project: Project, proposal: string) => proposalOf(project, proposal)?.relation === 'published';
