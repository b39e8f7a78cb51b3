import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readMail } from '#stand-ins/mail/read-mail.ts';
import { type Relay, startRelay } from '#stand-ins/mail/relay.ts';
import { until } from '#test/workflow/support/performance.ts';
import { mailPortal } from '#test/workflow/support/theatre.ts';
import { loader } from '#web/routes/reset.tsx';
import { emailOf, Portal, password, portalUrl } from './support/portal.ts';

let folder: string;
let relay: Relay;
let portal: Portal;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tida-forgotten-'));
  relay = await startRelay({ log: join(folder, 'mail.jsonl') });
  portal = await Portal.open({ smtpUrl: `smtp://127.0.0.1:${relay.smtpPort}` });
});
afterAll(async () => {
  await portal.close();
  await relay.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => portal.theatre.sql.query('DELETE FROM rate_limit'));

const email = emailOf('requester');
const post = (path: string, body: object) =>
  portal.request(path, { method: 'POST', headers: { origin: portalUrl, 'content-type': 'application/json' }, body: JSON.stringify(body) });
const ask = (address: string) => post('/trpc/password.forgotten', { email: address, locale: 'en' });
const reset = (token: string, wanted: string) => post('/trpc/password.reset', { token, wanted });
/** What the page of the link answers before anything is typed. */
async function pageOf(token: string) {
  const request = new Request(`${portalUrl}/reset?token=${encodeURIComponent(token)}`);
  const { data, init } = await loader({ request, params: {}, context: await portal.pageFor(null, request) });
  return { status: init?.status, stands: data.stands };
}
const gone = { status: 404, stands: false };
const signIn = (secret: string) => post('/api/auth/sign-in/email', { email, password: secret });
const mailsTo = (address: string) => relay.mails.filter(({ to }) => to === address).map(({ raw }) => readMail(raw));

/** The token of the newest mail, once there are this many. */
async function tokenOf(count: number): Promise<string> {
  const mails = await until(async () => (mailsTo(email).length >= count ? mailsTo(email) : undefined));
  return /\/reset\?token=([\w-]+)/.exec(mails.at(-1)?.text ?? '')?.[1] ?? '';
}

describe('a forgotten password', () => {
  const wanted = 'quite another secret for Tida people';
  test('is replaced by the way that came by mail, once, and every session and key ends', async () => {
    const cookie = (await signIn(password)).headers.getSetCookie().map((one) => one.split(';')[0]);
    const key = await portal.keyOf('requester');
    const me = async (headers: Record<string, string>) =>
      ((await (await portal.request('/trpc/me.get', { headers })).json()) as { result: { data: unknown } }).result.data;
    expect(await me({ cookie: cookie.join('; ') })).not.toBeNull();
    expect((await ask(email)).status).toBe(200);
    const token = await tokenOf(1);
    const [mail] = mailsTo(email);
    expect(mail?.subject).toContain('Reset your password');
    expect(mail?.text).toContain(`${mailPortal}/reset?token=${token}`);
    // the database knows its hash alone
    const { rows } = await portal.theatre.sql.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM password_reset WHERE hash = $1) OR EXISTS (SELECT FROM mail m WHERE m::text LIKE '%' || $1 || '%') AS found`,
      [token],
    );
    expect(rows[0]?.found).toBe(false);

    expect(await pageOf(token)).toEqual({ status: 200, stands: true });
    expect((await reset(token, 'short')).status).toBe(400);
    const answers = await Promise.all([reset(token, wanted), reset(token, wanted)]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 404]);
    expect((await reset(token, wanted)).status).toBe(404);
    for (const spent of [token, 'x'.repeat(43), 'cut off']) expect(await pageOf(spent)).toEqual(gone);
    expect(await me({ cookie: cookie.join('; ') })).toBeNull();
    expect(
      (await portal.request('/trpc/inbox.list?input=%7B%22tab%22%3A%22todo%22%7D', { headers: { authorization: `Bearer ${key}` } })).status,
    ).toBe(401);
    expect((await signIn(password)).status).toBe(401);
    expect((await signIn(wanted)).status).toBe(200);
  });

  test('answers the same for an account that is not there, and sends nothing', async () => {
    const [known, unknown] = [await ask(email), await ask('not-there@example.com')];
    expect(unknown.status).toBe(known.status);
    expect(await unknown.text()).toBe(await known.text());
    await until(async () => (await portal.theatre.sql.query("SELECT FROM mail WHERE kind = 'reset' AND state = 'dropped'")).rowCount === 1);
    expect(mailsTo('not-there@example.com')).toEqual([]);
  });

  test('one way ends the others, and each ends after half an hour', async () => {
    const before = mailsTo(email).length;
    await ask(email);
    const first = await tokenOf(before + 1);
    await ask(email);
    const second = await tokenOf(before + 2);
    expect((await reset(second, `${wanted} again`)).status).toBe(200);
    expect((await reset(first, wanted)).status).toBe(404);
    await ask(email);
    const third = await tokenOf(before + 3);
    await portal.theatre.sql.query("UPDATE password_reset SET expires_at = expires_at - interval '30 minutes'");
    expect(await pageOf(third)).toEqual(gone);
    expect((await reset(third, wanted)).status).toBe(404);
  });

  test('a password changed by its owner ends a link that is still on its way', async () => {
    const before = mailsTo(email).length;
    await ask(email);
    const token = await tokenOf(before + 1);
    const cookie = (await signIn(`${wanted} again`)).headers.getSetCookie().map((one) => one.split(';')[0]);
    const headers = { origin: portalUrl, 'content-type': 'application/json', cookie: cookie.join('; ') };
    const body = JSON.stringify({ present: `${wanted} again`, wanted: 'chosen at the desk, not by a link' });
    expect((await portal.request('/trpc/password.change', { method: 'POST', headers, body })).status).toBe(200);
    expect((await reset(token, wanted)).status).toBe(404);
  });

  test('is asked for three times an hour, whether the account is there or not', async () => {
    for (const address of [email, 'nobody@example.com']) {
      const answers = [];
      for (let n = 0; n < 5; n += 1) answers.push((await ask(address)).status);
      expect(answers).toEqual([200, 200, 200, 429, 429]);
    }
  });
});
