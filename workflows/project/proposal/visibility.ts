import type { Actor } from '#workflows/engine/define-step.ts';
import { argumentOf } from '#workflows/project/demand-intake/arguments.ts';
import { hasEnded, type Project } from '#workflows/project/state.ts';
import { shortlist } from './order.ts';
import { reviewOf } from './review.ts';
import { proposalOf } from './selection.ts';

const has = ({ roles }: Actor, prefix: string) => roles.some((role) => role === prefix || role.startsWith(`${prefix}.`));
const isOfPlatform = ({ parties }: Project, actor: Actor) =>
  actor.organisation === parties.platform && (has(actor, 'pm') || has(actor, 'secretary') || has(actor, 'auditor'));
/** A conflict, whenever declared, closes every door, also one that another role would open. */
const hasConflict = (project: Project, person: string, id: string) =>
  project.selection.panel?.[person]?.state === 'conflicted' || reviewOf(project, id, person)?.kind === 'conflict';
const isAssigned = ({ selection }: Project, actor: Actor) => has(actor, 'expert') && selection.panel?.[actor.person]?.state === 'accepted';

/**
 * Who may read a proposal, its reviews and the facts that name it. Before the opening its own university alone,
 * and that its own drafts: the sealed package nobody. Other bidders never.
 */
export function mayReadProposal(project: Project, actor: Actor, id: string): boolean {
  const { parties, selection } = project;
  if (!proposalOf(project, id) || hasConflict(project, actor.person, id)) return false;
  if (actor.organisation === id) return has(actor, 'uni');
  const isOpened = selection.openedAt !== undefined && proposalOf(project, id)?.offer !== undefined;
  if (!isOpened) return false;
  if (actor.organisation === parties.enterprise)
    return has(actor, 'ent') && (selection.choice?.proposal === id || shortlist(project).some(({ proposal }) => proposal === id));
  if (actor.organisation === parties.funder) return has(actor, 'fund');
  return isOfPlatform(project, actor) || isAssigned(project, actor);
}

/**
 * Who may know that a university has answered at all. Experts who are asked must, or they could not declare a conflict;
 * everybody else learns it with the proposal itself.
 */
export function mayKnowBidder(project: Project, actor: Actor, id: string): boolean {
  const isAsked = project.selection.panel?.[actor.person] !== undefined && proposalOf(project, id)?.state === 'eligible';
  return isAsked || mayReadProposal(project, actor, id);
}

/** How much of the demand's text somebody may read; `undefined` actor: the public. */
export function demandDocumentAccess(project: Project, actor?: Actor): 'full' | 'summary' | 'none' {
  const { parties, phase, intake } = project;
  const isPublic = intake.listing !== undefined;
  if (actor?.organisation === parties.enterprise && has(actor, 'ent')) return 'full';
  if (actor && phase !== 'draft' && phase !== 'discarded' && isInside(project, actor)) return 'full';
  if (!isPublic) return 'none';
  if (actor && has(actor, 'uni') && (intake.demand?.tier === 'public' || (actor.organisation === parties.university && !hasEnded(project))))
    return 'full';
  return 'summary';
}
function isInside(project: Project, actor: Actor): boolean {
  const { parties, intake, selection } = project;
  const { person, organisation } = actor;
  if (organisation === parties.platform) return isOfPlatform(project, actor) || has(actor, 'tm');
  if (organisation === parties.funder) return has(actor, 'fund');
  if (!has(actor, 'expert')) return false;
  const member = selection.panel?.[person]?.state;
  if (member === 'conflicted' || argumentOf(project, person)?.kind === 'conflict') return false;
  const { experts = [], replacements = [], chair } = intake.panel ?? {};
  return member === 'accepted' || [...experts, ...replacements, chair].includes(person);
}
