// The names of the outside settings, each explained in .env.example.

export const secretNames = [
  'DATABASE_URL',
  'WORKER_DATABASE_URL',
  'PORTAL_DATABASE_URL',
  'ADMIN_DATABASE_URL',
  'PORTAL_SECRET',
  'SEAL_PUBLIC_KEY',
  'SEAL_PRIVATE_KEY',
  'ACT_SIGNING_KEY',
  'ACT_PUBLIC_KEYS',
  'TEMPORAL_TLS_KEY',
  'TEMPORAL_API_KEY',
  'FILES_S3_SECRET',
  'SMTP_URL',
];

/** The settings of each part; no part gets another's secrets. */
const common = [
  'NODE_ENV',
  'LOG_LEVEL',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'TIDA_DATA',
  'TIDA_DEMONSTRATION',
  'ASSERTIONS',
  'WAIT_DAY_MS',
  'ACT_BY_DAY_MS',
];
const temporalNames = [
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'TEMPORAL_TASK_QUEUE',
  'TEMPORAL_TLS',
  'TEMPORAL_TLS_CA',
  'TEMPORAL_TLS_CERT',
  'TEMPORAL_TLS_KEY',
  'TEMPORAL_TLS_SERVER_NAME',
  'TEMPORAL_API_KEY',
];
export const namesOf = {
  worker: [
    ...common,
    ...temporalNames,
    'WORKER_DATABASE_URL',
    'SEAL_PUBLIC_KEY',
    'SEAL_PRIVATE_KEY',
    'ACT_PUBLIC_KEYS',
    'ANCHOR_FILE',
    'TIME_STAMP_URL',
    'TIME_STAMP_EVERY_HOURS',
    'BANK_URL',
    'SMTP_URL',
    'MAIL_FROM',
    'WORKER_HEALTH_HOST',
    'WORKER_HEALTH_PORT',
    'WORKER_METRICS_ADDRESS',
    'PORTAL_URL',
  ],
  portal: [
    ...common,
    ...temporalNames,
    'PORTAL_DATABASE_URL',
    'PORTAL_HOST',
    'PORTAL_PORT',
    'PORTAL_URL',
    'PORTAL_SECRET',
    'SEAL_PUBLIC_KEY',
    'ACT_SIGNING_KEY',
    'PORTAL_METRICS_PORT',
    'PORTAL_METRICS_HOST',
    'SECOND_FACTOR',
    'TRUSTED_PROXIES',
    'FILES_FOLDER',
    'FILES_S3_URL',
    'FILES_S3_REGION',
    'FILES_S3_KEY_ID',
    'FILES_S3_SECRET',
    'SCANNER_ADDRESS',
  ],
  mail: ['NODE_ENV', 'MAIL_PORT', 'MAIL_PAGE_PORT', 'MAIL_LOG'],
  scanner: ['NODE_ENV', 'SCANNER_PORT'],
  bank: ['NODE_ENV', 'LOG_LEVEL', 'BANK_PORT', 'BANK_LOG'],
  demonstration: [...common, ...temporalNames, 'PORTAL_URL', 'DATABASE_URL', 'WORKER_DATABASE_URL', 'ADMIN_DATABASE_URL'],
};

/** The settings required in production. */
export const productionNames = [
  ...secretNames.filter((name) => !temporalNames.includes(name) && name !== 'FILES_S3_SECRET'),
  'TEMPORAL_ADDRESS',
  'PORTAL_URL',
  'BANK_URL',
  'SCANNER_ADDRESS',
];
