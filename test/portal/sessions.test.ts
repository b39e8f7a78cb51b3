import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '#web/documents/canonical.ts';
import { emailOf, Portal, password, portalUrl } from './support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open({ withWorker: false });
});
afterAll(() => portal.close());
beforeEach(() => portal.theatre.sql.query('DELETE FROM session'));

const own = { origin: portalUrl, 'content-type': 'application/json' };
async function signIn(secret = password, headers: Record<string, string> = {}): Promise<string> {
  const answer = await portal.request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { ...own, ...headers },
    body: JSON.stringify({ email: emailOf('requester'), password: secret }),
  });
  expect(answer.status).toBe(200);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
const ask = (path: string, cookie: string, headers: Record<string, string> = {}) =>
  portal.request(`/trpc/${path}`, { headers: { cookie, ...headers } });
const act = (path: string, cookie: string, input: unknown = {}) =>
  portal.request(`/trpc/${path}`, { method: 'POST', headers: { ...own, cookie }, body: JSON.stringify(input) });
const isIn = async (cookie: string) => ((await (await ask('me.get', cookie)).json()) as { result: { data: unknown } }).result.data !== null;
const ago = (minutes: number, column: string) =>
  portal.theatre.sql.query(`UPDATE session SET ${column} = ${column} - make_interval(mins => $1)`, [minutes]);

describe('a session', () => {
  test('ends after thirty minutes without use, for good', async () => {
    const cookie = await signIn();
    await ago(29, 'updated_at');
    expect(await isIn(cookie)).toBe(true);
    await ago(31, 'updated_at');
    expect(await isIn(cookie)).toBe(false);
    expect(await portal.services.database.session.count()).toBe(0);
  });

  test('is kept by the hash of its token, found by the cookie alone, and gone with signing out', async () => {
    const cookie = await signIn();
    const token = /session_token=([^.;]+)/.exec(decodeURIComponent(cookie))?.[1] ?? '';
    expect(token).toHaveLength(32);
    const { rows } = await portal.theatre.sql.query<{ token: string; text: string }>(
      'SELECT token, to_jsonb(s)::text AS text FROM session s',
    );
    expect(rows).toMatchObject([{ token: hashOf(token) }]);
    expect(rows[0]?.text).not.toContain(token);
    expect(await isIn(cookie)).toBe(true);
    // what the database holds opens nothing, with the cookie's own signature or without
    expect(await isIn(cookie.replace(token, rows[0]?.token ?? ''))).toBe(false);
    expect((await portal.request('/api/auth/sign-out', { method: 'POST', headers: { ...own, cookie } })).status).toBe(200);
    expect(await portal.services.database.session.count()).toBe(0);
    expect(await isIn(cookie)).toBe(false);
  });

  test('does not begin for a person whose roles have all ended: the right password is answered in words of its own', async () => {
    const person = `(SELECT p.id FROM person p JOIN "user" u ON u.id = p.user_id WHERE u.email = $1)`;
    const until = (when: string) =>
      portal.theatre.sql.query(`UPDATE role_grant SET valid_until = ${when} WHERE person_id = ${person}`, [emailOf('requester')]);
    await until("now() - interval '1 minute'");
    const answer = await portal.request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: own,
      body: JSON.stringify({ email: emailOf('requester'), password }),
    });
    expect([answer.status, ((await answer.json()) as { error: { message: string } }).error.message]).toEqual([403, 'NO_ROLE']);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await portal.services.database.session.count()).toBe(0);
    await until('NULL');
  });

  test('is kept alive by its person, not by what an open page asks by itself', async () => {
    const cookie = await signIn();
    await ago(20, 'updated_at');
    await ask('me.get', cookie, { 'x-tida-background': '1' });
    await ask('me.get', cookie, { accept: 'text/event-stream' });
    await ago(11, 'updated_at');
    expect(await isIn(cookie)).toBe(false);
    const other = await signIn();
    await ago(20, 'updated_at');
    await ask('me.get', other);
    await ago(11, 'updated_at');
    expect(await isIn(other)).toBe(true);
  });

  test('ends twelve hours after the sign-in, however much it is used', async () => {
    const cookie = await signIn();
    const { createdAt, expiresAt } = await portal.services.database.session.findFirstOrThrow();
    expect(expiresAt.getTime() - createdAt.getTime()).toBeLessThanOrEqual(12 * 3_600_000 + 2000);
    await ago(11 * 60, 'expires_at');
    expect(await isIn(cookie)).toBe(true);
    await ago(61, 'expires_at');
    expect(await isIn(cookie)).toBe(false);
  });

  test('ends when its browser signs in again', async () => {
    const first = await signIn();
    const second = await signIn(password, { cookie: first });
    expect([await isIn(first), await isIn(second)]).toEqual([false, true]);
    expect(await portal.services.database.session.count()).toBe(1);
  });

  test('has no token that a script could read', async () => {
    const answer = await portal.request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: own,
      body: JSON.stringify({ email: emailOf('requester'), password }),
    });
    const { token } = await portal.services.database.session.findFirstOrThrow();
    expect(await answer.text()).not.toContain(token);
  });
});

describe('a person', () => {
  interface Row {
    readonly id: string;
    readonly current: boolean;
    readonly browser: string;
  }
  const list = async (cookie: string) => ((await (await ask('sessions.list', cookie)).json()) as { result: { data: Row[] } }).result.data;

  test('sees their own sessions, ends one, ends all others; not another’s', async () => {
    const [here, there, third] = [
      await signIn(password, { 'user-agent': 'Firefox' }),
      await signIn(password, { 'user-agent': 'Phone' }),
      await signIn(),
    ];
    const rows = await list(here);
    expect(rows.map(({ browser, current }) => [browser, current])).toContainEqual(['Firefox', true]);
    const phone = rows.find(({ browser }) => browser === 'Phone')?.id;
    expect((await act('sessions.end', here, { id: phone })).status).toBe(200);
    expect([await isIn(here), await isIn(there), await isIn(third)]).toEqual([true, false, true]);
    expect((await act('sessions.end', here, { id: phone })).status).toBe(404);
    expect((await act('sessions.endOthers', here)).status).toBe(200);
    expect([await isIn(here), await isIn(third)]).toEqual([true, false]);
    // a key is nobody's session
    const key = await portal.keyOf('requester');
    expect((await portal.request('/trpc/sessions.list', { headers: { authorization: `Bearer ${key}` } })).status).toBe(403);
  });

  test('changes the password: every other session and every key end', async () => {
    const key = await portal.keyOf('requester');
    const byKey = () => portal.request('/trpc/inbox.list?input={"tab":"todo"}', { headers: { authorization: `Bearer ${key}` } });
    const [here, there] = [await signIn(), await signIn()];
    expect((await byKey()).status).toBe(200);
    const wanted = 'three herons cross the delta';
    expect((await act('password.change', here, { present: 'not the present one', wanted })).status).toBe(401);
    for (const [weak, why] of [
      ['123456789012', 'sequence'],
      ['aaaaaaaaaaaa', 'repeated'],
      ['password1234', 'common'],
      [emailOf('requester'), 'personal'],
      [password, 'same'],
    ] as const) {
      const refused = await act('password.change', here, { present: password, wanted: weak });
      expect(refused.status, weak).toBe(400);
      expect(await refused.json()).toMatchObject({ error: { data: { reason: 'WEAK_PASSWORD', details: { why } } } });
    }
    expect([await isIn(there), (await byKey()).status]).toEqual([true, 200]);
    expect((await act('password.change', here, { present: password, wanted })).status).toBe(200);
    expect([await isIn(here), await isIn(there), (await byKey()).status]).toEqual([true, false, 401]);
    expect(await isIn(await signIn(wanted))).toBe(true);
    expect((await act('password.change', await signIn(wanted), { present: wanted, wanted: password })).status).toBe(200);
  });
});

test('of better-auth’s routes only sign-in and sign-out exist', async () => {
  const cookie = await signIn();
  const routes = [
    'get-session',
    'list-sessions',
    'revoke-session',
    'revoke-sessions',
    'update-session',
    'change-password',
    'verify-password',
    'update-user',
    'unlink-account',
    'send-verification-email',
    'sign-up/email',
    'reset-password',
    'error',
    'ok',
    'callback/google',
    'sign-in/email/../change-password',
    'sign-in/email/',
  ];
  for (const route of routes)
    for (const method of ['GET', 'POST']) {
      const answer = await portal.request(`/api/auth/${route}`, {
        method,
        headers: { ...own, cookie },
        ...(method === 'POST' ? { body: '{}' } : {}),
      });
      expect(answer.status, `${method} ${route}`).toBe(404);
      expect(await answer.json()).toMatchObject({ error: { data: { reason: 'NOT_FOUND' } } });
    }
});
