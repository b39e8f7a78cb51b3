import { z } from 'zod';
import { DayLength, shortenedDays } from '#settings/day-length.ts';
import { type Given, listOf, readSettings } from '#settings/read-settings.ts';
import { temporalObjections, temporalSettings } from '#settings/temporal.ts';
import { tracingSettings } from '#settings/tracing.ts';
import { Setting } from '#workflows/domain/text.ts';

const port = z.coerce.number().int().min(0).max(65_535);

/** Invalid JSON stays a text, and is refused as one. */
function parsedJson(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given);
  } catch {
    return given;
  }
}

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
  /** Secrets of before, newest first, between commas: they still open what they encrypted. */
  PORTAL_SECRET_EARLIER: listOf(Setting.min(32)),
  /** Public half of the worker's key: PEM (SPKI), base64 in one line. */
  SEAL_PUBLIC_KEY: Setting.min(1),
  /** Ed25519: PEM (PKCS 8), base64 in one line. Signs every act; the portal's alone. */
  ACT_SIGNING_KEY: Setting.min(1),
  WAIT_DAY_MS: DayLength,
  ACT_BY_DAY_MS: DayLength,
  /** Of signatories, finance, approvers and administrators; default: in production required. */
  SECOND_FACTOR: z.enum(['required', 'offered']).optional(),
  /** The worker's as well: whether a binding act needs its person's own assertion; default: in production required. */
  ASSERTIONS: z.enum(['required', 'offered']).optional(),
  TIDA_DEMONSTRATION: z.stringbool().default(false),
  TIDA_DATA: Setting.optional(),
  /** Files on their way in and, without a bucket, for good. */
  FILES_FOLDER: Setting.min(1).default('.tida/files'),
  /** `https://host/bucket`, S3-compatible, path style; left out: the folder. */
  FILES_S3_URL: z.url().optional(),
  FILES_S3_REGION: Setting.min(1).default('us-east-1'),
  FILES_S3_KEY_ID: Setting.min(1).optional(),
  FILES_S3_SECRET: Setting.min(1).optional(),
  /** clamd: `host:port`, or the path of its socket. Without one files wait. */
  SCANNER_ADDRESS: Setting.min(1).optional(),
  /** With which what comes back of mails is reported (`POST /mails/bounces`); left out: nothing is. */
  BOUNCE_TOKEN: Setting.min(32).optional(),
  /** Of the organisations' own sign-ins (`npm run admin -- identity-provider set`): JSON, organisation → client secret. Without one: PKCE alone. */
  OIDC_SECRETS: z.preprocess(parsedJson, z.record(Setting, Setting.min(1))).default({}),
  /** The number of proxies before the portal that add to X-Forwarded-For; 0: the header is ignored. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
});
type Asked = 'required' | 'offered';
export type Env = Omit<z.output<typeof Settings>, 'SECOND_FACTOR' | 'ASSERTIONS'> & {
  readonly SECOND_FACTOR: Asked;
  readonly ASSERTIONS: Asked;
};

export function readEnv(given: Given): Env {
  const settings = read(given);
  const usual: Asked = settings.NODE_ENV === 'production' ? 'required' : 'offered';
  return { ...settings, SECOND_FACTOR: settings.SECOND_FACTOR ?? usual, ASSERTIONS: settings.ASSERTIONS ?? usual };
}
const read = (given: Given) =>
  readSettings('portal', Settings, given, (settings) => [
    ...temporalObjections(settings),
    ...shortenedDays(settings.NODE_ENV, { WAIT_DAY_MS: settings.WAIT_DAY_MS, ACT_BY_DAY_MS: settings.ACT_BY_DAY_MS }),
    ...(settings.FILES_S3_URL && !(settings.FILES_S3_KEY_ID && settings.FILES_S3_SECRET)
      ? ['FILES_S3_URL: needs FILES_S3_KEY_ID and FILES_S3_SECRET']
      : []),
    ...(settings.NODE_ENV === 'production' && !settings.SCANNER_ADDRESS ? ['SCANNER_ADDRESS: production takes no file unscanned'] : []),
    ...(settings.NODE_ENV === 'production' && settings.TIDA_DEMONSTRATION ? ['TIDA_DEMONSTRATION: production has no demonstration'] : []),
  ]);
