import { createHash, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import { Compared } from '#workflows/domain/text.ts';
import type { Assertion } from '#workflows/engine/assertion.ts';

/** An authenticator as an assertion is held against it. */
export interface PublicHalf {
  readonly kind: 'passkey' | 'key' | 'demonstration';
  readonly publicKey: KeyObject;
}

const ClientData = z.object({
  type: z.literal('webauthn.get'),
  challenge: Compared,
  origin: Compared,
  crossOrigin: z.boolean().optional(),
});
const [userPresent, userVerified] = [0x01, 0x04];

export const digestOf = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
const bytes = (text: string) => Buffer.from(text, 'base64url');

/** Whether this authenticator has asserted exactly this text. `origins`: the portal's own addresses. */
export function isAsserted(text: string, assertion: Assertion, { kind, publicKey }: PublicHalf, origins: readonly string[]): boolean {
  const digest = digestOf(text);
  if (kind !== 'passkey') return publicKey.asymmetricKeyType === 'ed25519' && holds(digest, publicKey, assertion.signature);
  const { clientData, authenticatorData } = assertion;
  if (!clientData || !authenticatorData) return false;
  const said = clientDataIn(clientData);
  if (!said || said.crossOrigin || !origins.includes(said.origin)) return false;
  if (said.challenge !== digest.toString('base64url')) return false;
  const data = bytes(authenticatorData);
  const flags = data[32] ?? 0;
  // the relying party is the host of the portal's own page; the device has seen its owner and knows who it is
  const isOurs = data.length >= 37 && data.subarray(0, 32).equals(digestOf(new URL(said.origin).hostname));
  if (!isOurs || !(flags & userPresent) || !(flags & userVerified)) return false;
  const covered = Buffer.concat([data, createHash('sha256').update(bytes(clientData)).digest()]);
  return holds(covered, publicKey, assertion.signature);
}

function clientDataIn(text: string) {
  try {
    return ClientData.safeParse(JSON.parse(bytes(text).toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
function holds(covered: Buffer, key: KeyObject, signature: string): boolean {
  try {
    return verify(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', covered, key, bytes(signature));
  } catch {
    return false; // a signature in no form of this key
  }
}
