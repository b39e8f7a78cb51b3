import { createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { TextKeys } from './private-text.ts';
import { type SigningKey, signingKeyFrom } from './signing.ts';

/** The portal's keys. The private half of the sealing key belongs to the worker alone. */
export interface Keys {
  /** Drafts, the own organisation's copy of a sealed draft, and the keys of files. */
  readonly draft: TextKeys;
  /** Messages of the people of a case. */
  readonly message: TextKeys;
  /** Letters of authorisation. */
  readonly letter: TextKeys;
  /** Makes the nonce of a sealed form from its submission id, so that a repetition is the same document. */
  readonly nonce: Buffer;
  /** Secrets of second factors, and what a sign-in keeps between password and code. */
  readonly secondFactor: TextKeys;
  /** Signs forms as the portal's own. */
  readonly form: TextKeys;
  readonly seal: KeyObject;
  readonly acts: SigningKey;
}

/** One secret, several keys that say nothing about each other. */
export const derive = (secret: string, purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'tida', purpose, 32));

/**
 * Earlier secrets open and check; they encrypt and sign nothing. Both keys: PEM, base64 in one line. Throws where the sealing key is
 * no RSA key of at least 2048 bits.
 */
export function keysFrom(
  { present, earlier }: { readonly present: string; readonly earlier: readonly string[] },
  sealPublicKey: string,
  actSigningKey: string,
): Keys {
  const seal = createPublicKey(Buffer.from(sealPublicKey, 'base64').toString('utf8'));
  if (seal.asymmetricKeyType !== 'rsa' || (seal.asymmetricKeyDetails?.modulusLength ?? 0) < 2048)
    throw new Error('SEAL_PUBLIC_KEY is no RSA key of 2048 bits or more');
  const keysFor = (purpose: string): TextKeys => ({
    present: derive(present, purpose),
    earlier: earlier.map((secret) => derive(secret, purpose)),
  });
  return {
    draft: keysFor('draft'),
    message: keysFor('message'),
    letter: keysFor('letter'),
    nonce: derive(present, 'nonce'),
    secondFactor: keysFor('second-factor'),
    form: keysFor('form'),
    seal,
    acts: signingKeyFrom(actSigningKey),
  };
}
