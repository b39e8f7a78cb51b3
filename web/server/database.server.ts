import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '#prisma/generated/client.ts';

/** Connections of one portal process. Reads are short; an act holds none while the workflow thinks. */
const maxConnections = 10;

/** Statements that each connection keeps planned. Prisma writes lists out, so there is no end to the kinds of statements. */
const mostPlanned = 300;
/** The same text has the same name, so PostgreSQL plans it once per connection instead of at each request. */
function statementNames() {
  const names = new Map<string, string>();
  return ({ sql }: { readonly sql: string }): string => {
    if (!names.has(sql) && names.size < mostPlanned) names.set(sql, `planned_${names.size}`);
    return names.get(sql) ?? ''; // unnamed: planned each time
  };
}

/** The portal's own database role: reads facts, writes sessions, drafts, keys and documents. */
export function openDatabase(url: string, onError: (error: Error) => void) {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    // without a time limit a request would wait for ever for a database that is away
    connectionTimeoutMillis: 3000,
    statement_timeout: 10_000,
    query_timeout: 12_000,
    keepAlive: true,
  });
  pool.on('error', onError); // an idle connection that breaks must not end the process
  const nameOf = statementNames();
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { onConnectionError: onError, statementNameGenerator: nameOf, disposeExternalPool: true }),
  });
  /** By the driver itself, in half the time of $queryRaw: for the statements that every act waits for. Instants are Date, bigint is text. */
  const rows = async <Row extends pg.QueryResultRow>(parts: TemplateStringsArray, ...values: readonly unknown[]): Promise<Row[]> => {
    const text = parts.reduce((before, part, n) => `${before}$${n}${part}`);
    return (await pool.query<Row>({ name: nameOf({ sql: text }), text, values: [...values] })).rows;
  };
  return Object.assign(prisma, { rows, pool });
}
export type Database = ReturnType<typeof openDatabase>;
