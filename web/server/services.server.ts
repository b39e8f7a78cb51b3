import { Client, Connection } from '@temporalio/client';
import { type Logger, pino } from 'pino';
import { originsOf } from '#settings/origins.ts';
import { temporalConnection } from '#settings/temporal.ts';
import { keysFrom } from '#web/documents/keys.ts';
import { plainError } from '#web/errors/plain-error.ts';
import { createAuth } from './auth.server.ts';
import { createChanges } from './changes.ts';
import { openDatabase } from './database.server.ts';
import type { Env } from './env.server.ts';
import { fileServices } from './file-services.ts';
import { createLimits } from './limits.server.ts';
import { createMetrics } from './metrics.server.ts';
import type { Services } from './services.ts';

/** No passwords, keys or typed texts. */
export const logOptions = (level: string) => ({
  level,
  redact: ['*.password', '*.authorization', '*.cookie'],
  serializers: { err: plainError },
});

/** Makes everything the portal uses. Connects to nothing yet: a portal that starts before its servers waits for them. */
export function createServices(env: Env, log: Logger = pino(logOptions(env.LOG_LEVEL))): Services {
  const database = openDatabase(env.PORTAL_DATABASE_URL, (error) => log.warn({ err: error }, 'database connection lost'));
  const connection = Connection.lazy(temporalConnection(env));
  return {
    env,
    log,
    database,
    temporal: { connection, client: new Client({ connection, namespace: env.TEMPORAL_NAMESPACE }) },
    auth: createAuth(database, env, originsOf(env.PORTAL_URL), log),
    keys: keysFrom({ present: env.PORTAL_SECRET, earlier: env.PORTAL_SECRET_EARLIER }, env.SEAL_PUBLIC_KEY, env.ACT_SIGNING_KEY),
    limits: createLimits(database.pool),
    metrics: createMetrics(database),
    files: fileServices(env),
    changes: createChanges(database, env.PORTAL_DATABASE_URL, log),
    pulseMs: 15_000,
    answerWithinMs: 15_000,
  };
}

export async function closeServices({ changes, database, temporal }: Services): Promise<void> {
  changes.close();
  await Promise.allSettled([database.$disconnect(), temporal.connection.close()]);
}
