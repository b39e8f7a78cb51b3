import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { verify } from '@node-rs/argon2';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connectionsTo, type Database, newDatabase } from '#test/workflow/support/database.ts';
import { addKey, newPassword } from '#worker/admin/register.ts';
import { castFile } from './support/portal.ts';

// each command is a process of its own, and some tests give ten
vi.setConfig({ testTimeout: 240_000 });
let database: Database;
let sql: pg.Pool;
const folder = mkdtempSync(join(tmpdir(), 'tida-admin-'));
beforeAll(async () => {
  database = await newDatabase();
  sql = connectionsTo(database.ownerUrl, 2);
});
afterAll(async () => {
  await sql.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const run = promisify(execFile);
/** The commands as a process: what it prints, or what it says it will not do. */
async function admin(...args: string[]): Promise<{ out: unknown; error: string }> {
  try {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', 'worker/admin/main.ts', ...args], {
      env: { ...process.env, ADMIN_DATABASE_URL: database.adminUrl },
    });
    return { out: JSON.parse(stdout), error: '' };
  } catch (error) {
    return { out: undefined, error: (error as { stderr?: string }).stderr ?? String(error) };
  }
}
const count = async (table: string) => Number((await sql.query(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);

test('a new production gets its first account once, and its password is kept nowhere', async () => {
  const names = ['--nameZh', '高峰', '--nameEn', 'Gao Feng', '--organisationZh', '服务中心', '--organisationEn', 'Centre'];
  const { out } = await admin('first-account', '--email', 'Lead@Example.com', ...names);
  expect(out).toEqual({ person: 'first', email: 'lead@example.com', password: expect.stringMatching(/^[a-z2-9]{5}(-[a-z2-9]{5}){4}$/) });
  const { password } = out as { password: string };
  const { rows } = await sql.query<{ password: string }>('SELECT password FROM account');
  expect(rows[0]?.password).toMatch(/^\$argon2id\$/);
  expect(await verify(rows[0]?.password ?? '', password)).toBe(true);
  expect((await admin('first-account', '--email', 'b@example.com', ...names)).error).toContain('accounts already');
});

test('a code with a wrong check character, a role that does not exist and an unknown organisation change nothing', async () => {
  const before = [await count('organisation'), await count('role_grant')];
  expect(
    (
      await admin(
        'organisation',
        'add',
        '--id',
        'e',
        '--kind',
        'enterprise',
        '--nameZh',
        '企',
        '--nameEn',
        'E',
        '--uscc',
        '91110000000000000X',
      )
    ).error,
  ).toContain('uscc');
  expect((await admin('grant', '--person', 'first', '--organisation', 'operator', '--role', 'emperor')).error).toContain('role');
  expect((await admin('grant', '--person', 'first', '--organisation', 'nowhere', '--role', 'pm')).error).toContain('foreign key');
  expect([await count('organisation'), await count('role_grant')]).toEqual(before);
});

test('a mistyped option is named, with the options that there are', async () => {
  const { error } = await admin('grant', '--persn', 'first', '--organisation', 'operator', '--role', 'pm');
  expect(error).toContain("'--persn'");
  expect(error).toContain('--person ID');
  expect((await admin('grant', '--person')).error).toContain("'--person <value>'");
  expect((await admin('appoint')).error).toContain('first-account');
});

test('a role is given once, taken away and given again', async () => {
  await admin('person', 'add', '--id', 'second', '--nameZh', '沈静', '--nameEn', 'Shen Jing');
  const role = ['--person', 'second', '--organisation', 'operator', '--role', 'auditor'];
  const held = async () =>
    Number(
      (await sql.query("SELECT count(*) AS n FROM role_grant WHERE role = 'auditor' AND (valid_until IS NULL OR valid_until > now())"))
        .rows[0]?.n,
    );
  await admin('grant', ...role);
  await admin('grant', ...role);
  expect(await held()).toBe(1);
  await admin('revoke', ...role);
  expect(await held()).toBe(0);
  expect((await admin('revoke', ...role)).error).toContain('not held');
  await admin('grant', ...role);
  expect(await held()).toBe(1);
});

test('who runs projects approves no subsidy, judges none and audits none, in whichever organisation; who audits administers nothing', async () => {
  const before = await count('role_grant');
  const give = (role: string, organisation = 'operator') =>
    admin('grant', '--person', 'first', '--organisation', organisation, '--role', role);
  await admin('organisation', 'add', '--id', 'bureau', '--kind', 'government', '--nameZh', '科技局', '--nameEn', 'Bureau');
  for (const role of ['fund.approver', 'expert', 'expert.chair', 'auditor'])
    expect((await give(role, 'bureau')).error, role).toContain(`${role} must be somebody else's`);
  const administers = await admin('grant', '--person', 'second', '--organisation', 'operator', '--role', 'admin');
  expect(administers.error).toContain('second 已任 auditor，不得兼任 admin');
  // nor past the commands
  const directly = `INSERT INTO role_grant (id, person_id, organisation_id, role) VALUES ('x', 'first', 'bureau', 'auditor')`;
  await expect(sql.query(directly)).rejects.toThrow('first is pm.lead: auditor must be');
  expect(await count('role_grant')).toBe(before);
  expect((await give('fund.officer', 'bureau')).error).toBe('');
});

test('an import is all or nothing, and a second one of the same adds nothing', async () => {
  const file = join(folder, 'cast.json');
  const persons = castFile.persons.map((person) =>
    person.id === 'auditor' ? { ...person, key: { secret: `tida_${'k'.repeat(43)}`, days: 30, scopes: ['read' as const] } } : person,
  );
  writeFileSync(file, JSON.stringify({ ...castFile, persons }));
  const { out, error } = await admin('import', file);
  expect(error).toBe('');
  expect((out as { accounts: unknown[] }).accounts).toHaveLength(2);
  const counts = async () => Promise.all(['organisation', 'person', 'role_grant', 'programme', 'account', 'api_key'].map(count));
  const before = await counts();
  expect((await admin('import', file)).out).toEqual({ accounts: [] });
  expect(await counts()).toEqual(before);
  writeFileSync(
    file,
    JSON.stringify({
      persons: [{ id: 'late', nameZh: '迟', nameEn: 'Late' }],
      grants: [{ person: 'late', organisation: 'nowhere', role: 'pm' }],
    }),
  );
  expect((await admin('import', file)).error).toContain('foreign key');
  expect(await counts()).toEqual(before);
});

test('a forgotten password is replaced and every session and key ends', async () => {
  await sql.query(
    `INSERT INTO session (id, expires_at, token, updated_at, user_id) SELECT 's', now() + interval '1 hour', 't', now(), user_id FROM person WHERE id = 'first'`,
  );
  const key = { secret: `tida_${'f'.repeat(43)}`, days: 30, scopes: ['read' as const] };
  await addKey(sql, { person: 'first', organisation: 'operator', label: 'x' }, key);
  const { out } = await admin('password', 'reset', '--person', 'first');
  expect(out).toMatchObject({ email: 'lead@example.com' });
  expect(await count('session')).toBe(0);
  expect((await sql.query("SELECT FROM api_key WHERE person_id = 'first' AND revoked_at IS NULL")).rowCount).toBe(0);
});

test('an account is not given a password that is guessed', async () => {
  const file = join(folder, 'guessable.json');
  writeFileSync(
    file,
    JSON.stringify({ persons: [{ id: 'easy', nameZh: '易', nameEn: 'Easy', email: 'easy@example.com', password: 'password1234' }] }),
  );
  expect((await admin('import', file)).error).toContain('guessable');
});

test('every change of administration is kept: by whom, when, from what to what, and never a password', async () => {
  await admin('organisation', 'add', '--id', 'kept', '--kind', 'enterprise', '--nameZh', '留痕公司', '--nameEn', 'Kept', '--by', '高峰');
  const { rows } = await sql.query('SELECT * FROM admin_record ORDER BY id DESC LIMIT 1');
  expect(rows[0]).toMatchObject({
    by: '高峰',
    role: 'tida_admin',
    object: 'organisation',
    before: null,
    after: { id: 'kept', name_en: 'Kept' },
  });
  expect(Date.now() - rows[0].at.getTime()).toBeLessThan(60_000);
  await admin('revoke', '--person', 'second', '--organisation', 'operator', '--role', 'auditor', '--by', '高峰');
  const { rows: ended } = await sql.query('SELECT before, after FROM admin_record ORDER BY id DESC LIMIT 1');
  expect(ended[0]).toMatchObject({ before: { role: 'auditor', valid_until: null }, after: { valid_until: expect.any(String) } });
  const { rows: resets } = await sql.query("SELECT after FROM admin_record WHERE object = 'account' AND before IS NOT NULL");
  expect(resets).toMatchObject([{ after: { passwordChanged: true } }]);
  const { rows: whole } = await sql.query('SELECT to_jsonb(r)::text AS text FROM admin_record r');
  expect(whole.map(({ text }) => text).join()).not.toMatch(/argon2|"hash"/);
});

test('administration is done by its own role: the worker changes none of it, and the records are changed by nobody', async () => {
  const as = async (url: string, statement: string) => {
    const pool = connectionsTo(url, 1);
    try {
      return await pool.query(statement);
    } finally {
      await pool.end();
    }
  };
  for (const statement of [
    "UPDATE organisation SET region = 'x'",
    "UPDATE account SET password = 'x'",
    'UPDATE role_grant SET valid_until = NULL',
    "INSERT INTO api_key (id, hash, label, person_id, organisation_id) VALUES ('x', 'x', 'x', 'first', 'operator')",
    'DELETE FROM session',
    'SELECT * FROM account',
  ])
    await expect(as(database.workerUrl, statement), statement).rejects.toThrow('permission denied');
  for (const statement of [
    "UPDATE admin_record SET by = 'x'",
    'DELETE FROM admin_record',
    "INSERT INTO admin_record (role, object) VALUES ('x', 'x')",
    "UPDATE event SET type = 'x'",
    "UPDATE cases SET phase = 'x'",
  ])
    await expect(as(database.adminUrl, statement), statement).rejects.toThrow('permission denied');
});

test('passwords differ', () => {
  expect(new Set(Array.from({ length: 1000 }, newPassword)).size).toBe(1000);
});
