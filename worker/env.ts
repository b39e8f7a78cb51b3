import { z } from 'zod';
import { DayLength, shortenedDays } from '#settings/day-length.ts';
import { type Given, listOf, readSettings } from '#settings/read-settings.ts';
import { temporalObjections, temporalSettings } from '#settings/temporal.ts';
import { tracingSettings } from '#settings/tracing.ts';
import { messengerSettings, messengersOf } from '#worker/messengers/settings.ts';
import { ruleSettingsShape } from '#worker/signed/rule.ts';
import { Setting } from '#workflows/domain/text.ts';

const Environment = z.object({
  /** Connects as tida_worker. */
  WORKER_DATABASE_URL: z.url(),
  ...temporalSettings,
  /** PEM in base64, one line: opens sealed proposals. */
  SEAL_PRIVATE_KEY: z.base64(),
  /** Keys of before, newest first, between commas: each until the last proposal sealed with it is open. */
  SEAL_PRIVATE_KEY_EARLIER: listOf(z.base64()),
  ...ruleSettingsShape,
  /** The file of the chains' heads, outside the database. */
  ANCHOR_FILE: Setting.default('.tida/anchors.jsonl'),
  /** A time-stamping authority (RFC 3161) for that file; left out: it is not stamped. Needs the machine's openssl. */
  TIME_STAMP_URL: z.url().optional(),
  TIME_STAMP_EVERY_HOURS: z.coerce.number().positive().max(744).default(24),
  /** The length of a day of a proposal window; stories and tests shorten it. */
  WAIT_DAY_MS: DayLength,
  BANK_URL: z.url(),
  /** The relay of mails, `smtp://user:password@host:587`; left out, or `none`: no mail is sent. Production has to say which. */
  SMTP_URL: z.union([z.literal('none'), z.url({ protocol: /^smtps?$/ })]).optional(),
  ...messengerSettings,
  /** An authority for electronic signatures; left out: papers carry no certificates. */
  SIGNATURE_URL: z.url().optional(),
  /** Where mails come from: `Name <address>`. */
  MAIL_FROM: Setting.regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/).optional(),
  /** The portal's address: links in mails and codes on papers lead there. */
  PORTAL_URL: z.url().optional(),
  /** The address of the health port; default: this machine alone. */
  WORKER_HEALTH_HOST: Setting.min(1).default('127.0.0.1'),
  WORKER_HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).default(8090),
  /** `host:port` for Prometheus; left out: none. */
  WORKER_METRICS_ADDRESS: Setting.regex(/^[^\s:]+:\d+$/).optional(),
  ...tracingSettings,
  WORKFLOW_BUNDLE: Setting.default('build/workflows.js'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});
export type Environment = z.infer<typeof Environment>;

export const readEnvironment = (given: Given): Environment =>
  readSettings('worker', Environment, given, (settings) => [
    ...temporalObjections(settings),
    ...(settings.NODE_ENV === 'production' && settings.TIDA_DEMONSTRATION ? ['TIDA_DEMONSTRATION: production has no demonstration'] : []),
    ...shortenedDays(settings.NODE_ENV, { WAIT_DAY_MS: settings.WAIT_DAY_MS }),
    ...mailObjections(settings),
    ...messageObjections(settings),
    ...(settings.SIGNATURE_URL && !settings.PORTAL_URL ? ['PORTAL_URL: missing, a signed paper says where it is checked'] : []),
  ]);

function mailObjections({ NODE_ENV, SMTP_URL, MAIL_FROM, PORTAL_URL }: z.infer<typeof Environment>): string[] {
  if (SMTP_URL === undefined) return NODE_ENV === 'production' ? ['SMTP_URL: missing; none says that no mail is to be sent'] : [];
  if (SMTP_URL === 'none') return [];
  return [...(MAIL_FROM ? [] : ['MAIL_FROM: missing, mails need it']), ...(PORTAL_URL ? [] : ['PORTAL_URL: missing, mails link to it'])];
}

const messageObjections = ({ PORTAL_URL, ...settings }: z.infer<typeof Environment>): string[] =>
  PORTAL_URL || Object.keys(messengersOf(settings)).length === 0 ? [] : ['PORTAL_URL: missing, messages link to it'];
