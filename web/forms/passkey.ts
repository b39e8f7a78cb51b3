import type { Assertion } from '#workflows/engine/assertion.ts';

const encoded = (bytes: ArrayBuffer): string => {
  let text = '';
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};
function decoded(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}
const credentialOf = (answer: Credential | null): PublicKeyCredential => {
  if (!(answer instanceof PublicKeyCredential)) throw new Error('no credential');
  return answer;
};

/** Field of a form: what a passkey has said of the act. */
export const assertionName = '_assertion';

/** What the server asks to be asserted, and by which of the person's authenticators. */
export interface ToAssert {
  readonly challenge: string;
  readonly authenticators: readonly string[];
  /** In the same order; '' for a program's key. */
  readonly credentials: readonly string[];
}

/** Asks the device. Throws where its owner refuses, or has none of these. */
export async function assertByPasskey({ challenge, authenticators, credentials }: ToAssert): Promise<Assertion> {
  const held = credentials.filter((id) => id !== '');
  const answer = credentialOf(
    await navigator.credentials.get({
      publicKey: {
        challenge: decoded(challenge),
        allowCredentials: held.map((id) => ({ type: 'public-key', id: decoded(id) })),
        userVerification: 'required',
        timeout: 120_000,
      },
    }),
  );
  const { signature, clientDataJSON, authenticatorData } = answer.response as AuthenticatorAssertionResponse;
  return {
    authenticator: authenticators[credentials.indexOf(encoded(answer.rawId))] ?? '',
    signature: encoded(signature),
    clientData: encoded(clientDataJSON),
    authenticatorData: encoded(authenticatorData),
  };
}

/** A new passkey for this page’s host, as the server takes it. */
export async function createPasskey({
  challenge,
  user,
  name,
  known,
}: {
  challenge: string;
  user: string;
  name: string;
  known: readonly string[];
}) {
  const answer = credentialOf(
    await navigator.credentials.create({
      publicKey: {
        challenge: decoded(challenge),
        rp: { name: 'Tida 题答' },
        user: { id: decoded(user), name, displayName: name },
        // P-256, Ed25519, RSA
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { userVerification: 'required', residentKey: 'discouraged' },
        excludeCredentials: known.map((id) => ({ type: 'public-key', id: decoded(id) })),
        attestation: 'none',
        timeout: 120_000,
      },
    }),
  );
  const response = answer.response as AuthenticatorAttestationResponse;
  const publicKey = response.getPublicKey();
  if (!publicKey) throw new Error('a kind of key that the browser does not know');
  return {
    credential: encoded(answer.rawId),
    publicKey: encoded(publicKey),
    clientData: encoded(response.clientDataJSON),
    authenticatorData: encoded(response.getAuthenticatorData()),
  };
}

/** Browsers make passkeys for names, not for numbers, and on secure pages alone. */
export const canHavePasskeys = (): boolean =>
  window.isSecureContext && typeof PublicKeyCredential === 'function' && !/^[\d.]+$|^\[/.test(window.location.hostname);
