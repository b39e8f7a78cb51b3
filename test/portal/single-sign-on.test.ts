import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endIdentityProvider, setIdentityProvider, unbindIdentity } from '#worker/admin/identity-providers.ts';
import { addPerson, grant } from '#worker/admin/register.ts';
import { Portal, password, portalUrl } from './support/portal.ts';

const organisation = 'haihe-sso';
const other = 'binhai-sso';
const secret = 'a secret of the university and the portal';
const callback = `${portalUrl}/sign-in/organisation/${organisation}/callback`;
const people = {
  lin: { subject: 's-lin', email: 'lin@uni.example', verified: true },
  successor: { subject: 's-successor', email: 'lin@uni.example', verified: true },
  unverified: { subject: 's-unverified', email: 'wei@uni.example', verified: false },
  stranger: { subject: 's-stranger', email: 'nobody@uni.example', verified: true },
  foreign: { subject: 's-foreign', email: 'zhao@elsewhere.example', verified: true },
  outsider: { subject: 's-outsider', email: 'outsider@uni.example', verified: true },
  both: { subject: 's-both', email: 'both@uni.example', verified: true },
} as const;
type Name = keyof typeof people;

let portal: Portal;
let standIn: ChildProcess;
let issuer: string;
beforeAll(async () => {
  portal = await Portal.open({ withWorker: false, env: { OIDC_SECRETS: JSON.stringify({ [organisation]: secret }) } });
  standIn = spawn(process.execPath, ['--import', 'tsx', resolve('stand-ins/identity-provider/main.ts')], {
    env: {
      ...process.env,
      IDP_CLIENT_ID: 'tida',
      IDP_CLIENT_SECRET: secret,
      IDP_REDIRECT_URI: callback,
      IDP_PERSONS: JSON.stringify(Object.values(people)),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: standIn.stdout ?? process.stdin })) {
    issuer = /ready (\S+)/.exec(line)?.[1] ?? '';
    if (issuer) break;
  }
  await portal.register({
    organisations: [
      { id: organisation, kind: 'university', nameZh: '海河大学', nameEn: 'Haihe University', fictional: true },
      { id: other, kind: 'enterprise', nameZh: '滨海公司', nameEn: 'Binhai Company', fictional: true },
    ],
  });
  const account = async (id: string, email: string, ...organisations: string[]) => {
    await addPerson(portal.admin, { id, nameZh: id, nameEn: id, email, password });
    for (const one of organisations)
      await grant(portal.admin, { person: id, organisation: one, role: one === other ? 'ent.rdlead' : 'uni.pi' });
  };
  await account('lin', people.lin.email, organisation);
  await account('wei', people.unverified.email, organisation);
  await account('zhao', people.foreign.email, organisation);
  await account('outsider', people.outsider.email, other);
  await account('both', people.both.email, organisation, other);
  await setIdentityProvider(portal.admin, { organisation, issuer, clientId: 'tida', domains: 'uni.example,lab.uni.example' });
});
afterAll(async () => {
  const ended = once(standIn, 'exit');
  standIn.kill();
  await ended;
  await portal.close();
});

/** A browser's cookies, of the portal and of the provider. */
class Browser {
  readonly cookies = new Map<string, string>();
  async get(url: string): Promise<Response> {
    const headers = { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const path = url.replace(portalUrl, '');
    const answer = await (path === url ? fetch(url, { headers, redirect: 'manual' }) : portal.request(path, { headers }));
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
  /** Up to where the provider sends the browser back. */
  async toCallback(who: Name): Promise<string> {
    let url = `${portalUrl}/sign-in/organisation/${organisation}?returnTo=%2Finbox`;
    for (let hop = 0; hop < 12; hop += 1) {
      const answer = await this.get(url);
      if (new URL(url).pathname.startsWith('/choose/') && !url.includes('?')) {
        url = `${url}?person=${people[who].subject}`;
        continue;
      }
      const location = answer.headers.get('location');
      if (!location) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
      url = new URL(location, url).href;
      if (url.startsWith(callback) || url.startsWith(`${portalUrl}/sign-in?`)) return url;
    }
    throw new Error('the provider does not come to an end');
  }
  async signIn(who: Name): Promise<Response> {
    return this.get(await this.toCallback(who));
  }
  me = async () =>
    (
      (await (
        await portal.request('/trpc/me.get', { headers: { cookie: [...this.cookies].map(([n, v]) => `${n}=${v}`).join('; ') } })
      ).json()) as { result: { data: { person: { id: string } } | null } }
    ).result.data?.person.id ?? null;
}
const refusedTo = async (browser: Browser, answer: Response) => [answer.status, answer.headers.get('location'), await browser.me()];
const noAccount = [303, '/sign-in?organisation=NO_ACCOUNT', null];
const failed = [303, '/sign-in?organisation=FAILED', null];

describe('with the sign-in of their own organisation', () => {
  test('a person with an account and a role there has a session, and goes on to the page wanted', async () => {
    const browser = new Browser();
    const answer = await browser.signIn('lin');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('content="0;url=/inbox"');
    expect(await browser.me()).toBe('lin');
    expect(await portal.as(null).organisationSignIns.list()).toEqual([
      { id: organisation, names: { zh: '海河大学', en: 'Haihe University' } },
    ]);
  });

  test('an address given to another person later opens nothing until administration has unbound it', async () => {
    await new Browser().signIn('lin');
    const browser = new Browser();
    expect(await refusedTo(browser, await browser.signIn('successor'))).toEqual(noAccount);
    expect(await unbindIdentity(portal.admin, 'lin')).toBe(true);
    await browser.signIn('successor');
    expect(await browser.me()).toBe('lin');
    await unbindIdentity(portal.admin, 'lin');
  });

  test.each(['unverified', 'foreign', 'stranger', 'outsider', 'both'] as const)(
    '%s: no session, no account, no role comes of it, and the answer does not say why',
    async (who) => {
      const counts = () =>
        portal.theatre.sql.query(
          'SELECT (SELECT count(*) FROM "user") u, (SELECT count(*) FROM role_grant) g, (SELECT count(*) FROM session) s',
        );
      const before = (await counts()).rows;
      const browser = new Browser();
      expect(await refusedTo(browser, await browser.signIn(who))).toEqual(noAccount);
      expect((await counts()).rows).toEqual(before);
    },
  );

  test('whose account has a second factor is asked for it', async () => {
    await portal.theatre.sql.query(
      `INSERT INTO second_factor (user_id, secret, recovery, confirmed_at) SELECT user_id, '\\x00', '{}', now() FROM person WHERE id IN ('lin', 'both')`,
    );
    for (const who of ['lin', 'both'] as const) {
      const browser = new Browser();
      const answer = await browser.signIn(who);
      expect(await answer.text()).toContain('content="0;url=/sign-in/code?returnTo=%2Finbox"');
      expect([await browser.me(), browser.cookies.has('tida_pending')]).toEqual([null, true]);
    }
    await portal.theatre.sql.query('DELETE FROM second_factor');
  });
});

describe('an answer of the provider', () => {
  test('counts in the browser that began, and once', async () => {
    const [victim, attacker] = [new Browser(), new Browser()];
    const back = await attacker.toCallback('lin');
    expect(await refusedTo(victim, await victim.get(back))).toEqual(failed);
    await attacker.get(back);
    const again = new Browser();
    expect(await refusedTo(again, await again.get(back))).toEqual(failed);
  });

  test('with another state or a made-up code opens nothing', async () => {
    for (const [from, to] of [
      ['state', 'x'],
      ['code', 'made-up'],
    ] as const) {
      const browser = new Browser();
      const back = new URL(await browser.toCallback('lin'));
      back.searchParams.set(from, to);
      expect(await refusedTo(browser, await browser.get(back.href))).toEqual(failed);
    }
  });

  test('after the provider has ended, or where there is none, leads back to the password', async () => {
    const browser = new Browser();
    const back = await browser.toCallback('lin');
    expect(await endIdentityProvider(portal.admin, organisation)).toBe(true);
    expect(await refusedTo(browser, await browser.get(back))).toEqual(failed);
    expect(await refusedTo(browser, await browser.get(`${portalUrl}/sign-in/organisation/nowhere`))).toEqual(failed);
    expect(await portal.as(null).organisationSignIns.list()).toEqual([]);
    const { rows } = await portal.theatre.sql.query("SELECT FROM admin_record WHERE object = 'identity_provider'");
    expect(rows.length).toBe(2);
    await setIdentityProvider(portal.admin, { organisation, issuer, clientId: 'tida', domains: 'uni.example' });
  });

  test('a provider that is away says so, and leaves nothing behind', async () => {
    await setIdentityProvider(portal.admin, { organisation, issuer: 'http://127.0.0.1:9', clientId: 'tida', domains: 'uni.example' });
    const browser = new Browser();
    expect(await refusedTo(browser, await browser.get(`${portalUrl}/sign-in/organisation/${organisation}`))).toEqual(failed);
  });
});
