import { createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import { type SigningKey, signingKeyFrom } from './signing.ts';

/** The portal's keys. The private half of the sealing key belongs to the worker alone. */
export interface Keys {
  /** Drafts, and the own organisation's copy of a sealed draft. AES-256. */
  readonly draft: Buffer;
  /** Messages of the people of a case. AES-256. */
  readonly message: Buffer;
  /** Makes the nonce of a sealed form from its submission id, so that a repetition is the same document. */
  readonly nonce: Buffer;
  /** Secrets of second factors, and what a sign-in keeps between password and code. */
  readonly secondFactor: Buffer;
  /** Signs forms as the portal's own. */
  readonly form: Buffer;
  readonly seal: KeyObject;
  readonly acts: SigningKey;
}

/** One secret, several keys that say nothing about each other. */
export const derive = (secret: string, purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'tida', purpose, 32));

/** Both keys: PEM, base64 in one line. Throws where the sealing key is no RSA key of at least 2048 bits. */
export function keysFrom(secret: string, sealPublicKey: string, actSigningKey: string): Keys {
  const seal = createPublicKey(Buffer.from(sealPublicKey, 'base64').toString('utf8'));
  if (seal.asymmetricKeyType !== 'rsa' || (seal.asymmetricKeyDetails?.modulusLength ?? 0) < 2048)
    throw new Error('SEAL_PUBLIC_KEY is no RSA key of 2048 bits or more');
  return {
    draft: derive(secret, 'draft'),
    message: derive(secret, 'message'),
    nonce: derive(secret, 'nonce'),
    secondFactor: derive(secret, 'second-factor'),
    form: derive(secret, 'form'),
    seal,
    acts: signingKeyFrom(actSigningKey),
  };
}
