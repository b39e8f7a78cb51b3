import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Setting } from '#workflows/domain/text.ts';
import { realDayMs } from '#workflows/engine/period.ts';

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  /** Connects as tida_worker. */
  WORKER_DATABASE_URL: z.url(),
  TEMPORAL_ADDRESS: Setting.regex(/^[^\s:]+:\d+$/),
  TEMPORAL_NAMESPACE: Setting.default('default'),
  TEMPORAL_TASK_QUEUE: Setting.default('tida'),
  /** PEM in base64, one line: opens sealed proposals. */
  SEAL_PRIVATE_KEY: z.base64(),
  /** Of the portals whose acts are recorded: each PEM in base64, separated by commas. */
  ACT_PUBLIC_KEYS: Setting.min(1),
  /** Where the heads of the chains are kept, outside of the database. */
  ANCHOR_FILE: Setting.default('.tida/anchors.jsonl'),
  /** How long a day of a proposal window is; stories and tests shorten it. */
  WAIT_DAY_MS: z.coerce.number().int().min(1).max(realDayMs).default(realDayMs),
  BANK_URL: z.url(),
  /** Where health is asked for; left out, on this machine alone. */
  WORKER_HEALTH_HOST: Setting.min(1).default('127.0.0.1'),
  WORKER_HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).default(8090),
  WORKFLOW_BUNDLE: Setting.default('build/workflows.js'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});
export type Environment = z.infer<typeof Environment>;

/** The worker's settings, from the environment or from files (`NAME_FILE`). Throws one sentence that names every one missing or wrong. */
export function readEnvironment(source: NodeJS.ProcessEnv): Environment {
  const values = Object.fromEntries(
    Object.keys(Environment.shape).flatMap((name) => {
      const file = source[`${name}_FILE`];
      const value = source[name] ?? (file ? readFileSync(file, 'utf8').trim() : undefined);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const parsed = Environment.safeParse(values);
  if (parsed.data?.NODE_ENV === 'production' && parsed.data.WAIT_DAY_MS !== realDayMs)
    throw new Error(`The worker cannot start: WAIT_DAY_MS (a day in production has ${realDayMs} ms)`);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.')} (${path[0] && values[String(path[0])] === undefined ? 'missing' : message})`,
  );
  throw new Error(`The worker cannot start: ${names.join(', ')}`);
}
