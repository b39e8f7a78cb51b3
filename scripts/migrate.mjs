// Brings the database up to date and lets the two roles in: `npm run migrate`, the launcher, and the compose file's one-shot job.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './launcher/paths.mjs';
import { connectTo } from './launcher/postgres.mjs';
import { run } from './launcher/run.mjs';
import { PlainError } from './launcher/say.mjs';
import { read } from './launcher/settings.mjs';

const folder = join(root, 'prisma', 'migrations');

/** Prisma's own record tells whether there is anything to do, a hundred times faster than its command does. @param {string} url */
async function upToDate(url) {
  const wanted = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(
      ({ name }) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name, 'migration.sql')))
          .digest('hex')}`,
    );
  const client = await connectTo(url);
  try {
    const { rows } = await client.query('SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations');
    const there = rows.filter((row) => row.finished_at && !row.rolled_back_at).map((row) => `${row.migration_name} ${row.checksum}`);
    const failed = rows.some((row) => !row.finished_at && !row.rolled_back_at);
    return !failed && wanted.every((one) => there.includes(one));
  } catch (error) {
    if (error.code === '42P01') return false; // no such table: nothing was ever applied
    throw error;
  } finally {
    await client.end();
  }
}

/** @param {string} url the owner's @param {NodeJS.ProcessEnv} machine @param {(line: string) => void} [onLine] */
async function applyMigrations(url, machine, onLine) {
  const prisma = join(root, 'node_modules', 'prisma', 'build', 'index.js');
  const env = { ...machine, DATABASE_URL: url, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
  const { code, output } = await run({ command: process.execPath, args: [prisma, 'migrate', 'deploy'], env }, onLine);
  if (code !== 0) throw new PlainError('数据库迁移失败：', `The database migrations failed:\n${output}`);
}

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
 * @param {{ ownerUrl: string, roleUrls: string[], env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} options
 * @returns {Promise<boolean>} whether anything had to be applied
 */
export async function migrate({ ownerUrl, roleUrls, env = process.env, onLine }) {
  if (!existsSync(folder)) return false;
  const done = await upToDate(ownerUrl);
  if (!done) await applyMigrations(ownerUrl, env, onLine);
  await letRolesIn(ownerUrl, roleUrls);
  return !done;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = ['DATABASE_URL', 'WORKER_DATABASE_URL', 'PORTAL_DATABASE_URL'];
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
