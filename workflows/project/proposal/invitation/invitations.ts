import type { Opening } from '#workflows/engine/define-step.ts';
import { anybody } from '#workflows/project/audiences.ts';
import { isUnderNda, readersIn } from '#workflows/project/demand-intake/annex.ts';
import { withSelection } from '#workflows/project/proposal/selection.ts';
import type { Project } from '#workflows/project/state.ts';

/** A university that was asked by name to answer the call. */
export interface Invitation {
  readonly university: string;
  readonly state: 'sent' | 'interested' | 'later' | 'declined' | 'silent';
}

export const mostInvited = 20;
export const invitationsOf = ({ selection }: Project): readonly Invitation[] => selection.invitations ?? [];
export const withInvitation = (project: Project, invitation: Invitation): Project =>
  withSelection(project, {
    invitations: [...invitationsOf(project).filter(({ university }) => university !== invitation.university), invitation],
  });
export const isByInvitation = ({ intake }: Project) => intake.listing?.mode === 'invited';
/** May answer the call: everybody, or by invitation those who have not declined it. */
export const isInvited = (project: Project, university: string) =>
  !isByInvitation(project) || invitationsOf(project).some((one) => one.university === university && one.state !== 'declined');

/** What a call asks: under an NDA of those who read it alone, in a seat of their own. */
export function ofCalled(project: Project, call: Omit<Opening, 'for' | 'seat'>): Opening[] {
  if (!isUnderNda(project)) return ofInvited(project, call);
  return readersIn(project, 'admitted')
    .filter((university) => isInvited(project, university))
    .map((university) => ({ ...call, seat: `admitted-${university}`, for: { role: 'uni.pi', organisation: university } }));
}
/** Of all investigators or of those who are invited: the seat is the invitation's. */
export function ofInvited(project: Project, call: Omit<Opening, 'for' | 'seat'>): Opening[] {
  if (!isByInvitation(project)) return [{ ...call, for: anybody('uni.pi') }];
  return invitationsOf(project)
    .filter(({ university }) => isInvited(project, university))
    .map(({ university }) => ({ ...call, seat: `invited-${university}`, for: { role: 'uni.pi', organisation: university } }));
}
