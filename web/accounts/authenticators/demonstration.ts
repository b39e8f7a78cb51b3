import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign } from 'node:crypto';
import type { Services } from '#web/server/services.ts';
import type { Assertion, NewAuthenticator } from '#workflows/engine/assertion.ts';
import { register } from './change.ts';
import { liveOf } from './known.ts';

/** PKCS 8 of an Ed25519 key, before its 32 bytes (RFC 8410). */
const ed25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The authenticator that a demonstration holds for each of its persons, because a click on a page is all that its visitors have. No
 * worker of a production believes it.
 */
function keyOf({ env }: Services, person: string): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', env.PORTAL_SECRET, 'tida', `demonstration authenticator ${person}`, 32));
  return createPrivateKey({ key: Buffer.concat([ed25519, seed]), format: 'der', type: 'pkcs8' });
}
function authenticatorFor(person: string, key: KeyObject): NewAuthenticator {
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const id = `demonstration-${createHash('sha256').update(person).update(publicKey).digest('hex').slice(0, 16)}`;
  return { id, person, kind: 'demonstration', label: '演示 · Demonstration', publicKey: publicKey.toString('base64url') };
}

/** Asserts in the person's place; undefined where this is no demonstration, or the person has an authenticator of their own. */
export async function demonstrationAssertion(services: Services, person: string, intent: string): Promise<Assertion | undefined> {
  if (!services.env.TIDA_DEMONSTRATION) return undefined;
  const live = await liveOf(services.database, person);
  if (live.some(({ kind }) => kind !== 'demonstration')) return undefined;
  const key = keyOf(services, person);
  const authenticator = authenticatorFor(person, key);
  if (!live.some(({ id }) => id === authenticator.id)) await register(services, authenticator, { demonstration: true });
  const digest = createHash('sha256').update(intent, 'utf8').digest();
  return { authenticator: authenticator.id, signature: sign(null, digest, key).toString('base64url') };
}
