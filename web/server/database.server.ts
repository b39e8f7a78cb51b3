import { PrismaPg } from '@prisma/adapter-pg';
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
export const openDatabase = (url: string, onError: (error: Error) => void) =>
  new PrismaClient({
    // without a time limit a request would wait for ever for a database that is away; an idle connection that breaks must not end the process
    adapter: new PrismaPg(
      {
        connectionString: url,
        max: maxConnections,
        connectionTimeoutMillis: 3000,
        statement_timeout: 10_000,
        query_timeout: 12_000,
        keepAlive: true,
      },
      { onPoolError: onError, onConnectionError: onError, statementNameGenerator: statementNames() },
    ),
  });
export type Database = ReturnType<typeof openDatabase>;
