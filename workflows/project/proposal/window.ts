import { endOf, type Instant, waitingDays } from '#workflows/engine/period.ts';
import type { Project } from '#workflows/project/state.ts';
import { inState } from './selection.ts';

export const maxExtensions = 2;
/** As many as can be opened in one go; one per university. */
export const maxProposals = 500;

/** When `days` from now end, in the project's own length of a waiting day. */
export const windowEnd = ({ terms, calendar }: Project, from: Instant, days: number) =>
  endOf(waitingDays(days), from, terms.lengths, calendar);

/** The instant at which the open window closes; undefined while none is open. */
export function closesAt(project: Project): Instant | undefined {
  const { listing } = project.intake;
  if (!listing || project.selection.closedAt !== undefined || !isInRound(project)) return undefined;
  return project.selection.extensions?.at(-1) ?? windowEnd(project, listing.listedAt, listing.windowDays);
}
const isInRound = ({ phase }: Project) => phase === 'listed' || phase === 'proposing';

/** The window has closed and its proposals may be opened. Once extended, fewer than wanted will do, but never none. */
export function isReadyToOpen(project: Project): boolean {
  const sealed = inState(project, 'sealed').length;
  const wanted = project.selection.extensions ? 1 : (project.intake.listing?.minProposals ?? 1);
  return hasClosed(project) && sealed >= Math.max(1, wanted);
}
/** The window has closed without enough proposals, or no bidder is left for the award. */
export const lacksProposals = (project: Project) =>
  (hasClosed(project) && !isReadyToOpen(project)) || (project.phase === 'evaluating' && project.selection.usedUp === true);
const hasClosed = (project: Project) =>
  isInRound(project) && project.selection.closedAt !== undefined && project.selection.openedAt === undefined;
