import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { Count } from '#workflows/engine/facts.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { ownProposal } from '#workflows/project/access/readers.ts';
import { aColleague, anInvestigator } from '#workflows/project/nameable.ts';
import { defineStep } from '#workflows/project/state.ts';
import { investigatorOf } from './audiences.ts';
import { beingWritten, type CoAuthor } from './co-authors.ts';
import { knownProposal, withProposal } from './selection.ts';
import { closesAt } from './window.ts';

const people = z.array(Id).max(20);

/** S2.02: who writes the proposal with its investigator. Each consents before it is sealed; the list may change until then. */
export const nameCoAuthors = defineStep({
  name: 'name-co-authors',
  code: 'S2.02a',
  stage: 'proposal',
  since: 1,
  optional: true,
  repeatable: true,
  closesAtDue: true,
  access: { known: ownProposal, read: ownProposal, actor: 'named', figures: ownProposal },
  opens: (project) => {
    const at = closesAt(project);
    return at ? beingWritten(project).map((proposal) => ({ subject: proposal.id, for: investigatorOf(proposal), due: { at } })) : [];
  },
  names: { investigators: anInvestigator, members: aColleague },
  begins: (project, { subject }) => {
    const named = Object.entries(knownProposal(project, subject).coAuthors ?? {});
    const inRole = (role: CoAuthor['role']) => named.flatMap(([person, one]) => (one.role === role ? [person] : []));
    return { name: { investigators: inRole('uni.pi'), members: inRole('uni.member') } };
  },
  outcomes: { name: { form: z.strictObject({ investigators: people, members: people }) } },
  facts: { 'co-authors-named': z.strictObject({ proposal: Id, people: Count }) },
  rules: ['author-twice'],
  breaks: (project, { input, subject }) => {
    const { investigator } = knownProposal(project, subject);
    const all = [investigator, ...input.investigators, ...input.members];
    const twice = all.findIndex((person, index) => all.indexOf(person) < index);
    const isMember = twice > input.investigators.length;
    const place = isMember ? twice - 1 - input.investigators.length : twice - 1;
    return brokenIf(twice >= 0, {
      rule: 'author-twice',
      field: `${isMember ? 'members' : 'investigators'}.${place}`,
      figures: { row: place + 1 },
    });
  },
  apply: (project, { input }, { subject }) => {
    const { coAuthors: former = {} } = knownProposal(project, subject);
    const entry = (role: CoAuthor['role']) => (person: string) => {
      const { consent } = former[person] ?? {};
      return [person, { role, ...(consent === undefined ? {} : { consent }) }] as const;
    };
    const coAuthors = Object.fromEntries([...input.investigators.map(entry('uni.pi')), ...input.members.map(entry('uni.member'))]);
    return {
      state: withProposal(project, subject, { coAuthors }),
      facts: [{ type: 'co-authors-named', proposal: subject, people: Object.keys(coAuthors).length }],
    };
  },
});
