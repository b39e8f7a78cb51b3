// The launcher's migrations and the stock prisma command on the same real PostgreSQL.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '#scripts/migrate.mjs';

const repository = resolve(import.meta.dirname, '..', '..');
const ownerUrl = process.env.TEST_DATABASE_URL ?? '';
const name = `migrations_${process.pid}`;
const url = Object.assign(new URL(ownerUrl), { pathname: `/${name}` }).href;

function prisma(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', ...args], {
    cwd: repository,
    env: { ...process.env, DATABASE_URL: url },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}
async function query(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(() => query(ownerUrl, `CREATE DATABASE ${name}`));
afterAll(() => query(ownerUrl, `DROP DATABASE ${name} WITH (FORCE)`));

test('an empty database gets every migration and function once, and Prisma agrees', async () => {
  expect(await migrate({ ownerUrl: url, roleUrls: [] })).toBe(true);
  expect(await migrate({ ownerUrl: url, roleUrls: [] })).toBe(false);
  expect(prisma('migrate', 'status')).toMatchObject({ status: 0 });
});

test('a function whose text has changed is replaced, without a migration', async () => {
  await query(url, `UPDATE deployment.sql_function SET checksum = 'older' WHERE name = 'record-batch.sql'`);
  await query(url, 'DROP FUNCTION record_batch(jsonb)');
  expect(await migrate({ ownerUrl: url, roleUrls: [] })).toBe(true);
  expect(await query(url, `SELECT proname FROM pg_proc WHERE proname = 'record_batch'`)).toHaveLength(1);
});

test('the schema file says what the migrations make: prisma migrate dev writes what is missing', () => {
  const { status, output } = prisma('migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema.prisma', '--exit-code');
  expect({ status, output }).toMatchObject({ status: 0 });
});

test('a migration that cannot be applied is reported by its name, with the reason', async () => {
  await query(url, `DELETE FROM _prisma_migrations WHERE migration_name = (SELECT min(migration_name) FROM _prisma_migrations)`);
  await expect(migrate({ ownerUrl: url, roleUrls: [] })).rejects.toThrow(/migration \d+_\w+ failed: .*already exists/);
});

test('a migration whose text has changed since is refused', async () => {
  await query(
    url,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) SELECT 'x', 'other', '20261128000000_init', now()`,
  );
  await expect(migrate({ ownerUrl: url, roleUrls: [] })).rejects.toThrow(/20261128000000_init failed: its text has changed/);
});

test('the roles of the worker, the portal and administration exist, and cannot log in until the launcher lets them', async () => {
  const roles = await query(
    url,
    `SELECT rolname, rolsuper FROM pg_roles WHERE rolname IN ('tida_worker', 'tida_portal', 'tida_admin') ORDER BY rolname`,
  );
  expect(roles).toEqual([
    { rolname: 'tida_admin', rolsuper: false },
    { rolname: 'tida_portal', rolsuper: false },
    { rolname: 'tida_worker', rolsuper: false },
  ]);
});
