import { z } from 'zod';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import { Id, Role, Sha256 } from '#workflows/domain/party.ts';
import type { Assertion } from '#workflows/engine/assertion.ts';
import type { Signature } from '#workflows/engine/signature.ts';
import { RegisterChange } from '#workflows/register/entries.ts';
import { AccountChange } from './account-change.ts';
import { SignatoryChange } from './signatory-change.ts';

/** In UTC, so that texts compare as instants do. */
const Instant = z.iso.datetime({ precision: 3 });
const Roles = z
  .array(Role)
  .min(1)
  .max(12)
  .refine((roles) => new Set(roles).size === roles.length);

/** One change of an organisation's people. Names and addresses lie in the database; `texts` is their hash. */
export const MembershipChange = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('invite'), invitation: Id, texts: Sha256, roles: Roles, until: Instant.optional() }),
  z.strictObject({ change: z.literal('withdraw-invitation'), invitation: Id }),
  /** Gives a role, or renews it. Without `case`: for all cases; without `from`: at once; without `until`: open. */
  z.strictObject({
    change: z.literal('give-role'),
    person: Id,
    role: Role,
    case: Id.optional(),
    from: Instant.optional(),
    until: Instant.optional(),
  }),
  z.strictObject({ change: z.literal('end-role'), person: Id, role: Role, case: Id.optional(), at: Instant.optional() }),
  /** Ends all roles of a person in this organisation. */
  z.strictObject({ change: z.literal('end-membership'), person: Id, at: Instant.optional() }),
  /** Signs a person out everywhere. */
  z.strictObject({ change: z.literal('end-sessions'), person: Id }),
  /** Of a person's keys for this organisation. */
  z.strictObject({ change: z.literal('revoke-key'), person: Id, key: Id }),
]);
export type MembershipChange = z.output<typeof MembershipChange>;
/** A code for a person's first authenticator; `code` is its hash. */
export const IssueCode = z.strictObject({ change: z.literal('issue-code'), person: Id, code: Sha256 });
export type IssueCode = z.output<typeof IssueCode>;
/** Everything that a signed request of an organisation can change. */
export const OfficeChange = z.union([MembershipChange, IssueCode, AccountChange, SignatoryChange, RegisterChange]);
export type OfficeChange = z.output<typeof OfficeChange>;

/** The request of a person with the right to it, for the organisation acted for. */
export interface MembershipRequest {
  /** The submission's id: the same id is the same change. */
  readonly id: string;
  readonly organisation: string;
  readonly by: string;
  readonly change: OfficeChange;
}
export interface SignedRequest extends MembershipRequest {
  readonly signature: Signature;
  readonly assertion?: Assertion;
}
export const textOfRequest = ({ id, organisation, by, change }: MembershipRequest, signedAt: string): string =>
  canonicalJson({ signs: 'membership', id, organisation, by, change, signedAt });
/** What the person asserts: the request without the portal's time. */
export const intentOfRequest = ({ id, organisation, by, change }: MembershipRequest): string =>
  canonicalJson({ signs: 'membership-intent', id, organisation, by, change });

/** The texts of an invitation, covered by a hash of their canonical JSON. */
export interface InvitationTexts {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly email: string;
  readonly tokenHash: string;
}

export const membershipRefusals = [
  'NO_ADMINISTRATOR',
  'UNKNOWN_PERSON',
  'ROLE_NOT_HERE',
  'NOT_HELD',
  'LAST_ADMINISTRATOR',
  'BAD_VALIDITY',
  'ROLES_APART',
  'INVITED_ALREADY',
  'MEMBER_ALREADY',
  'TOO_MANY_INVITATIONS',
  'NO_SUCH_INVITATION',
  'NO_SUCH_KEY',
  'NO_SUCH_CASE',
  'NO_KEEPER',
  'NO_SUCH_ACCOUNT',
  'ACCOUNT_WAITS',
  'SECOND_PERSON',
  'NO_SUCH_AUTHORITY',
  'NO_SUCH_ENTRY',
  'SECOND_KEEPER',
  'OTHERS_TIE',
  'OWN_CODE',
  'CODE_BY_PLATFORM',
  'HAS_AUTHENTICATOR',
] as const;
export type MembershipRefusal = (typeof membershipRefusals)[number];
export type MembershipAnswer = { readonly done: true } | { readonly refused: MembershipRefusal };

export const membershipWorkflowId = (id: string) => `people:${id}`;
