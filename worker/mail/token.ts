import { createHash, randomBytes } from 'node:crypto';

/**
 * A token for a link in a mail, and its hash, which alone is kept. Each try of a mail has its own, because which of them arrives is not known.
 */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: createHash('sha256').update(token, 'utf8').digest('hex') };
}
