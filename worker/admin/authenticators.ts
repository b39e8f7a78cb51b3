import { codeHash } from '#worker/signed/authenticators.ts';
import { codeHours } from '#workflows/membership/judge-code.ts';
import { newPassword, type Sql } from './register.ts';

/** For a person's first authenticator, or the first after a reset. Only its hash is kept. */
export async function newAuthenticatorCode(sql: Sql, person: string): Promise<{ code: string; hours: number }> {
  const code = newPassword();
  await sql.query('INSERT INTO authenticator_code (hash, person_id, until) VALUES ($1, $2, now() + make_interval(hours => $3))', [
    codeHash(code),
    person,
    codeHours,
  ]);
  return { code, hours: codeHours };
}

/** Neither ended nor reset: a code would bring in no other. */
export async function hasAuthenticator(sql: Sql, person: string): Promise<boolean> {
  const { rowCount } = await sql.query(
    `SELECT FROM authenticator_record r WHERE r.person_id = $1 AND r.what = 'registered' AND NOT r.evidence ? 'demonstration'
       AND NOT EXISTS (SELECT FROM authenticator_record e WHERE e.authenticator = r.authenticator AND e.what = 'ended')
       AND NOT EXISTS (SELECT FROM authenticator_reset s WHERE s.person_id = r.person_id AND s.at >= r.recorded_at) LIMIT 1`,
    [person],
  );
  return rowCount !== 0;
}

/** Ends every authenticator that the person has by now; what it has asserted stays. */
export async function resetAuthenticators(sql: Sql, person: string): Promise<void> {
  await sql.query('INSERT INTO authenticator_reset (person_id) VALUES ($1)', [person]);
}
