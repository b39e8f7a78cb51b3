import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { hash as hashPassword } from '@node-rs/argon2';
import type pg from 'pg';
import type { z } from 'zod';
import type { Account, BankAccount, NewGrant, NewKey, NewOrganisation, NewPerson } from './import-file.ts';

/** A connection with an open transaction. */
export type Sql = Pick<pg.ClientBase, 'query'>;

export async function addOrganisation(
  sql: Sql,
  { id, kind, uscc, nameZh, nameEn, region, fictional = false, bankAccount }: z.output<typeof NewOrganisation>,
): Promise<void> {
  await sql.query(
    'INSERT INTO organisation (id, kind, uscc, name_zh, name_en, region, fictional) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING',
    [id, kind, uscc ?? null, nameZh, nameEn, region ?? null, fictional],
  );
  if (bankAccount) await addAccount(sql, { organisation: id, owner: id }, { holder: nameZh, ...bankAccount });
}

/** An account for payments that administration has verified; it ends the owner's earlier one. The same account again changes nothing. */
export async function addAccount(
  sql: Sql,
  { organisation, owner }: { readonly organisation: string; readonly owner: string },
  { holder, bank, number }: BankAccount,
): Promise<void> {
  const same = await sql.query(
    'SELECT FROM payee_account WHERE owner_id = $1 AND number = $2 AND verified_at IS NOT NULL AND ended_at IS NULL',
    [owner, number],
  );
  if (same.rowCount) return;
  await sql.query(
    `UPDATE payee_account SET ended_by = 'administration', ended_at = clock_timestamp() WHERE owner_id = $1 AND ended_at IS NULL`,
    [owner],
  );
  await sql.query(
    `INSERT INTO payee_account (id, organisation_id, owner_id, holder, bank, number, registered_by, registered_at, verified_by, verified_at, by_administration)
     VALUES ($1, $2, $3, $4, $5, $6, 'administration', clock_timestamp(), 'administration', clock_timestamp(), true)`,
    [randomUUID(), organisation, owner, holder, bank, number],
  );
}

/** With an e-mail address the person gets an account; the password is returned because it is not kept. Undefined: no new account. */
export async function addPerson(
  sql: Sql,
  { id, nameZh, nameEn, email, password = newPassword(), bankAccount }: NewPerson,
): Promise<Account | undefined> {
  await sql.query('INSERT INTO person (id, name_zh, name_en) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING', [id, nameZh, nameEn]);
  if (bankAccount) await addAccount(sql, { organisation: '', owner: id }, { holder: nameZh, ...bankAccount });
  if (!email) return undefined;
  const { rows } = await sql.query<{ user_id: string | null }>('SELECT user_id FROM person WHERE id = $1', [id]);
  if (rows[0]?.user_id) return undefined;
  const user = randomUUID();
  await sql.query('INSERT INTO "user" (id, name, email, email_verified, updated_at) VALUES ($1, $2, $3, true, now())', [
    user,
    nameZh,
    email,
  ]);
  await sql.query(
    `INSERT INTO account (id, account_id, provider_id, user_id, password, updated_at) VALUES ($1, $2, 'credential', $2, $3, now())`,
    [randomUUID(), user, await hashPassword(password)],
  );
  await sql.query('UPDATE person SET user_id = $2 WHERE id = $1', [id, user]);
  return { person: id, email, password };
}

/** Gives the role, or gives it again where it had ended. The database refuses one that is kept apart from another (functions/administration.sql). */
export async function grant(
  sql: Sql,
  { person, organisation, role, caseId, validUntil, evidence }: z.output<typeof NewGrant>,
): Promise<void> {
  const values = [person, organisation, role, caseId ?? null, validUntil ?? null, evidence ?? null];
  // the unique key does not see two grants without a project as equal
  const { rowCount } = await sql.query(
    `UPDATE role_grant SET valid_until = $5, evidence = coalesce($6, evidence), valid_from = CASE WHEN valid_until <= now() THEN now() ELSE valid_from END
     WHERE person_id = $1 AND organisation_id = $2 AND role = $3 AND case_id IS NOT DISTINCT FROM $4`,
    values,
  );
  if (rowCount === 0)
    await sql.query(
      'INSERT INTO role_grant (id, person_id, organisation_id, role, case_id, valid_until, evidence) VALUES ($7, $1, $2, $3, $4, $5, $6)',
      [...values, randomUUID()],
    );
}

/** Ends the role now; what was done in it stays. False: it was not held. */
export async function revoke(sql: Sql, { person, organisation, role, caseId }: z.output<typeof NewGrant>): Promise<boolean> {
  const { rowCount } = await sql.query(
    `UPDATE role_grant SET valid_until = now() WHERE person_id = $1 AND organisation_id = $2 AND role = $3 AND case_id IS NOT DISTINCT FROM $4
     AND (valid_until IS NULL OR valid_until > now())`,
    [person, organisation, role, caseId ?? null],
  );
  return (rowCount ?? 0) > 0;
}

/** A bearer key; only its hash is kept. One that is there already stays as it is. */
export async function addKey(
  sql: Sql,
  { person, organisation, label }: { readonly person: string; readonly organisation: string; readonly label: string },
  { secret, days, scopes }: NewKey,
): Promise<void> {
  const hash = createHash('sha256').update(secret, 'utf8').digest('hex');
  await sql.query(
    `INSERT INTO api_key (id, hash, label, person_id, organisation_id, scopes, expires_at)
     SELECT $1, $2, $3, $4, $5, $6::text[], now() + make_interval(days => $7) WHERE NOT EXISTS (SELECT FROM api_key WHERE hash = $2)`,
    [randomUUID(), hash, label, person, organisation, scopes, days],
  );
}

/** A new password, and the end of every session and key: for a person who has forgotten it, or whose account was misused. */
export async function resetPassword(sql: Sql, person: string): Promise<Account | undefined> {
  const { rows } = await sql.query<{ id: string; email: string }>(
    'SELECT u.id, u.email FROM "user" u JOIN person p ON p.user_id = u.id WHERE p.id = $1',
    [person],
  );
  const user = rows[0];
  if (!user) return undefined;
  const password = newPassword();
  await sql.query(`UPDATE account SET password = $2, updated_at = now() WHERE user_id = $1 AND provider_id = 'credential'`, [
    user.id,
    await hashPassword(password),
  ]);
  await sql.query('DELETE FROM session WHERE user_id = $1', [user.id]);
  await sql.query('UPDATE api_key SET revoked_at = now() WHERE person_id = $1 AND revoked_at IS NULL', [person]);
  return { person, email: user.email, password };
}

/** For a person who has lost the app and the recovery codes. False: there was none. */
export async function resetSecondFactor(sql: Sql, person: string): Promise<boolean> {
  const { rowCount } = await sql.query('DELETE FROM second_factor WHERE user_id = (SELECT user_id FROM person WHERE id = $1)', [person]);
  if (rowCount === 0) return false;
  await sql.query('DELETE FROM session WHERE user_id = (SELECT user_id FROM person WHERE id = $1)', [person]);
  return true;
}

/** 120 bits, without signs that look alike. */
export function newPassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from(randomBytes(25), (byte) => signs[byte % signs.length])
    .join('')
    .replace(/(.{5})(?=.)/g, '$1-');
}

/** What was removed, or why nothing was. */
type Erasure = Readonly<Record<'drafts' | 'files' | 'letters' | 'messages', number>> | { readonly refused: string };

/** PIPL 47; the rest of it stands beside the tables (functions/erase-person.sql). */
export async function erasePerson(sql: Sql, person: string, why: string): Promise<Erasure> {
  const { rows } = await sql.query<{ erased: Erasure }>('SELECT erase_person($1, $2) AS erased', [person, why]);
  const [row] = rows;
  if (!row) throw new Error('erase_person answered nothing');
  return row.erased;
}
