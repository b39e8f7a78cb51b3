import type { Act, Opening } from '#workflows/engine/define-step.ts';
import { type Refusal, refuse } from '#workflows/engine/refusal.ts';
import { leadersOf } from './milestone-funding/succession/leader.ts';
import { joinersOf } from './milestone-funding/succession/team.ts';
import type { Project } from './state.ts';

/** Roles in which a person speaks for the university or for itself, and those that everybody has. */
const ownRole = /^(uni\.|inventor$|public$|participant$)/;
/** An inventor may be of the enterprise, and act for it. */
const ownEnterprise = /^ent\./;

/** P3: who works on a project accepts, judges, approves and pays nothing in it for another party, in any role. */
export function teamConflict(project: Project, { actor }: Pick<Act, 'actor'>, { for: { role } }: Opening): Refusal | undefined {
  if (ownRole.test(role)) return undefined;
  const { award, proposals = {} } = project.selection;
  const investigators = award ? leadersOf(project) : Object.values(proposals).map(({ investigator }) => investigator);
  if (investigators.includes(actor.person)) return refuse('WORKS_ON_IT', { person: actor.person, as: 'investigator' });
  if (joinersOf(project).includes(actor.person)) return refuse('WORKS_ON_IT', { person: actor.person, as: 'member' });
  const inventors = ownEnterprise.test(role) ? [] : (project.transfer.disclosure?.inventors ?? []);
  return inventors.some(({ inventor }) => inventor === actor.person)
    ? refuse('WORKS_ON_IT', { person: actor.person, as: 'inventor' })
    : undefined;
}
