import { z } from 'zod';
import { Day } from '#workflows/domain/days.ts';
import { Id, Role } from '#workflows/domain/party.ts';
import { mostCharacters } from '#workflows/domain/password.ts';
import { code, line, pattern, Shown, secret } from '#workflows/domain/text.ts';
import { At, Names, OrganisationRef, PersonRef, RoleName } from './common.ts';
import { FirstCode } from './first-code.ts';
import { MailRow } from './notifications.ts';

/** A role of a person in the organisation. */
const HeldRole = z.object({
  role: RoleName,
  /** The only case it holds for. */
  caseId: Shown.nullable(),
  /** Its number; null where it holds for all. */
  caseNumber: Shown.nullable(),
  from: At,
  until: At.nullable(),
  state: z.enum(['held', 'later', 'ended']),
});
export const PersonRow = z.object({ person: PersonRef, email: Shown.nullable(), self: z.boolean(), roles: z.array(HeldRole) });
export type PersonRow = z.infer<typeof PersonRow>;

export const InvitationRow = z.object({
  id: Shown,
  names: Names,
  email: Shown,
  roles: z.array(RoleName),
  expiresAt: At,
  /** The mail with the link; null where the link was shown instead. */
  mail: MailRow.pick({ state: true, sentAt: true, answer: true }).nullable(),
});
export type InvitationRow = z.infer<typeof InvitationRow>;

/** A change of the organisation's people, accounts or signatories, as recorded with its signed request. */
export const ChangeRow = z.object({
  at: At,
  change: z.enum([
    ...([
      'invite',
      'withdraw-invitation',
      'give-role',
      'end-role',
      'end-membership',
      'end-sessions',
      'revoke-key',
      'issue-code',
      'use-code',
      'correct-name',
    ] as const),
    ...(['register-account', 'verify-account', 'end-account', 'enter-authority', 'confirm-authority', 'end-authority'] as const),
  ]),
  by: PersonRef.nullable(),
  person: PersonRef.nullable(),
  roles: z.array(RoleName),
});
export type ChangeRow = z.infer<typeof ChangeRow>;

/** The organisation acted for, for its administrator. */
export const OwnPeople = z.object({
  organisation: OrganisationRef,
  uscc: Shown.nullable(),
  region: Shown.nullable(),
  /** The roles that can be given here. */
  gives: z.array(RoleName),
  /** Who holds a role now or later first, then those whose roles have ended. */
  people: z.array(PersonRow),
  invitations: z.array(InvitationRow),
  /** The latest fifty. */
  changes: z.array(ChangeRow),
  /** Invitations go out by mail. */
  sends: z.boolean(),
});
export type OwnPeople = z.infer<typeof OwnPeople>;

/** How a person of the organisation gets in: sessions without the network address, keys for this organisation that hold, and the code for a passkey. */
export const PersonAccess = z.object({
  /** Null: holds no role here any more. */
  firstCode: FirstCode.nullable(),
  sessions: z.array(z.object({ signedInAt: At, usedAt: At, browser: Shown.nullable() })),
  keys: z.array(z.object({ id: Shown, label: Shown, scopes: z.array(Shown), createdAt: At, expiresAt: At, lastUsedAt: At.nullable() })),
});
export type PersonAccess = z.infer<typeof PersonAccess>;

const submissionId = z.uuid();
export const Invite = z.strictObject({
  submissionId,
  nameZh: line(1, 60),
  nameEn: line(1, 100),
  email: z.email().max(200).toLowerCase(),
  roles: z
    .array(Role)
    .min(1)
    .max(12)
    .refine((roles) => new Set(roles).size === roles.length),
  /** The last day of the roles. */
  lastDay: Day.optional(),
});
export type Invite = z.output<typeof Invite>;
export const WithdrawInvitation = z.strictObject({ submissionId, invitation: Id });
/** Days in Shanghai, both included. */
export const GiveRole = z.strictObject({
  submissionId,
  person: Id,
  role: Role,
  /** Number of the only case that it is to hold for. */
  caseNumber: code(1, 40).optional(),
  firstDay: Day.optional(),
  lastDay: Day.optional(),
});
export const EndRole = z.strictObject({
  submissionId,
  person: Id,
  role: Role,
  caseNumber: code(1, 40).optional(),
  lastDay: Day.optional(),
});
export const OnePerson = z.strictObject({ person: Id });
export const EndSessions = z.strictObject({ submissionId, person: Id });
export const IssueCodeFor = z.strictObject({ submissionId, person: Id });
export const RevokeKeyOf = z.strictObject({ submissionId, person: Id, key: Id });
export const EndMembership = z.strictObject({ submissionId, person: Id, lastDay: Day.optional() });

export const Token = pattern(/^[A-Za-z0-9_-]{43}$/);
/** An invitation, for the holder of its token. */
export const InvitationPage = z.object({
  organisation: OrganisationRef,
  names: Names,
  email: Shown,
  roles: z.array(RoleName),
  expiresAt: At,
  /** The address has an account: it takes the invitation up with its own password. */
  hasAccount: z.boolean(),
});
export type InvitationPage = z.infer<typeof InvitationPage>;
export const AcceptInvitation = z.strictObject({ token: Token, password: secret(1, mostCharacters) });
