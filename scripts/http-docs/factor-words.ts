/** Fields of second factors and authenticators. */
export const factorWords = {
  assertion: 'by an authenticator of the caller, over the digest that ASSERTION_NEEDED has given',
  authenticator: 'id of the authenticator',
  authenticatorData: 'of a passkey: the device’s words (base64url)',
  beginning: 'a second factor that is begun and not confirmed: what the authenticator app needs',
  challenge: 'what is to be asserted, base64url: for a new passkey the challenge of its making',
  clientData: 'of a passkey: the browser’s words (base64url)',
  codes: 'recovery codes, in this answer alone; each signs in once in place of a code of the app',
  codesLeft: 'recovery codes that are left',
  created: 'of a new passkey: what the browser has answered',
  credential: 'of a passkey: the id of the credential in its device (base64url)',
  password: 'the password',
  publicKey: 'SPKI in DER, base64url',
  required: 'true: the caller’s role needs it',
  secret: 'for the authenticator app, base32',
  signature: 'base64url',
  user: 'handle of the person in the device, base64url',
} as const;
