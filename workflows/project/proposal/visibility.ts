import type { Actor } from '#workflows/engine/define-step.ts';
import { hasConflict as hasArguedConflict } from '#workflows/project/demand-intake/arguments.ts';
import { sittingOf, standingConclusion } from '#workflows/project/milestone-funding/milestone-funding.ts';
import { type Part, partiesOf } from '#workflows/project/parties.ts';
import { hasEnded, type Project } from '#workflows/project/state.ts';
import { shortlist } from './order.ts';
import { summingUp } from './review.ts';
import { proposalOf } from './selection.ts';

const has = ({ roles }: Actor, prefix: string) => roles.some((role) => role === prefix || role.startsWith(`${prefix}.`));
const isOf = (project: Project, part: Part, organisation: string) =>
  partiesOf(project, part).some((party) => party.organisation === organisation);
const isOfPlatform = (project: Project, actor: Actor) =>
  isOf(project, 'platform', actor.organisation) && (has(actor, 'pm') || has(actor, 'secretary') || has(actor, 'auditor'));
/** Declared over the whole project: when the question was argued, when asked to review, or over the finished work. */
export const hasDeclaredConflict = (project: Project, person: string) =>
  hasArguedConflict(project, person) ||
  project.selection.panel?.[person]?.state === 'conflicted' ||
  project.funding.final.conflicted?.includes(person) === true ||
  project.funding.midterm?.answers[person]?.kind === 'conflict';
/** Proposals at which a conflict was found while they were being scored. */
export const conflictingProposals = ({ selection }: Project, person: string) =>
  Object.entries(selection.reviews ?? {}).flatMap(([id, reviews]) => (reviews[person]?.kind === 'conflict' ? [id] : []));
/** A conflict, whenever declared, closes every door, also one that another role would open. */
const hasConflict = (project: Project, person: string, id: string) =>
  hasDeclaredConflict(project, person) || conflictingProposals(project, person).includes(id);
const isAssigned = ({ selection }: Project, actor: Actor) => has(actor, 'expert') && selection.panel?.[actor.person]?.state === 'accepted';

/**
 * Who may read a proposal, its reviews and the facts that name it. Before the opening its own university alone,
 * and that its own drafts: the sealed package has no reader. Other bidders never.
 */
export function mayReadProposal(project: Project, actor: Actor, id: string): boolean {
  const { selection } = project;
  if (!proposalOf(project, id) || hasConflict(project, actor.person, id)) return false;
  if (actor.organisation === id) return has(actor, 'uni');
  // a successor of the awarded university reads what it has to perform
  if (id === selection.award?.proposal && isOf(project, 'university', actor.organisation)) return has(actor, 'uni');
  const isOpened = selection.openedAt !== undefined && proposalOf(project, id)?.offer !== undefined;
  if (!isOpened) return false;
  if (isOf(project, 'enterprise', actor.organisation))
    return has(actor, 'ent') && (selection.choice?.proposal === id || shortlist(project).some(({ proposal }) => proposal === id));
  if (isOf(project, 'funder', actor.organisation)) return has(actor, 'fund');
  return isOfPlatform(project, actor) || isAssigned(project, actor);
}

/**
 * Who may know that a university has answered at all. Experts who are asked must, or they could not declare a conflict;
 * everybody else learns it with the proposal itself.
 */
export function mayKnowBidder(project: Project, actor: Actor, id: string): boolean {
  const member = project.selection.panel?.[actor.person]?.state;
  const isAsked = (member === 'asked' || member === 'accepted') && proposalOf(project, id)?.state === 'eligible';
  return (isAsked && !hasConflict(project, actor.person, id)) || mayReadProposal(project, actor, id);
}

/** The part of the demand's text that an actor may read; `undefined` actor: the public. */
export function demandDocumentAccess(project: Project, actor?: Actor): 'full' | 'summary' | 'none' {
  const { phase, intake } = project;
  const isPublic = intake.listing !== undefined;
  if (actor && isOf(project, 'enterprise', actor.organisation) && has(actor, 'ent')) return 'full';
  if (actor && phase !== 'draft' && phase !== 'discarded' && isInside(project, actor)) return 'full';
  if (!isPublic) return 'none';
  if (
    actor &&
    has(actor, 'uni') &&
    (intake.demand?.tier === 'public' || (isOf(project, 'university', actor.organisation) && !hasEnded(project)))
  )
    return 'full';
  return 'summary';
}
function isInside(project: Project, actor: Actor): boolean {
  const { intake, selection, funding } = project;
  const { person, organisation } = actor;
  if (isOf(project, 'platform', organisation)) return isOfPlatform(project, actor) || has(actor, 'tm');
  if (isOf(project, 'funder', organisation)) return has(actor, 'fund');
  const member = selection.panel?.[person]?.state;
  if (!has(actor, 'expert') || hasDeclaredConflict(project, person) || member === 'declined') return false;
  const { experts = [], replacements = [], chair } = intake.panel ?? {};
  return (
    member === 'accepted' ||
    [...experts, ...replacements, chair, ...(funding.final.panel ?? []), ...(funding.midterm?.experts ?? [])].includes(person)
  );
}

/** Has taken the review on and found no conflict anywhere: may read what compares the proposals. */
export const isReviewer = (project: Project, actor: Actor) =>
  isAssigned(project, actor) && !hasDeclaredConflict(project, actor.person) && conflictingProposals(project, actor.person).length === 0;

/**
 * Who may know what the experts' scores of a proposal come to, once the order is fixed. Its own university when the result is
 * public: with the award, or when the round has ended without one. Other bidders never.
 */
export function mayKnowPoints(project: Project, actor: Actor, id: string): boolean {
  const { selection } = project;
  if (!selection.ranking || hasConflict(project, actor.person, id)) return false;
  if (actor.organisation === id) return has(actor, 'uni') && (isResultPublic(project) || hasEnded(project));
  if (isOf(project, 'enterprise', actor.organisation)) return has(actor, 'ent');
  if (isOf(project, 'funder', actor.organisation)) return has(actor, 'fund');
  return isOfPlatform(project, actor) || isReviewer(project, actor);
}

/** That of a round before says nothing about this one. */
const isResultPublic = ({ publicities: { award }, selection: { round = 1 } }: Project) =>
  award !== undefined && (award.state !== 'superseded' || round === 1);

/** The chair of a panel with complete scores: a summary needs access to them. */
export const isSummingUp = (project: Project, actor: Actor) => summingUp(project).includes(actor.person) && isReviewer(project, actor);

/** Judges the finished work, and may read for it what each milestone has brought. */
export const isOfFinalPanel = (project: Project, actor: Actor) =>
  has(actor, 'expert') &&
  project.funding.final.panel?.includes(actor.person) === true &&
  !hasDeclaredConflict(project, actor.person) &&
  !conflictingProposals(project, actor.person).includes(project.selection.award?.proposal ?? '');

/** Reviews the work half way: reads for it what each milestone has brought so far. */
export const isOfMidterm = (project: Project, actor: Actor) =>
  has(actor, 'expert') &&
  project.funding.midterm?.experts.includes(actor.person) === true &&
  !hasDeclaredConflict(project, actor.person) &&
  !conflictingProposals(project, actor.person).includes(project.selection.award?.proposal ?? '');

/** Whether that sitting of the final panel is over: until then each vote is visible to its voter alone. */
export const isSittingOver = (project: Project, subject: string) => {
  const sitting = sittingOf(project);
  return subject !== `sitting-${sitting}` || standingConclusion(project) !== undefined;
};
