#!/usr/bin/env node
// Stands in for Prisma's native schema engine where that one was not downloaded: the prisma command starts this file
// (PRISMA_SCHEMA_ENGINE_BINARY, set in prisma.config.ts) and speaks JSON-RPC with it over stdin and stdout. The work is done by
// the same engine compiled to WebAssembly, over the pg driver adapter. PostgreSQL only.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  strict: false, // a later command may pass flags that this file has no use for
  options: {
    datasource: { type: 'string' },
    datamodels: { type: 'string', multiple: true },
    version: { type: 'boolean', short: 'V' },
  },
});
/** @type {{ url?: string, shadowDatabaseUrl?: string }} */
const { url = '', shadowDatabaseUrl } = JSON.parse(String(flags.datasource ?? '{}'));
const databaseName = () => decodeURIComponent(new URL(url).pathname.slice(1));
const onSameServer = (/** @type {string} */ database) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

const charType = 18; // PostgreSQL's internal "char": catalogue queries return it, the stock adapter does not know it
const bpcharType = 1042;

/** @param {string} connectionString @param {() => Promise<void>} [onDispose] */
async function connect(connectionString, onDispose) {
  /** @type {number[]} */
  let charColumns = [];
  class Client extends pg.Client {
    /** @param {any} config */
    constructor(config) {
      super(config);
      /** @type {any} */ (this).connection.on('rowDescription', (/** @type {{ fields: { dataTypeID: number }[] }} */ { fields }) => {
        charColumns = [];
        for (const [index, field] of fields.entries()) {
          if (field.dataTypeID !== charType) continue;
          charColumns.push(index);
          field.dataTypeID = bpcharType;
        }
      });
    }
  }
  const pool = new pg.Pool({ connectionString, max: 1, Client: /** @type {any} */ (Client) }); // one session, so that the migration's advisory lock holds
  const adapter = /** @type {any} */ (await new PrismaPg(pool).connect());
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (/** @type {any} */ query) => {
    const result = await queryRaw(query);
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  // the stock adapter cuts a script at every ';'; as one simple query, $$ bodies stay whole and the script is one transaction
  adapter.executeScript = (/** @type {string} */ sql) => pool.query(sql).then(() => undefined, adapter.onError.bind(adapter));
  adapter.dispose = async () => {
    await pool.end();
    await onDispose?.();
  };
  return adapter;
}

/** @param {string} connectionString @param {string} sql */
async function administer(connectionString, sql) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function connectToShadowDb() {
  if (shadowDatabaseUrl) return connect(shadowDatabaseUrl);
  const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
  await administer(url, `CREATE DATABASE "${name}"`);
  return connect(onSameServer(name), () => administer(url, `DROP DATABASE "${name}" WITH (FORCE)`));
}

/** @param {string} level @param {string} message @param {string} [code] */
function log(level, message, code) {
  const line = { timestamp: new Date(), level, fields: { message, error_code: code }, target: 'schema_engine::logger' };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** @type {Record<string, string>} */
const prismaCodes = { '3D000': 'P1003', '28P01': 'P1000', '42P04': 'P1009', ECONNREFUSED: 'P1001' };

/** @param {string | undefined} command */
async function runCommand(command) {
  process.stderr.write('\n'); // the prisma command skips the first line
  try {
    if (command === 'create-database') await administer(onSameServer('postgres'), `CREATE DATABASE "${databaseName()}"`);
    else if (command === 'drop-database') await administer(onSameServer('postgres'), `DROP DATABASE "${databaseName()}"`);
    else await administer(url, 'SELECT 1');
  } catch (error) {
    log('ERROR', error.message || `Can't reach database server: ${error.code}`, prismaCodes[error.code] ?? 'P1011');
    process.exitCode = 1;
  }
}

async function startEngine() {
  /** @type {any} */ (globalThis).PRISMA_WASM_PANIC_REGISTRY = { set_message: (/** @type {string} */ text) => log('ERROR', text) };
  const wasm = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/js$/, 'wasm');
  const { instance } = await /** @type {any} */ (globalThis).WebAssembly.instantiate(await readFile(wasm), {
    './schema_engine_bg.js': glue,
  });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const paths = /** @type {string[]} */ (flags.datamodels ?? []);
  const datamodels = await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')]));
  const factory = { provider: 'postgres', adapterName: '@prisma/adapter-pg', connect: () => connect(url), connectToShadowDb };
  const bound = bindMigrationAwareSqlAdapterFactory(/** @type {any} */ (factory));
  return /** @type {any} */ (
    glue.SchemaEngine.new(/** @type {any} */ ({ datamodels: datamodels.length ? datamodels : undefined }), () => {}, bound)
  );
}

async function serve() {
  const engine = await startEngine();
  const send = (/** @type {object} */ message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  /** What the WebAssembly build does differently from the native one. @type {Record<string, (params: any) => Promise<unknown>>} */
  const adapted = {
    getDatabaseVersion: () => engine.version(),
    async createDatabase() {
      await runCommand('create-database');
      return { databaseName: databaseName() };
    },
    async evaluateDataLoss(params) {
      // it cannot make a shadow database for itself but finds the schema that devDiagnostic has cached
      await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters });
      return engine.evaluateDataLoss(params);
    },
    async diff(params) {
      const { stdout, exitCode } = await engine.diff(params);
      if (stdout) send({ id: -1, method: 'print', params: { content: stdout } });
      return { stdout: null, exitCode };
    },
  };
  /** @param {{ id: number, method: string, params: any }} message */
  async function answer({ id, method, params }) {
    try {
      const result = await (adapted[method] ? adapted[method](params) : engine[method](params));
      send({ id, result: result ?? {} });
    } catch (error) {
      const data = { is_panic: error.name === 'RuntimeError', message: error.message, meta: error.meta ?? null, error_code: error.code };
      send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } });
    }
  }
  let last = Promise.resolve(); // one call at a time, as over a single session
  for await (const line of createInterface({ input: process.stdin })) {
    const message = JSON.parse(line);
    if (message.method) last = last.then(() => answer(message));
  }
  await last;
}

if (flags.version) console.log(`schema-engine-cli ${/** @type {any} */ (glue).version?.name ?? ''}`);
else if (positionals[0] === 'cli') await runCommand(positionals[1]);
else await serve();
process.exit(); // the pool of an undisposed adapter would hold it
