import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '#prisma/generated/client.ts';
import { type Read, read, statementOf, togetherOf } from '#web/reads/statement.ts';

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
  const asked = async <Row extends pg.QueryResultRow>({ text, values }: { readonly text: string; readonly values: unknown[] }) =>
    (await pool.query<Row>({ name: nameOf({ sql: text }), text, values })).rows;
  /** By the driver itself, in half the time of $queryRaw: for the statements that every act waits for. Instants are Date, bigint is text. */
  const ask = <Row extends pg.QueryResultRow>(one: Read<Row>): Promise<Row[]> => asked(statementOf(one));
  const rows = <Row extends pg.QueryResultRow>(parts: TemplateStringsArray, ...values: readonly unknown[]): Promise<Row[]> =>
    ask(read<Row>(parts, ...values));
  /** Several reads in one statement and of one snapshot. Their rows come as JSON: an instant is a text. */
  const askTogether = async <Rows extends readonly unknown[]>(
    ...reads: { readonly [N in keyof Rows]: Read<Rows[N]> }
  ): Promise<{ [N in keyof Rows]: Rows[N][] }> => {
    const [row = {}] = await asked<Record<number, unknown>>(togetherOf(reads));
    return reads.map((_, n) => row[n]) as { [N in keyof Rows]: Rows[N][] };
  };
  return Object.assign(prisma, { rows, ask, askTogether, pool });
}
export type Database = ReturnType<typeof openDatabase>;
