import { z } from 'zod';
import { Id, Sha256 } from '#workflows/domain/party.ts';
import { contractSides, grown, parties } from '#workflows/project/access/readers.ts';
import { ofParty } from '#workflows/project/audiences.ts';
import type { Party } from '#workflows/project/parties.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { contractors } from './contracting.ts';
import { draftOf, nextRound, openDraft, withDraft } from './draft.ts';
import { brokenByEdits, editRules, type NamedEdits } from './edited-clauses.ts';
import { editsForm } from './edits-form.ts';
import { clauses, hasRoom, oneMore, talksOf, withTalks } from './talks.ts';
import { contractText } from './text/contract-text.ts';

const Clauses = z.array(z.enum(clauses)).readonly();
export const proposedFacts = { 'edits-proposed': z.strictObject({ side: Id, clauses: Clauses, document: Sha256 }) };

export const lawyersOf = (party: Party) => ofParty(party, party.part === 'university' ? 'uni.legal' : 'ent.legal');

/** Edits are on the table: the other side is asked, and what was passed under the former text no longer counts. */
export function putEdits(project: Project, by: string, { edits, deletions = [] }: NamedEdits, document: string) {
  const named = [...edits, ...deletions];
  const added = edits.filter(({ paragraph }) => paragraph === undefined).map(({ clause }) => clause);
  const pending = { by, document, clauses: clauses.filter((clause) => named.some((edit) => edit.clause === clause)), added };
  const state = withDraft(withTalks(oneMore(project, 'edits'), { pending }), nextRound(draftOf(project)));
  return { state, facts: [{ type: 'edits-proposed', side: by, clauses: pending.clauses, document } as const] };
}

/** S3.02: each party's lawyers may put edits by clause to the other, in five rounds at most. */
export const proposeEdits = defineStep({
  name: 'propose-edits',
  code: 'S3.02',
  stage: 'contract',
  since: 1,
  optional: true,
  access: { known: parties, read: grown(contractSides), actor: 'named', figures: grown(contractSides) },
  opens: (project) => {
    const draft = openDraft(project);
    if (!draft?.template || draft.frozen || draft.impasse || talksOf(project).pending || !hasRoom(project, 'edits')) return [];
    return contractors(project).map((party) => ({ subject: `edits-${draft.round}`, seat: party.id, for: lawyersOf(party) }));
  },
  beside: () => each('choose-template', 'set-money-terms', 'propose-edits', 'answer-edits'),
  composes: contractText,
  outcomes: { propose: { form: editsForm } },
  rules: editRules,
  breaks: (project, act) => brokenByEdits(project, act.input),
  retractable: ['propose'],
  facts: proposedFacts,
  apply: (project, act, opening) => putEdits(project, opening.seat ?? '', act.input, act.document),
});
