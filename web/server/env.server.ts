import { z } from 'zod';
import { DayLength, shortenedDays } from '#settings/day-length.ts';
import { type Given, readSettings } from '#settings/read-settings.ts';
import { temporalObjections, temporalSettings } from '#settings/temporal.ts';
import { tracingSettings } from '#settings/tracing.ts';
import { Setting } from '#workflows/domain/text.ts';

const port = z.coerce.number().int().min(0).max(65_535);

/** Every outside setting of the portal. Secrets may also be given as NAME_FILE. */
const Settings = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  PORTAL_DATABASE_URL: z.url(),
  ...temporalSettings,
  /** The address to listen on; default: this machine alone. */
  PORTAL_HOST: Setting.min(1).default('127.0.0.1'),
  PORTAL_PORT: port.default(3000),
  /** Port for Prometheus, on PORTAL_METRICS_HOST; left out: none. It has no sign-in. */
  PORTAL_METRICS_PORT: port.optional(),
  PORTAL_METRICS_HOST: Setting.min(1).default('127.0.0.1'),
  ...tracingSettings,
  /** The one address under which people reach the portal: origin check, cookies and links go by it. */
  PORTAL_URL: z.url(),
  PORTAL_SECRET: Setting.min(32),
  /** Public half of the worker's key: PEM (SPKI), base64 in one line. */
  SEAL_PUBLIC_KEY: Setting.min(1),
  /** Ed25519: PEM (PKCS 8), base64 in one line. Signs every act; the portal's alone. */
  ACT_SIGNING_KEY: Setting.min(1),
  WAIT_DAY_MS: DayLength,
  ACT_BY_DAY_MS: DayLength,
  TIDA_DEMONSTRATION: z.stringbool().default(false),
  TIDA_DATA: Setting.optional(),
  /** The number of proxies before the portal that add to X-Forwarded-For; 0: the header is ignored. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
});
export type Env = z.output<typeof Settings>;

export const readEnv = (given: Given): Env =>
  readSettings('portal', Settings, given, (settings) => [
    ...temporalObjections(settings),
    ...shortenedDays(settings.NODE_ENV, { WAIT_DAY_MS: settings.WAIT_DAY_MS, ACT_BY_DAY_MS: settings.ACT_BY_DAY_MS }),
    ...(settings.NODE_ENV === 'production' && settings.TIDA_DEMONSTRATION ? ['TIDA_DEMONSTRATION: production has no demonstration'] : []),
  ]);
