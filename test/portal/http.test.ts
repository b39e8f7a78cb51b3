import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { emailOf, Portal, password, portalUrl } from './support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open({ withWorker: false });
});
afterAll(() => portal.close());

const own = { origin: portalUrl, 'content-type': 'application/json' };
const signIn = (email: string, secret: string, headers: Record<string, string> = own) =>
  portal.request('/api/auth/sign-in/email', { method: 'POST', headers, body: JSON.stringify({ email, password: secret }) });
async function session(): Promise<string> {
  const answer = await signIn(emailOf('requester'), password);
  expect(answer.status).toBe(200);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
const meWith = async (headers: Record<string, string>) =>
  ((await (await portal.request('/trpc/me.get', { headers })).json()) as { result: { data: { person: { id: string } } | null } }).result
    .data;

/** As docs/http.md says: message, JSON-RPC code, and data with a code, a reason or refusal, and sentences. */
const Shape = z.object({
  error: z.object({
    message: z.string().regex(/^[A-Z_]+$/),
    code: z.number(),
    data: z
      .object({ code: z.string(), httpStatus: z.number(), sentence: z.object({ zh: z.string().min(5), en: z.string().min(10) }) })
      .and(z.union([z.object({ reason: z.string() }), z.object({ refusal: z.object({ code: z.string() }) })])),
  }),
});
const inOneShape = (text: string) => Shape.safeParse([JSON.parse(text)].flat()[0]).success;

describe('every answer', () => {
  test('carries the security headers, a page a nonce of its own', async () => {
    const answers = await Promise.all(['/', '/', '/trpc/me.get', '/healthz/live', '/no/such/page'].map((path) => portal.request(path)));
    for (const { headers } of answers) {
      expect(headers.get('content-security-policy')).toMatch(
        /default-src 'self'; script-src 'self' 'nonce-[^']+'.*frame-ancestors 'none'; base-uri 'none'/,
      );
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
    }
    const [first, second] = await Promise.all(
      answers.slice(0, 2).map(async (answer) => ((await answer.json()) as { nonce: string }).nonce),
    );
    expect(first).not.toBe(second);
    expect(answers[0]?.headers.get('content-security-policy')).toContain(first);
  });

  test('to what cannot be is a 4xx without a stack', async () => {
    const odd = [
      ['/trpc/no.such', 404],
      ['/trpc/steps.draftDemand', 405],
      ['/trpc/demands.get?input=%7B', 400],
      [`/trpc/${'demands.list,'.repeat(20)}demands.list?batch=1`, 400],
      ['/trpc/demands.list?input=%7B%22text%22%3A%7B%22contains%22%3A%22%22%7D%7D', 400],
      ['/?_data=routes/step', 400],
    ] as const;
    for (const [path, status] of odd) {
      const answer = await portal.request(path);
      expect(answer.status, path).toBe(status);
      const text = await answer.text();
      expect(text).not.toMatch(/stack|node_modules|\.ts:/);
      expect(inOneShape(text), `${path} ${text}`).toBe(true);
    }
  });

  test('to a body that is too large is 413', async () => {
    const answer = await portal.request('/trpc/keys.create', {
      method: 'POST',
      headers: own,
      body: JSON.stringify({ label: 'x'.repeat(2_000_000) }),
    });
    expect(answer.status).toBe(413);
    expect(inOneShape(await answer.text())).toBe(true);
  });

  test('to one says over the wire that the connection ends, and ends it; any other keeps it', async () => {
    const server = serve({ fetch: portal.app.fetch, hostname: '127.0.0.1', port: 0 });
    await once(server, 'listening');
    const port = (server.address() as AddressInfo).port;
    const answers = async (head: string, body: string) => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {}); // the rest of the body meets a closed connection
      socket.write(
        `${head}\r\nhost: 127.0.0.1\r\norigin: ${portalUrl}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
      );
      socket.write(body);
      let said = '';
      socket.on('data', (part) => {
        said += String(part);
      });
      const isEnded = await Promise.race([once(socket, 'close').then(() => true), sleep(1_500).then(() => false)]);
      socket.destroy();
      const [status = ''] = said.split('\r\n');
      return { status, connection: /^connection: (.*)$/im.exec(said)?.[1], isEnded };
    };
    try {
      expect(await answers('POST /trpc/keys.create HTTP/1.1', JSON.stringify({ label: 'x'.repeat(2_000_000) }))).toEqual({
        status: 'HTTP/1.1 413 Payload Too Large',
        connection: 'close',
        isEnded: true,
      });
      expect(await answers('POST /trpc/keys.create HTTP/1.1', '{}')).toMatchObject({ connection: 'keep-alive', isEnded: false });
    } finally {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    }
  });

  test('to a file to be checked comes once it is too large, also before the first part of a form without an end, which is cut', async () => {
    const server = serve({ fetch: portal.app.fetch, hostname: '127.0.0.1', port: 0 });
    await once(server, 'listening');
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => {}); // the rest of the body meets a closed connection
    let said = '';
    socket.on('data', (part) => {
      said += String(part);
    });
    const ended = new Promise<void>((resolve) => socket.on('close', () => resolve()));
    const head = `host: 127.0.0.1\r\norigin: ${portalUrl}\r\ncontent-type: multipart/form-data; boundary=xx\r\ntransfer-encoding: chunked`;
    socket.write(`POST /check/file HTTP/1.1\r\n${head}\r\n\r\n`);
    const megabyte = `100000\r\n${'a'.repeat(0x100000)}\r\n`;
    let sent = 0;
    for (; !socket.destroyed && sent < 200; sent += 1)
      await Promise.race([new Promise<void>((resolve) => socket.write(megabyte, () => resolve())), ended]);
    socket.destroy();
    expect(said).toMatch(/^HTTP\/1\.1 303 [\s\S]*location: \/check\?problem=size/);
    expect(sent).toBeLessThan(200);
    server.close();
  });

  test('to TRACE is a refusal, and no broken request', async () => {
    const server = serve({ fetch: portal.app.fetch, hostname: '127.0.0.1', port: 0 });
    await once(server, 'listening');
    for (const path of ['/', '/trpc/me.get', '/calendar/a.ics']) {
      const asked = request({ port: (server.address() as AddressInfo).port, path, method: 'TRACE' }).end();
      const [answer] = (await once(asked, 'response')) as [IncomingMessage];
      answer.resume();
      expect(answer.statusCode, path).toBe(405);
    }
    server.close();
  });

  test('that refuses a program has one shape: a code and a sentence in both languages', async () => {
    const json = { 'content-type': 'application/json' };
    const post = (path: string, body: string, headers: Record<string, string> = own) =>
      portal.request(path, { method: 'POST', headers, body });
    const refused: [Promise<Response>, number, string][] = [
      [post('/trpc/demands.list', '{}', json), 403, 'FOREIGN_ORIGIN'],
      [post('/trpc/demands.list', '{'), 400, 'BAD_REQUEST'],
      [post('/trpc/demands.list', 'a=b', { ...own, 'content-type': 'application/x-www-form-urlencoded' }), 415, 'BAD_REQUEST'],
      [post('/trpc/demands.list', '{"limit":0}'), 400, 'BAD_INPUT'],
      [post('/trpc/inbox.list', '{"tab":"todo"}'), 401, 'SIGN_IN'],
      [portal.request('/trpc/keys.create'), 405, 'METHOD_NOT_ALLOWED'],
      [portal.request('/trpc/no.such'), 404, 'NOT_FOUND'],
      [post('/api/auth/sign-in/email', '{'), 400, 'BAD_REQUEST'],
      [post('/api/auth/sign-in/email', '{"email":"nobody@example.org","password":"wrong"}'), 401, 'WRONG_CREDENTIALS'],
      [portal.request('/api/auth/get-session'), 404, 'NOT_FOUND'],
      [portal.request('/?_data=root'), 400, 'BAD_REQUEST'],
    ];
    for (const [answer, status, reason] of refused) {
      const { status: given, ...rest } = await answer.then(async (got) => ({ status: got.status, text: await got.text() }));
      expect([given, inOneShape(rest.text), JSON.parse(rest.text).error.data.reason], rest.text).toEqual([status, true, reason]);
    }
  });
});

describe('another site', () => {
  const foreign = [
    'https://evil.example',
    'null',
    'http://127.0.0.1',
    'http://127.0.0.1:3999.evil.example',
    'https://127.0.0.1:3999',
    'http://a@127.0.0.1:3999',
  ];
  const unsafe = [
    '/trpc/keys.create',
    '/cases/x/steps/y/z',
    '/cases/x/steps/y/z.data',
    '/preferences',
    '/api/auth/sign-out',
    '/api/auth/sign-in/email',
  ];

  test.each(unsafe)('cannot have a browser post to %s', async (path) => {
    for (const origin of [undefined, ...foreign])
      for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded']) {
        const headers: Record<string, string> = { 'content-type': type, 'x-forwarded-host': 'evil.example' };
        if (origin) headers['origin'] = origin;
        const answer = await portal.request(path, { method: 'POST', headers, body: '{}' });
        expect(answer.status, `${origin} ${type}`).toBe(403);
      }
  });
});

describe('a person', () => {
  test('signs in, is recognised, and signs out; the cookie is out of scripts’ reach', async () => {
    const answer = await signIn(emailOf('requester'), password);
    expect(answer.headers.getSetCookie().join()).toMatch(/tida\.session_token=.*HttpOnly; SameSite=Lax/i);
    const cookie = await session();
    expect(await meWith({ cookie })).toMatchObject({ person: { id: 'requester' }, mayOpenProject: true, email: emailOf('requester') });
    const out = await portal.request('/api/auth/sign-out', { method: 'POST', headers: { ...own, cookie }, body: '{}' });
    expect(out.status).toBe(200);
    expect(await meWith({ cookie })).toBeNull();
  });

  test('without a role is nobody, at the next request', async () => {
    const cookie = await session();
    await portal.admin.query("UPDATE role_grant SET valid_until = now() WHERE person_id = 'requester'");
    expect(await meWith({ cookie })).toBeNull();
    await portal.admin.query("UPDATE role_grant SET valid_until = NULL WHERE person_id = 'requester'");
    expect(await meWith({ cookie })).not.toBeNull();
  });

  test('who guesses passwords is held up, whether the account exists or not; others are not', async () => {
    for (const email of [emailOf('auditor'), 'nobody@example.com']) {
      const statuses = [];
      for (let attempt = 0; attempt < 7; attempt += 1) statuses.push((await signIn(email, 'wrong password wrong')).status);
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    }
    expect((await signIn(emailOf('requester'), password)).status).toBe(200);
  });

  test('cannot make an account', async () => {
    const body = JSON.stringify({ email: 'new@example.com', password, name: 'New' });
    const answer = await portal.request('/api/auth/sign-up/email', { method: 'POST', headers: own, body });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await portal.services.database.user.count({ where: { email: 'new@example.com' } })).toBe(0);
  });
});

describe('a program with a bearer key', () => {
  test('acts as its person without Origin, until the key is revoked', async () => {
    const { key, id } = await portal.as('requester').keys.create({ label: '脚本', days: 1, scopes: ['read', 'act'] });
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    expect(await meWith(headers)).toMatchObject({ person: { id: 'requester' } });
    const listed = await portal.request('/trpc/inbox.list', { method: 'POST', headers, body: '{"tab":"todo"}' });
    expect(listed.status).toBe(200);
    // a stolen key makes no further keys
    expect(
      (await portal.request('/trpc/keys.create', { method: 'POST', headers, body: '{"label":"x","days":1,"scopes":["read"]}' })).status,
    ).toBe(403);
    expect(JSON.stringify(await portal.services.database.apiKey.findMany())).not.toContain(key);
    await portal.as('requester').keys.revoke({ id });
    expect(await meWith(headers)).toBeNull();
  });

  test('and a wrong one is nobody, whatever cookies come with it', async () => {
    expect(await meWith({ authorization: `Bearer tida_${'x'.repeat(43)}`, cookie: await session() })).toBeNull();
  });
});

test('readiness says which server is away', async () => {
  const ready = await portal.request('/healthz/ready');
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({ ready: true, database: true, temporal: true, files: true });
});

test('the log has no password and no key', () => {
  expect(portal.log.join('\n')).not.toContain(password);
});
