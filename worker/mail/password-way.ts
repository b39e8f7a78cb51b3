import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';

/** How long a way to a new password works, and how late its mail may be. */
export const wayMs = 30 * 60_000;

/** A new token, of which the database gets the hash. Each try of a mail has its own, because which of them arrives is not known; using one ends all. */
export async function wayToNewPassword(sql: pg.Pool, user: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token, 'utf8').digest('hex');
  await sql.query('INSERT INTO password_reset (hash, user_id, expires_at) VALUES ($1, $2, $3)', [
    hash,
    user,
    new Date(now.getTime() + wayMs),
  ]);
  return token;
}
