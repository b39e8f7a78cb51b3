import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Setting } from '#workflows/domain/text.ts';
import { realDayMs } from '#workflows/engine/period.ts';

const dayMs = z.coerce.number().int().min(1).max(realDayMs).default(realDayMs);
const url = z.url();

/** Every outside setting of the portal. Secrets may also be given as NAME_FILE. */
const Settings = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  PORTAL_DATABASE_URL: url,
  TEMPORAL_ADDRESS: Setting.min(1),
  TEMPORAL_NAMESPACE: Setting.min(1).default('default'),
  TEMPORAL_TASK_QUEUE: Setting.min(1).default('tida'),
  /** Where the portal listens; left out, on this machine alone. */
  PORTAL_HOST: Setting.min(1).default('127.0.0.1'),
  PORTAL_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** The one address under which people reach the portal: origin check, cookies and links go by it. */
  PORTAL_URL: url,
  PORTAL_SECRET: Setting.min(32),
  /** Public half of the worker's key: PEM (SPKI), base64 in one line. */
  SEAL_PUBLIC_KEY: Setting.min(1),
  /** Ed25519: PEM (PKCS 8), base64 in one line. Signs every act; the portal's alone. */
  ACT_SIGNING_KEY: Setting.min(1),
  WAIT_DAY_MS: dayMs,
  ACT_BY_DAY_MS: dayMs,
  TIDA_DEMONSTRATION: z.stringbool().default(false),
  TIDA_DATA: Setting.optional(),
  /** How many proxies stand before the portal and add to X-Forwarded-For; 0: the header is not believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
});
export type Env = z.output<typeof Settings>;

/** Reads and checks all settings at once. Throws one message that names everything missing or wrong, never a value. */
export function readEnv(given: Readonly<Record<string, string | undefined>>): Env {
  const values = Object.fromEntries(Object.keys(Settings.shape).map((name) => [name, given[name] || fromFile(given[`${name}_FILE`])]));
  const parsed = Settings.safeParse(values);
  const isProduction = (values['NODE_ENV'] ?? 'production') === 'production';
  const shortened = ['WAIT_DAY_MS', 'ACT_BY_DAY_MS'].filter((name) => isProduction && values[name] && Number(values[name]) !== realDayMs);
  const demonstrates = isProduction && values['TIDA_DEMONSTRATION'] && values['TIDA_DEMONSTRATION'] !== '0';
  if (parsed.success && shortened.length === 0 && !demonstrates) return parsed.data;
  const wrong = (parsed.error?.issues ?? []).map(({ path, message }) => {
    const name = path.join('.');
    return values[name] === undefined ? `${name} is missing` : `${name}: ${message}`;
  });
  wrong.push(...shortened.map((name) => `${name}: a day in production has ${realDayMs} ms`));
  if (demonstrates) wrong.push('TIDA_DEMONSTRATION: production has no demonstration');
  throw new SettingsError(`The portal cannot start. 门户无法启动：\n  ${wrong.join('\n  ')}`);
}
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

function fromFile(path: string | undefined): string | undefined {
  return path ? readFileSync(path, 'utf8').trim() : undefined;
}
