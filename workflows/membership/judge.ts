import { addMonths, endOfDay, type Instant, shanghaiDay } from '#workflows/domain/days.ts';
import type { OrganisationKind } from '#workflows/domain/party.ts';
import type { MembershipChange, MembershipRefusal } from './change.ts';
import { isAdministrator, rolesGivenBy } from './roles-given.ts';

export interface HeldRole {
  readonly id: string;
  readonly person: string;
  readonly role: string;
  readonly caseId: string | null;
  readonly from: Instant;
  readonly until: Instant | null;
}
export interface OpenInvitation {
  readonly id: string;
  readonly email: string;
  readonly isConfirmed: boolean;
}
/** An organisation's people as recorded, with ended roles. */
export interface People {
  readonly kind: OrganisationKind;
  readonly held: readonly HeldRole[];
  /** Neither accepted nor withdrawn, nor past their end. */
  readonly invitations: readonly OpenInvitation[];
  /** The addresses with which its people sign in, of former ones as well. */
  readonly addresses?: readonly { readonly person: string; readonly email: string }[];
  /** Keys for this organisation that hold. */
  readonly keys: readonly { readonly id: string; readonly person: string }[];
  /** Whether the organisation takes part in the case that the change names. */
  readonly takesPart?: boolean;
}

interface Given {
  readonly person: string;
  readonly role: string;
  /** The only case it holds for. */
  readonly case?: string;
  readonly from: Instant;
  readonly until: Instant | null;
}
/** The rows that a change writes. */
export interface Writes {
  readonly gives?: readonly Given[];
  readonly ends?: readonly { readonly grant: string; readonly at: Instant }[];
  readonly confirms?: string;
  readonly withdraws?: string;
  /** A person whose sessions end. */
  readonly endsSessions?: string;
  readonly revokesKey?: string;
}

export const mostInvitations = 100;
const mostMonths = 60;

const lasts = ({ from, until }: HeldRole, at: Instant) => from <= at && (until === null || until > at);
/** Of one person, for all cases of the organisation, at an instant. */
export const rolesHeld = (held: readonly HeldRole[], person: string, at: Instant): string[] =>
  held.filter((one) => one.person === person && one.caseId === null && lasts(one, at)).map(({ role }) => role);
/** Holds a role now: who has left is no longer this organisation's to sign out. */
const isMember = ({ held }: People, person: string, at: Instant) => held.some((one) => one.person === person && lasts(one, at));
const notOver = ({ until }: HeldRole, at: Instant) => until === null || until > at;

/** What a change writes, or why it is refused. Pure: `now` is the database's clock. */
export function judgeMembership(people: People, by: string, change: MembershipChange, now: Instant): Writes | MembershipRefusal {
  if (!people.held.some((one) => one.person === by && isAdministrator(one.role) && one.caseId === null && lasts(one, now)))
    return 'NO_ADMINISTRATOR';
  switch (change.change) {
    case 'invite':
      return invited(people, change, now);
    case 'withdraw-invitation':
      return people.invitations.some(({ id, isConfirmed }) => id === change.invitation && isConfirmed)
        ? { withdraws: change.invitation }
        : 'NO_SUCH_INVITATION';
    case 'give-role':
      return given(people, change, now);
    case 'end-role':
    case 'end-membership':
      return ended(people, change, now);
    case 'end-sessions':
      return isMember(people, change.person, now) ? { endsSessions: change.person } : 'UNKNOWN_PERSON';
    case 'revoke-key':
      return people.keys.some(({ id, person }) => id === change.key && person === change.person)
        ? { revokesKey: change.key }
        : 'NO_SUCH_KEY';
  }
}

type Of<Name extends MembershipChange['change']> = Extract<MembershipChange, { change: Name }>;

function invited(people: People, { invitation, roles, until }: Of<'invite'>, now: Instant): Writes | MembershipRefusal {
  const { kind, invitations, addresses = [] } = people;
  const mine = invitations.find(({ id }) => id === invitation);
  if (!mine || mine.isConfirmed) return 'NO_SUCH_INVITATION';
  const open = invitations.filter(({ isConfirmed }) => isConfirmed);
  if (roles.some((role) => !rolesGivenBy[kind].includes(role))) return 'ROLE_NOT_HERE';
  if (until !== undefined && !isInBounds(now, until, now)) return 'BAD_VALIDITY';
  if (open.some(({ email }) => email === mine.email)) return 'INVITED_ALREADY';
  if (addresses.some(({ person, email }) => email === mine.email && isMember(people, person, now))) return 'MEMBER_ALREADY';
  return open.length >= mostInvitations ? 'TOO_MANY_INVITATIONS' : { confirms: invitation };
}

function given(people: People, { person, role, ...change }: Of<'give-role'>, now: Instant): Writes | MembershipRefusal {
  const [from, until] = [change.from ?? now, change.until ?? null];
  if (!people.held.some((one) => one.person === person)) return 'UNKNOWN_PERSON';
  // who administers people administers all of them
  if (!rolesGivenBy[people.kind].includes(role) || (change.case !== undefined && isAdministrator(role))) return 'ROLE_NOT_HERE';
  if (change.case !== undefined && !people.takesPart) return 'NO_SUCH_CASE';
  if (!isInBounds(from, until, now)) return 'BAD_VALIDITY';
  const shortened = until === null ? [] : people.held.filter((one) => isOf(one, person, role) && notOver(one, until));
  if (leavesNoAdministrator(people.held, shortened, until ?? now)) return 'LAST_ADMINISTRATOR';
  return { gives: [{ person, role, ...(change.case === undefined ? {} : { case: change.case }), from, until }] };
}

function ended(people: People, change: Of<'end-role' | 'end-membership'>, now: Instant): Writes | MembershipRefusal {
  const at = change.at === undefined || change.at < now ? now : change.at;
  const theirs = people.held.filter((one) => one.person === change.person);
  if (theirs.length === 0) return 'UNKNOWN_PERSON';
  const ending = theirs.filter(
    (one) => notOver(one, at) && (change.change === 'end-membership' || isOf(one, change.person, change.role, change.case)),
  );
  if (ending.length === 0) return 'NOT_HELD';
  if (leavesNoAdministrator(people.held, ending, at)) return 'LAST_ADMINISTRATOR';
  return { ends: ending.map(({ id }) => ({ grant: id, at })) };
}

const isOf = (one: HeldRole, person: string, role: string, only: string | null = null) =>
  one.person === person && one.role === role && one.caseId === only;

/** Of the administrators whose role has no end before that instant, none would be left. */
function leavesNoAdministrator(held: readonly HeldRole[], ending: readonly HeldRole[], at: Instant): boolean {
  if (!ending.some(({ role }) => isAdministrator(role))) return false;
  return !held.some((one) => isAdministrator(one.role) && one.caseId === null && lasts(one, at) && !ending.includes(one));
}

/** Not of the past, not empty, and at most five years long. */
export function isInBounds(from: Instant, until: Instant | null, now: Instant): boolean {
  const latest = (at: Instant) => endOfDay(addMonths(shanghaiDay(at), mostMonths));
  const isNear = from <= latest(now);
  return isNear && (until === null || (until > from && until > now && until <= latest(from)));
}
