import type { Client, Connection } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Keys } from '#web/documents/keys.ts';
import type { Incoming } from '#web/files/incoming.ts';
import type { Scanner } from '#web/files/scanner.ts';
import type { FileStore } from '#web/files/store.ts';
import type { Auth } from './auth.server.ts';
import type { Changes } from './changes.ts';
import type { Database } from './database.server.ts';
import type { Env } from './env.server.ts';
import type { Limits } from './limits.server.ts';
import type { Metrics } from './metrics.server.ts';

/** Everything the portal's code is given; made once, in `services.server.ts`. */
export interface Services {
  readonly env: Env;
  readonly log: Logger;
  readonly database: Database;
  readonly temporal: { readonly connection: Connection; readonly client: Client };
  readonly auth: Auth;
  readonly keys: Keys;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly changes: Changes;
  /** Where files lie, where they come in, and who looks at them first. */
  readonly files: { readonly store: FileStore; readonly incoming: Incoming; readonly scan: Scanner };
  /** Between two signs of life of a stream of changes, in ms; as often it looks by itself, and whether its session still lives. */
  readonly pulseMs: number;
  /** The longest wait for the answer to an act, in ms; after it the answer is "soon". */
  readonly answerWithinMs: number;
}
