import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '#prisma/generated/client.ts';

/** Connections of one portal process. Reads are short; an act holds none while the workflow thinks. */
const maxConnections = 10;

/** The portal's own database role: reads facts, writes sessions, drafts, keys and documents. */
export const openDatabase = (url: string, onError: (error: Error) => void) =>
  new PrismaClient({
    // without a time limit a request would wait for ever for a database that is away; an idle connection that breaks must not end the process
    adapter: new PrismaPg(
      { connectionString: url, max: maxConnections, connectionTimeoutMillis: 3000, statement_timeout: 10_000, keepAlive: true },
      { onPoolError: onError, onConnectionError: onError },
    ),
  });
export type Database = ReturnType<typeof openDatabase>;
