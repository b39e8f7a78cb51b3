import { codeHash } from '#worker/signed/authenticators.ts';
import { newPassword, type Sql } from './register.ts';

const validDays = 7;

/** For a person's first authenticator, or the first after a reset. Only its hash is kept. */
export async function newAuthenticatorCode(sql: Sql, person: string): Promise<{ code: string; days: number }> {
  const code = newPassword();
  await sql.query('INSERT INTO authenticator_code (hash, person_id, until) VALUES ($1, $2, now() + make_interval(days => $3))', [
    codeHash(code),
    person,
    validDays,
  ]);
  return { code, days: validDays };
}

/** Ends every authenticator that the person has by now; what it has asserted stays. */
export async function resetAuthenticators(sql: Sql, person: string): Promise<void> {
  await sql.query('INSERT INTO authenticator_reset (person_id) VALUES ($1)', [person]);
}
