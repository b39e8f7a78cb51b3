import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { type NewAuthenticator, textOfEnd, textOfRegistration } from '#workflows/engine/assertion.ts';
import { type Signature, type SignedAct, textOfAct, textOfStart } from '#workflows/engine/signature.ts';
import { type MembershipRequest, textOfRequest } from '#workflows/membership/change.ts';

/** The portal's own key pair for acts: Temporal and the database never see the private half. */
export interface SigningKey {
  readonly id: string;
  readonly key: KeyObject;
}

/** `setting`: PEM, base64 in one line. Throws where it is no Ed25519 key. */
export function signingKeyFrom(setting: string): SigningKey {
  const key = createPrivateKey(Buffer.from(setting, 'base64').toString('utf8'));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('ACT_SIGNING_KEY is no Ed25519 key');
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  // the worker names its keys the same way (worker/signed/act-keys.ts)
  return { id: createHash('sha256').update(spki).digest('hex').slice(0, 16), key };
}

function signed({ id, key }: SigningKey, textAt: (at: string) => string): Signature {
  const at = new Date().toISOString();
  return { key: id, at, value: sign(null, Buffer.from(textAt(at), 'utf8'), key).toString('base64') };
}
export const signAct = (key: SigningKey, act: Omit<SignedAct, 'signedAt'>) => signed(key, (signedAt) => textOfAct({ ...act, signedAt }));
export const signRequest = (key: SigningKey, request: MembershipRequest) => signed(key, (at) => textOfRequest(request, at));
export const signStart = (key: SigningKey, start: object) => signed(key, (at) => textOfStart(start, at));
export const signRegistration = (key: SigningKey, authenticator: NewAuthenticator) =>
  signed(key, (at) => textOfRegistration(authenticator, at));
export const signEnd = (key: SigningKey, authenticator: string, person: string) =>
  signed(key, (at) => textOfEnd(authenticator, person, at));
