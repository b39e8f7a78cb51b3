// Brings the database up to date and lets the three roles in: `npm run migrate`, the launcher, and the compose file's one-shot job.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './launcher/paths.mjs';
import { connectTo } from './launcher/postgres.mjs';
import { PlainError } from './launcher/say.mjs';
import { read } from './launcher/settings.mjs';

/** @param {string} folder @param {string} suffix */
const namesIn = (folder, suffix) =>
  readdirSync(join(root, 'prisma', folder)).filter((name) => existsSync(join(root, 'prisma', folder, name, suffix)));
/** @param {string} text */
const checksumOf = (text) => createHash('sha256').update(text).digest('hex');

/** Prisma's own table, so that `prisma migrate status` and `diff` agree with the migrations applied here. */
const recordTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text,
  rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/**
 * Applies missing migrations, each in a transaction of its own with its line in Prisma's table. The functions come last and
 * are replaced whenever their text differs from the one applied, so that the folder always shows the present ones.
 * @param {string} url the owner's @param {(line: string) => void} onLine @returns {Promise<boolean>} whether anything was applied
 */
async function applyMigrations(url, onLine) {
  const client = await connectTo(url);
  let applied = false;
  try {
    // two migration jobs at once wait for each other
    await client.query('SELECT pg_advisory_lock(726840)');
    await client.query(recordTable);
    await client.query('CREATE SCHEMA IF NOT EXISTS deployment'); // a schema of its own: Prisma's diff compares `public`
    await client.query('CREATE TABLE IF NOT EXISTS deployment.sql_function (name text PRIMARY KEY, checksum text NOT NULL)');
    const { rows } = await client.query(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const known = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    for (const name of namesIn('migrations', 'migration.sql').sort()) {
      const sql = readFileSync(join(root, 'prisma', 'migrations', name, 'migration.sql'), 'utf8');
      const checksum = checksumOf(sql);
      if (known.get(name) === checksum) continue;
      if (known.has(name)) throw failureOf(name, 'its text has changed since it was applied');
      onLine(name);
      await inTransaction(client, name, sql, () =>
        client.query(
          'INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), now(), 1)',
          [randomUUID(), checksum, name],
        ),
      );
      applied = true;
    }
    const { rows: present } = await client.query('SELECT name, checksum FROM deployment.sql_function');
    const functions = readdirSync(join(root, 'prisma', 'functions')).sort();
    for (const name of functions) {
      const sql = readFileSync(join(root, 'prisma', 'functions', name), 'utf8');
      const checksum = checksumOf(sql);
      if (!applied && present.some((row) => row.name === name && row.checksum === checksum)) continue;
      await inTransaction(client, name, sql, () =>
        client.query('INSERT INTO deployment.sql_function VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum', [
          name,
          checksum,
        ]),
      );
      applied = true;
    }
    return applied;
  } finally {
    await client.end();
  }
}

/** @param {import('pg').Client} client @param {string} name @param {string} sql @param {() => Promise<unknown>} note */
async function inTransaction(client, name, sql, note) {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await note();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw failureOf(name, error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} name @param {string} reason */
const failureOf = (name, reason) =>
  new PlainError(`数据库迁移 ${name} 失败：${reason}`, `The database migration ${name} failed: ${reason}`);

/** The roles come from a migration without a way in; the passwords are this installation's. @param {string} ownerUrl @param {string[]} roleUrls */
async function letRolesIn(ownerUrl, roleUrls) {
  const client = await connectTo(ownerUrl);
  try {
    for (const roleUrl of roleUrls) {
      const { username, password } = new URL(roleUrl);
      const role = decodeURIComponent(username);
      if (!password) continue;
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      if (!rowCount) continue; // an administrator may have set up roles of other names, with their own passwords
      await client.query(
        `ALTER ROLE ${client.escapeIdentifier(role)} LOGIN PASSWORD ${client.escapeLiteral(decodeURIComponent(password))}`,
      );
    }
  } finally {
    await client.end();
  }
}

/**
 * @param {{ ownerUrl: string, roleUrls: string[], onLine?: (line: string) => void }} options
 * @returns {Promise<boolean>} whether anything had to be applied
 */
export async function migrate({ ownerUrl, roleUrls, onLine = () => {} }) {
  if (!existsSync(join(root, 'prisma', 'migrations'))) return false;
  const applied = await applyMigrations(ownerUrl, onLine);
  await letRolesIn(ownerUrl, roleUrls);
  return applied;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = ['DATABASE_URL', 'WORKER_DATABASE_URL', 'PORTAL_DATABASE_URL', 'ADMIN_DATABASE_URL'];
  const [ownerUrl, ...roleUrls] = names.map((name) => read(process.env, name));
  const missing = names.filter((name) => read(process.env, name) === undefined);
  if (missing.length || !ownerUrl) {
    console.error(`缺少设置：${missing.join('、')}\nMissing settings: ${missing.join(', ')}`);
    process.exit(1);
  }
  try {
    const applied = await migrate({ ownerUrl, roleUrls: roleUrls.filter((url) => url !== undefined), onLine: (line) => console.log(line) });
    console.log(applied ? '数据库已更新 / the database is up to date now' : '数据库无需更新 / the database was up to date');
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    process.exit(1);
  }
}
