import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import type { Assertion, NewAuthenticator } from '#workflows/engine/assertion.ts';

const encoded = (bytes: Buffer) => bytes.toString('base64url');
const digestOf = (text: string) => createHash('sha256').update(text, 'utf8').digest();

/** A program's key, as its holder keeps it. */
export class HeldKey {
  readonly id = randomUUID();
  protected readonly pair: { readonly publicKey: KeyObject; readonly privateKey: KeyObject } = generateKeyPairSync('ed25519');

  get publicKey() {
    return encoded(this.pair.publicKey.export({ type: 'spki', format: 'der' }));
  }
  registration(person: string): NewAuthenticator {
    return { id: this.id, person, kind: 'key', label: 'test', publicKey: this.publicKey };
  }
  /** Over a challenge as the portal gives it. */
  assertChallenge(challenge: string): Assertion {
    return { authenticator: this.id, signature: encoded(sign(null, Buffer.from(challenge, 'base64url'), this.pair.privateKey)) };
  }
  assert(text: string): Assertion {
    return this.assertChallenge(encoded(digestOf(text)));
  }
}

/** A passkey in software: what a device and a browser answer. Each part can be another, for tests that try. */
export class HeldPasskey {
  readonly id = randomUUID();
  private readonly pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  constructor(private readonly origin: string) {}

  registration(person: string): NewAuthenticator {
    const publicKey = encoded(this.pair.publicKey.export({ type: 'spki', format: 'der' }));
    return { id: this.id, person, kind: 'passkey', label: 'test', publicKey, credential: encoded(Buffer.from(this.id)) };
  }
  assert(
    text: string,
    { type = 'webauthn.get', origin = this.origin, flags = 5, host = new URL(origin).hostname, challenge = encoded(digestOf(text)) } = {},
  ): Assertion {
    const clientData = Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
    const authenticatorData = Buffer.concat([digestOf(host), Buffer.from([flags, 0, 0, 0, 1])]);
    const covered = Buffer.concat([authenticatorData, createHash('sha256').update(clientData).digest()]);
    const signature = sign('sha256', covered, this.pair.privateKey);
    return {
      authenticator: this.id,
      signature: encoded(signature),
      clientData: encoded(clientData),
      authenticatorData: encoded(authenticatorData),
    };
  }
}
