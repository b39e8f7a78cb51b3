import { createHmac, randomInt } from 'node:crypto';

const howMany = 10;
/** Without signs that look alike; twelve of them are 59 bits. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

export const newRecoveryCodes = (): string[] =>
  Array.from({ length: howMany }, () =>
    Array.from({ length: 12 }, () => signs[randomInt(signs.length)])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );

/** As written down: case, spaces and hyphens do not count. */
const bare = (code: string) => code.toLowerCase().replaceAll(/[\s-]/g, '');
/**
 * Keyed by the secret of the authenticator app, which lies encrypted: the database alone allows no search for the code, and a new
 * secret of the portal leaves the hashes as they are.
 */
export const recoveryHash = (secret: Uint8Array, user: string, code: string): string =>
  createHmac('sha256', secret)
    .update(`recovery ${user} ${bare(code)}`)
    .digest('hex');
