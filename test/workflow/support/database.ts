import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '#scripts/migrate.mjs';

export interface Database {
  readonly ownerUrl: string;
  readonly workerUrl: string;
  readonly portalUrl: string;
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** A setting that scripts/test.mjs gives. */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: these tests need real servers, run them with npm test -- <files>`);
  return value;
}

/** What stands in a database from the start. */
export interface Filling {
  readonly name: string;
  fill(database: Database): Promise<void>;
}
const migrations: Filling = { name: 'migrated', fill: async () => {} };

/** A database of its own with every migration, so that files neither wait for nor see each other. */
export async function newDatabase(filling: Filling = migrations): Promise<Database> {
  const template = await templateWith(filling);
  const database = named(`tida_test_${randomBytes(6).toString('hex')}`);
  await once(home(), `CREATE DATABASE ${database.name} TEMPLATE ${template}`);
  return database;
}

const home = () => setting('TEST_DATABASE_URL');
function named(name: string): Database & { readonly name: string } {
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return {
    name,
    ownerUrl: at(home()),
    workerUrl: at(setting('TEST_WORKER_DATABASE_URL')),
    portalUrl: at(setting('TEST_PORTAL_DATABASE_URL')),
    adminUrl: at(setting('TEST_ADMIN_DATABASE_URL')),
    drop: () => once(home(), `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

const templates = new Map<string, Promise<string>>();
/** Migrated and filled once for all files of a run, whichever process is the first to ask: a copy costs a tenth of it. */
function templateWith(filling: Filling): Promise<string> {
  const known = templates.get(filling.name) ?? madeOnce(filling);
  templates.set(filling.name, known);
  return known;
}
async function madeOnce({ name, fill }: Filling): Promise<string> {
  const template = `tida_template_${name}`;
  const client = new pg.Client({ connectionString: home() });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount) return template;
    const made = named(`${template}_in_making`);
    await client.query(`CREATE DATABASE ${made.name}`);
    await migrate({ ownerUrl: made.ownerUrl, roleUrls: [] });
    await fill(made);
    await client.query(`ALTER DATABASE ${made.name} RENAME TO ${template}`);
    return template;
  } finally {
    await client.end();
  }
}

/** Connections to it. That they are cut, by a test that takes the database away or by its drop while they close, is no failure. */
export function connectionsTo(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

async function once(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
