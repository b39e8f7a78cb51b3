import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { idOf } from '#test/support/play.ts';
import { codeAt, intervalAt } from '#web/accounts/second-factor/totp.ts';
import { resetSecondFactor } from '#worker/admin/register.ts';
import { emailOf, Portal, password, portalUrl } from './support/portal.ts';

let portal: Portal;
let required: Portal;
beforeAll(async () => {
  portal = await Portal.open({ withWorker: false, env: { TRUSTED_PROXIES: '1' } });
  required = await Portal.open({ withWorker: false, env: { SECOND_FACTOR: 'required' } });
});
afterAll(async () => {
  await portal.close();
  await required.close();
});
afterEach(async () => {
  vi.useRealTimers();
  for (const table of ['second_factor', 'rate_limit', 'session']) await portal.theatre.sql.query(`DELETE FROM ${table}`);
});

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
const post = (at: Portal, path: string, body: unknown, cookie = '', from = '192.0.2.1') =>
  at.request(path, {
    method: 'POST',
    headers: { origin: portalUrl, 'content-type': 'application/json', cookie, 'x-forwarded-for': from },
    body: JSON.stringify(body),
  });
const byPassword = (at = portal, secret = password) =>
  post(at, '/api/auth/sign-in/email', { email: emailOf('requester'), password: secret });
const byCode = (cookie: string, code: string, from?: string) => post(portal, '/api/auth/sign-in/code', { code }, cookie, from);
const isIn = async (cookie: string) => {
  const answer = (await (await portal.request('/trpc/me.get', { headers: { cookie } })).json()) as { result: { data: unknown } };
  return answer.result.data !== null;
};
async function call<T>(at: Portal, cookie: string, procedure: string, input: unknown = {}): Promise<T> {
  const answer = (await (await post(at, `/trpc/secondFactor.${procedure}`, input, cookie)).json()) as { result: { data: T } };
  return answer.result?.data ?? (answer as T);
}
const bytesOf = (secret: string) => {
  const bits = Array.from(secret, (sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};
/** Time that only the portal sees: codes are used once, and a test waits for none. */
function nextCode(secret: Buffer): string {
  const now = Date.now() + 30_000;
  vi.useFakeTimers({ toFake: ['Date'], now });
  return codeAt(secret, intervalAt(now));
}

async function turnOn(at = portal) {
  const cookie = cookiesOf(await byPassword(at));
  await call(at, cookie, 'begin', { password });
  const read = await at.request('/trpc/secondFactor.get', { headers: { cookie } });
  const { result } = (await read.json()) as { result: { data: { beginning: { secret: string } } } };
  const secret = bytesOf(result.data.beginning.secret);
  const { codes } = await call<{ codes: string[] }>(at, cookie, 'confirm', { code: nextCode(secret) });
  return { cookie, secret, codes };
}
const records = async () =>
  (await portal.theatre.sql.query(`SELECT "by", role, before, after FROM admin_record WHERE object = 'second_factor' ORDER BY id`)).rows;

describe('with a second factor', () => {
  test('there is a session only after the code, which signs in once', async () => {
    const { secret } = await turnOn();
    const half = await byPassword();
    expect(await half.json()).toEqual({ signedIn: false, code: true });
    expect(cookiesOf(half)).toMatch(/^tida_pending=[\w-]+$/);
    expect(await portal.services.database.session.count()).toBe(1);
    const code = nextCode(secret);
    const done = await byCode(cookiesOf(half), code);
    expect(await done.json()).toEqual({ signedIn: true });
    expect(await isIn(cookiesOf(done))).toBe(true);
    expect((await byCode(cookiesOf(half), code)).status).toBe(401);
    expect((await byCode('', nextCode(secret))).status).toBe(401);
  });

  test('two requests with one code make one session', async () => {
    const { secret } = await turnOn();
    const cookie = cookiesOf(await byPassword());
    const code = nextCode(secret);
    const answers = await Promise.all([byCode(cookie, code), byCode(cookie, code)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
  });

  test('better-auth itself makes no session from the password alone', async () => {
    const { cookie } = await turnOn();
    const answer = await portal.services.auth.api
      .signInEmail({ body: { email: emailOf('requester'), password }, asResponse: true })
      .catch(() => undefined);
    expect(answer?.ok ?? false).toBe(false);
    expect(await isIn(cookie)).toBe(true);
    expect(await portal.services.database.session.count()).toBe(1);
  });

  test('a wrong password asks for no code, and a changed one ends what was pending', async () => {
    const { secret } = await turnOn();
    expect((await byPassword(portal, 'a guess at a password')).status).toBe(401);
    const cookie = cookiesOf(await byPassword());
    await portal.theatre.sql.query(`UPDATE account SET password = password || 'x'`);
    expect((await byCode(cookie, nextCode(secret))).status).toBe(401);
    await portal.theatre.sql.query(`UPDATE account SET password = rtrim(password, 'x')`);
    expect((await byCode(cookie, nextCode(secret))).status).toBe(200);
  });

  test('a recovery code signs in once, however it is written', async () => {
    const { codes } = await turnOn();
    expect(codes).toHaveLength(10);
    const typed = ` ${codes[3]?.toUpperCase().replaceAll('-', ' ')}`;
    const cookie = cookiesOf(await byPassword());
    expect((await byCode(cookie, typed)).status).toBe(200);
    expect((await byCode(cookie, typed)).status).toBe(401);
    expect((await portal.theatre.sql.query('SELECT cardinality(recovery) AS left FROM second_factor')).rows).toEqual([{ left: 9 }]);
  });

  test('guesses end after ten in an hour, from all addresses together, also for the right code', async () => {
    const { secret } = await turnOn();
    const cookie = cookiesOf(await byPassword());
    const answers = [];
    for (let n = 0; n < 12; n += 1) answers.push((await byCode(cookie, '000000', `198.51.100.${n + 1}`)).status);
    expect(answers).toEqual([...Array<number>(10).fill(401), 429, 429]);
    expect((await byCode(cookie, nextCode(secret), '203.0.113.1')).status).toBe(429);
    const log = portal.log.join('\n');
    expect(log).toContain('"event":"sign-in-code","outcome":"wrong"');
    expect(log).not.toContain('000000');
  });
});

describe('a second factor', () => {
  test('is turned on with the password and a code, and ends all other sessions', async () => {
    const other = cookiesOf(await byPassword());
    const cookie = cookiesOf(await byPassword());
    expect(await call(portal, cookie, 'begin', { password: 'a guess at a password' })).toMatchObject({
      error: { message: 'WRONG_PASSWORD' },
    });
    await call(portal, cookie, 'begin', { password });
    expect(await call(portal, cookie, 'confirm', { code: '000000' })).toMatchObject({ error: { message: 'WRONG_CODE' } });
    expect(await (await byPassword()).json()).toEqual({ signedIn: true });
    const { cookie: own } = await turnOn();
    expect([await isIn(other), await isIn(own)]).toEqual([false, true]);
    expect(await call(portal, own, 'begin', { password })).toMatchObject({ error: { message: 'SECOND_FACTOR_ON' } });
  });

  test('is turned off with password and code; each change stands in the record, without a secret', async () => {
    const from = (await records()).length;
    const { cookie, secret, codes } = await turnOn();
    expect(await call(portal, cookie, 'end', { password, code: '000000' })).toMatchObject({ error: { message: 'WRONG_CODE' } });
    const { codes: others } = await call<{ codes: string[] }>(portal, cookie, 'renewCodes', { code: nextCode(secret) });
    expect(others.some((code) => codes.includes(code))).toBe(false);
    expect(await call(portal, cookie, 'end', { password, code: others[0] })).toEqual({ done: true });
    expect(await (await byPassword()).json()).toEqual({ signedIn: true });
    const kept = (await records()).slice(from);
    expect(kept).toMatchObject([
      { role: 'tida_portal', before: null, after: { recovery_codes: 10 } },
      { before: { recovery_codes: 10 }, after: { recovery_codes: 10 } },
      { before: { recovery_codes: 10 }, after: { recovery_codes: 9 } },
      { before: { recovery_codes: 9 }, after: null },
    ]);
    expect(Object.keys(kept[0].after).sort()).toEqual(['confirmed_at', 'recovery_codes', 'user_id']);
  });

  test('that is lost is taken away by administration, with its sessions, on record; administration reads no secret', async () => {
    const { cookie } = await turnOn();
    await portal.admin.query("SELECT set_config('tida.by', 'lead', false)");
    expect(await resetSecondFactor(portal.admin, idOf('requester'))).toBe(true);
    expect(await resetSecondFactor(portal.admin, idOf('requester'))).toBe(false);
    expect(await isIn(cookie)).toBe(false);
    expect((await records()).at(-1)).toMatchObject({ role: 'tida_admin', after: null });
    await expect(portal.admin.query('SELECT secret FROM second_factor')).rejects.toThrow('permission denied');
    await expect(portal.worker.query('SELECT user_id FROM second_factor')).rejects.toThrow('permission denied');
  });

  test('lies in the database encrypted, and its recovery codes hashed', async () => {
    const { secret, codes } = await turnOn();
    const { rows } = await portal.theatre.sql.query('SELECT encode(secret, $1) AS secret, recovery FROM second_factor', ['hex']);
    expect(rows[0].secret).not.toContain(secret.toString('hex'));
    for (const code of codes) expect(rows[0].recovery).not.toContain(code);
    expect(rows[0].recovery).toHaveLength(10);
  });
});

describe('where it is required', () => {
  const grantRole = (role: string) =>
    required.theatre.sql.query(`UPDATE role_grant SET role = $1 WHERE person_id = $2`, [role, idOf('requester')]);
  /** Signed in by password alone, in this role only. */
  async function signedInAs(role: string) {
    for (const table of ['second_factor', 'rate_limit']) await required.theatre.sql.query(`DELETE FROM ${table}`);
    await grantRole(role);
    const cookie = cookiesOf(await byPassword(required));
    return { cookie, ask: async (path: string) => (await required.request(path, { headers: { cookie } })).status };
  }

  test.each([
    'ent.signatory',
    'uni.signatory',
    'ent.finance',
    'uni.finance',
    'pm.finance',
    'fund.finance',
    'fund.approver',
    'policy.maker',
    'policy.checker',
    'admin',
    'organisation-admin',
  ])('%s without one reaches nothing but the page that sets it up', async (role) => {
    const { cookie, ask } = await signedInAs(role);
    expect(await ask('/trpc/programmes.list')).toBe(403);
    expect(await ask('/changes')).toBe(401);
    expect((await post(required, '/trpc/keys.create', { label: 'x', days: 1, scopes: ['read'] }, cookie)).status).toBe(403);
    expect(await (await required.request('/', { headers: { cookie } })).json()).toMatchObject({ signedIn: false });
    expect(await ask('/trpc/secondFactor.get')).toBe(200);
  });

  test('with one, each of them reaches everything', async () => {
    await signedInAs('ent.signatory');
    const { cookie } = await turnOn(required);
    for (const role of ['ent.signatory', 'fund.finance', 'fund.approver', 'admin']) {
      await grantRole(role);
      expect((await required.request('/trpc/programmes.list', { headers: { cookie } })).status, role).toBe(200);
    }
  });

  test.each(['ent.requester', 'uni.pi', 'expert', 'auditor'])('%s is only offered it', async (role) => {
    const { ask } = await signedInAs(role);
    expect(await ask('/trpc/programmes.list')).toBe(200);
  });
});
