import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { connect, createSecureServer, type Http2SecureServer, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readSettings } from '#settings/read-settings.ts';
import { temporalConnection, temporalObjections, temporalSettings } from '#settings/temporal.ts';

const folder = mkdtempSync(join(tmpdir(), 'temporal-tls-'));
const apiKey = 'the key of this test';
let proxy: Http2SecureServer;

const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
const file = (name: string) => readFileSync(join(folder, name));
const oneLine = (name: string) => file(name).toString('base64');

/** An authority, and certificates that it has signed for the server and for a client. */
function makeCertificates() {
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=authority', '-keyout', 'ca.key', '-out', 'ca.pem');
  for (const [name, subject] of [
    ['server', '/CN=temporal.test'],
    ['client', '/CN=portal.test'],
  ] as const) {
    openssl(
      'req',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      subject,
      '-addext',
      `subjectAltName=DNS:${name === 'server' ? 'temporal.test' : 'portal.test'}`,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
    );
    openssl(
      'x509',
      '-req',
      '-days',
      '2',
      '-in',
      `${name}.csr`,
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-copy_extensions',
      'copy',
      '-out',
      `${name}.pem`,
    );
  }
}

/** Temporal behind TLS: takes clients with a certificate of the authority and the API key, and passes their calls on. */
function startProxy(): Promise<Http2SecureServer> {
  const behind = connect(`http://${process.env['TEMPORAL_ADDRESS']}`);
  const server = createSecureServer({
    key: file('server.key'),
    cert: file('server.pem'),
    ca: file('ca.pem'),
    requestCert: true,
    rejectUnauthorized: true,
  });
  server.on('stream', (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
    if (headers.authorization !== `Bearer ${apiKey}`)
      return stream.respond(
        { ':status': 200, 'content-type': 'application/grpc', 'grpc-status': '16', 'grpc-message': 'no key' },
        { endStream: true },
      );
    const { authorization: _key, ...rest } = headers;
    const call = behind.request(rest);
    let trailers: IncomingHttpHeaders = {};
    call.on('response', (answer) => stream.respond(answer, { waitForTrailers: true }));
    call.on('trailers', (last) => {
      trailers = last;
    });
    stream.on('wantTrailers', () => stream.sendTrailers(trailers));
    stream.pipe(call).pipe(stream);
    for (const end of [stream, call]) end.on('error', () => call.close());
  });
  server.on('close', () => behind.close());
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const connectionWith = (change: Record<string, string> = {}) =>
  temporalConnection(
    readSettings(
      'test',
      z.object(temporalSettings),
      {
        TEMPORAL_ADDRESS: `127.0.0.1:${(proxy.address() as AddressInfo).port}`,
        TEMPORAL_TLS: 'true',
        TEMPORAL_TLS_CA: oneLine('ca.pem'),
        TEMPORAL_TLS_CERT: oneLine('client.pem'),
        TEMPORAL_TLS_KEY: oneLine('client.key'),
        TEMPORAL_TLS_SERVER_NAME: 'temporal.test',
        TEMPORAL_API_KEY: apiKey,
        ...change,
      },
      temporalObjections,
    ),
  );

beforeAll(async () => {
  makeCertificates();
  proxy = await startProxy();
});
afterAll(() => proxy.close());

const reached = async (options: ReturnType<typeof temporalConnection>) => {
  const connection = await Connection.connect({ ...options, connectTimeout: 5_000 });
  try {
    return (await connection.workflowService.getSystemInfo({})).serverVersion;
  } finally {
    await connection.close();
  }
};

test('the portal reaches Temporal through TLS with certificate and key', async () => {
  expect(await reached(connectionWith())).toMatch(/^\d+\.\d+/);
});

test('so does the worker', async () => {
  const connection = await NativeConnection.connect(connectionWith());
  expect((await connection.workflowService.getSystemInfo({})).serverVersion).toMatch(/^\d+\.\d+/);
  await connection.close();
});

test('another key is refused', async () => {
  await expect(reached(connectionWith({ TEMPORAL_API_KEY: 'another' }))).rejects.toThrow();
});

test('a server whose certificate nobody trusted has signed is not talked to', async () => {
  const { tls, ...rest } = connectionWith();
  const { serverRootCACertificate: _authority, ...others } = tls ?? {};
  await expect(reached({ ...rest, tls: others })).rejects.toThrow();
});
