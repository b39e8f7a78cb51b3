import type pg from 'pg';
import { newToken } from './token.ts';

/** How long a way to a new password works, and how late its mail may be. */
export const wayMs = 30 * 60_000;

/** A new token, of which the database gets the hash. Using one ends all. */
export async function wayToNewPassword(sql: pg.Pool, user: string, now: Date): Promise<string> {
  const { token, hash } = newToken();
  await sql.query('INSERT INTO password_reset (hash, user_id, expires_at) VALUES ($1, $2, $3)', [
    hash,
    user,
    new Date(now.getTime() + wayMs),
  ]);
  return token;
}
