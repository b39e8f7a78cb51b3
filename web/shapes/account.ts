import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { line, pattern, Shown } from '#workflows/domain/text.ts';
import { Assertion, NewAuthenticator } from '#workflows/engine/assertion.ts';
import { At, Names } from './common.ts';
import { IssuedCode } from './first-code.ts';

/** One of a person's own sessions. */
export const SessionRow = z.object({
  id: Shown,
  /** The one that asks. */
  current: z.boolean(),
  signedInAt: At,
  usedAt: At,
  endsAt: At,
  address: Shown.nullable(),
  browser: Shown.nullable(),
});
export type SessionRow = z.infer<typeof SessionRow>;

/** The second factor of one's own sign-in. */
export const SecondFactor = z.object({
  since: At.nullable(),
  /** By one of the person's roles: without it nothing else can be done. */
  required: z.boolean(),
  codesLeft: z.number(),
  /** Begun and not confirmed: for the authenticator app, as text and as the content of a QR code. */
  beginning: z.object({ secret: Shown, address: Shown }).nullable(),
});
export type SecondFactor = z.infer<typeof SecondFactor>;

/** The authenticators with which a person confirms binding acts, and what a new passkey is made from. */
export const Authenticators = z.object({
  /** Binding acts are not done without. */
  required: z.boolean(),
  challenge: Shown,
  user: Shown,
  /** A code that waits to be used. */
  issued: IssuedCode.nullable(),
  rows: z.array(
    z.object({ id: Shown, kind: z.enum(['passkey', 'key']), label: Shown, credential: Shown.nullable(), since: At, until: At.nullable() }),
  ),
});
export type Authenticators = z.infer<typeof Authenticators>;

const base64url = pattern(/^[A-Za-z0-9_-]{1,4000}$/);
export const NewRegistration = z.strictObject({
  id: Id,
  kind: z.enum(['passkey', 'key']),
  label: line(1, 60),
  publicKey: NewAuthenticator.shape.publicKey,
  credential: NewAuthenticator.shape.credential,
  /** Of a passkey: what the browser has answered. */
  created: z.strictObject({ clientData: base64url, authenticatorData: base64url }).optional(),
  /** Administration's, for the first. */
  code: line(1, 64).optional(),
  /** By an earlier one. */
  assertion: Assertion.optional(),
});
export type NewRegistration = z.output<typeof NewRegistration>;

/** An organisation with a sign-in of its own. */
export const OrganisationSignIn = z.object({ id: Shown, names: Names });
export type OrganisationSignIn = z.infer<typeof OrganisationSignIn>;
