import { z } from 'zod';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import { Id } from '#workflows/domain/party.ts';
import { line, pattern } from '#workflows/domain/text.ts';
import type { OutcomeDefinition } from './define-step.ts';
import type { Signature, SignedAct } from './signature.ts';

const base64url = (most: number) => pattern(new RegExp(`^[A-Za-z0-9_-]{1,${most}}$`));

/**
 * A person's own word for one act: the signature of an authenticator that the person holds, over the digest of that act. Neither portal
 * nor database can make one. With a passkey, what the browser and the device have said about it.
 */
export const Assertion = z.strictObject({
  authenticator: Id,
  signature: base64url(800),
  clientData: base64url(4000).optional(),
  authenticatorData: base64url(4000).optional(),
});
export type Assertion = z.output<typeof Assertion>;

/** What stands behind an act: the portal's signature, absent in simulations, and the person's own assertion where one was given. */
export interface Attested {
  readonly signature?: Signature;
  readonly assertion?: Assertion;
}

/** The text whose SHA-256 is the challenge of an act's assertion: what the portal signs, without the portal's time. */
export function intentOfAct({
  caseId,
  id,
  step,
  subject,
  seat,
  seenAt,
  outcome,
  actor,
  document,
  input,
}: Omit<SignedAct, 'signedAt'>): string {
  return canonicalJson({ signs: 'intent', caseId, id, step, subject, seat, seenAt, outcome, actor, document, input });
}
/** The same from the text of the portal's signature, as it stands in the record. */
export function intentOfSigned(signed: string): string {
  const { signedAt: _at, ...act } = JSON.parse(signed) as Record<string, unknown>;
  return canonicalJson({ ...act, signs: 'intent' });
}

/** A binding outcome: a signature, an opening, an approval, a release of money. */
export const needsAssertion = ({ legal, confirms }: Pick<OutcomeDefinition, 'legal' | 'confirms'>): boolean =>
  legal === true || confirms !== undefined;

/** Public keys: SPKI (DER) in base64url. `passkey`: WebAuthn; `key`: Ed25519, of a program; `demonstration`: held by a demonstration's portal. */
export const NewAuthenticator = z.strictObject({
  id: Id,
  person: Id,
  kind: z.enum(['passkey', 'key', 'demonstration']),
  label: line(1, 60),
  publicKey: base64url(1200),
  /** The credential's id in its device; a passkey alone has one. */
  credential: base64url(1400).optional(),
});
export type NewAuthenticator = z.output<typeof NewAuthenticator>;

export const textOfRegistration = (authenticator: NewAuthenticator, signedAt: string) =>
  canonicalJson({ signs: 'authenticator', authenticator, signedAt });
/** What an earlier authenticator asserts to bring in another. */
export const intentOfRegistration = (authenticator: NewAuthenticator) => canonicalJson({ signs: 'authenticator-intent', authenticator });
export const textOfEnd = (authenticator: string, person: string, signedAt: string) =>
  canonicalJson({ signs: 'authenticator-end', authenticator, person, signedAt });

/** What a registration stands on. */
export const Evidence = z.union([
  z.strictObject({ code: base64url(64) }),
  z.strictObject({ assertion: Assertion }),
  z.strictObject({ demonstration: z.literal(true) }),
]);
export type Evidence = z.output<typeof Evidence>;
