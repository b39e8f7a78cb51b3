import { z } from 'zod';
import { Setting } from '#workflows/domain/text.ts';

/** The connection of portal and worker to Temporal. */
export const temporalSettings = {
  TEMPORAL_ADDRESS: Setting.regex(/^[^\s:]+:\d+$/),
  TEMPORAL_NAMESPACE: Setting.min(1).default('default'),
  TEMPORAL_TASK_QUEUE: Setting.min(1).default('tida'),
  TEMPORAL_TLS: z.stringbool().default(false),
  /** The authority of the server's certificate; default: the machine's own list. PEM, base64 in one line, as the two below. */
  TEMPORAL_TLS_CA: z.base64().optional(),
  /** The client's own certificate and key, where the server asks for one. */
  TEMPORAL_TLS_CERT: z.base64().optional(),
  TEMPORAL_TLS_KEY: z.base64().optional(),
  /** The name in the server's certificate, where it is not that of the address. */
  TEMPORAL_TLS_SERVER_NAME: Setting.optional(),
  TEMPORAL_API_KEY: Setting.optional(),
};
const TemporalSettings = z.object(temporalSettings);
type TemporalSettings = z.output<typeof TemporalSettings>;

export function temporalObjections(settings: TemporalSettings): string[] {
  const { TEMPORAL_TLS, TEMPORAL_TLS_CERT, TEMPORAL_TLS_KEY, TEMPORAL_API_KEY } = settings;
  const needsTls = (['TEMPORAL_TLS_CA', 'TEMPORAL_TLS_CERT', 'TEMPORAL_TLS_KEY', 'TEMPORAL_TLS_SERVER_NAME'] as const).filter(
    (name) => settings[name] !== undefined && !TEMPORAL_TLS,
  );
  return [
    ...needsTls.map((name) => `${name}: TEMPORAL_TLS is not on`),
    ...(TEMPORAL_API_KEY && !TEMPORAL_TLS ? ['TEMPORAL_API_KEY: would be sent in clear, TEMPORAL_TLS is not on'] : []),
    ...((TEMPORAL_TLS_CERT === undefined) === (TEMPORAL_TLS_KEY === undefined)
      ? []
      : ['TEMPORAL_TLS_CERT, TEMPORAL_TLS_KEY: one without the other']),
  ];
}

const pem = (oneLine: string) => Buffer.from(oneLine, 'base64');

/** For the client's connection and the worker's alike. */
export function temporalConnection(settings: TemporalSettings) {
  const {
    TEMPORAL_ADDRESS,
    TEMPORAL_TLS,
    TEMPORAL_TLS_CA,
    TEMPORAL_TLS_CERT,
    TEMPORAL_TLS_KEY,
    TEMPORAL_TLS_SERVER_NAME,
    TEMPORAL_API_KEY,
  } = settings;
  const tls = {
    ...(TEMPORAL_TLS_CA ? { serverRootCACertificate: pem(TEMPORAL_TLS_CA) } : {}),
    ...(TEMPORAL_TLS_SERVER_NAME ? { serverNameOverride: TEMPORAL_TLS_SERVER_NAME } : {}),
    ...(TEMPORAL_TLS_CERT && TEMPORAL_TLS_KEY ? { clientCertPair: { crt: pem(TEMPORAL_TLS_CERT), key: pem(TEMPORAL_TLS_KEY) } } : {}),
  };
  return {
    address: TEMPORAL_ADDRESS,
    ...(TEMPORAL_TLS ? { tls } : {}),
    ...(TEMPORAL_API_KEY ? { apiKey: TEMPORAL_API_KEY } : {}),
  };
}
