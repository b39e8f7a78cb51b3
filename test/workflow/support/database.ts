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

/** A database of its own with every migration, so that files neither wait for nor see each other. */
export async function newDatabase(): Promise<Database> {
  const name = `tida_test_${randomBytes(6).toString('hex')}`;
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const home = setting('TEST_DATABASE_URL');
  await once(home, `CREATE DATABASE ${name}`);
  await migrate({ ownerUrl: at(home), roleUrls: [] });
  return {
    ownerUrl: at(home),
    workerUrl: at(setting('TEST_WORKER_DATABASE_URL')),
    portalUrl: at(setting('TEST_PORTAL_DATABASE_URL')),
    adminUrl: at(setting('TEST_ADMIN_DATABASE_URL')),
    drop: () => once(home, `DROP DATABASE ${name} WITH (FORCE)`),
  };
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
