import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { codeAt, intervalAt } from '#web/accounts/second-factor/totp.ts';
import { newAuthenticatorCode } from '#worker/admin/authenticators.ts';
import { decideInBrowser } from './act-in-browser.ts';
import { alive, launch, mustSkip, openPage, withAxe } from './browser.ts';
import { looked } from './looked.ts';
import { openPortal, type Portal } from './portal-stack.ts';

const views = [
  { by: 'rdLead', locale: 'zh-CN', viewport: { width: 1440, height: 900 } },
  { by: 'projectManager', locale: 'en', viewport: { width: 360, height: 780 } },
] as const;
const release = sc1.findIndex(({ step, outcome }) => step === 'pay-bond' && outcome === 'release');

describe.skipIf(mustSkip())('in the browser, where binding acts need an assertion', () => {
  let portal: Portal;
  let browser: Browser;
  let sql: pg.Client;
  const problems: string[] = [];
  beforeAll(async () => {
    // everybody else acts by the authenticators of a demonstration
    [portal, browser] = await Promise.all([openPortal({ env: { ASSERTIONS: 'required', TIDA_DEMONSTRATION: '1' } }), launch()]);
    sql = new pg.Client({ connectionString: portal.env['ADMIN_DATABASE_URL'] });
    await sql.connect();
  });
  afterAll(async () => {
    await sql?.end();
    await browser?.close();
    await portal?.close();
    expect(problems).toEqual([]);
  });

  /** Passkeys are made for names: the page is opened as localhost, with a device in software. */
  async function withDevice(page: Page): Promise<string> {
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    } as const;
    await session.send('WebAuthn.addVirtualAuthenticator', { options });
    return portal.url.replace('127.0.0.1', 'localhost');
  }
  async function signIn(page: Page, address: string, player: Parameters<typeof idOf>[0]): Promise<void> {
    await page.goto(`${address}/sign-in`);
    await page.locator('#email').fill(`${idOf(player)}@tida.example`);
    await page.locator('#password').fill(portal.password);
    await page.locator('form:has(#email) button[type=submit]').click();
    await page.waitForURL('**/inbox');
  }

  /** By the administrator, for whom the demonstration gives the word. */
  async function issuedWithoutScripts(player: Parameters<typeof idOf>[0]): Promise<string> {
    const page = await openPage(await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false }), problems);
    await signIn(page, portal.url, 'enterpriseSignatory');
    await page.goto(`${portal.url}/organisation/people/${idOf(player)}`);
    await page.getByRole('button', { name: /^发放登记码/ }).click();
    return (await page.getByRole('status').locator('code').textContent()) ?? '';
  }

  test('a passkey is registered on a code, and releases a payment with its own word for exactly that', { timeout: 240_000 }, async () => {
    const project = await portal.openProject();
    await project.play(sc1.slice(0, release));
    const page = await openPage(await browser.newContext({ locale: 'zh-CN', viewport: views[0].viewport }), problems);
    const address = await withDevice(page);
    await signIn(page, address, 'enterpriseFinanceChecker');
    await page.goto(`${address}/second-factor/passkeys`);
    await alive(page);
    const code = await issuedWithoutScripts('enterpriseFinanceChecker');
    await page.locator('#passkey-label').fill('财务室的电脑');
    await page.locator('#passkey-code').fill(code);
    await page.getByRole('button', { name: '登记通行密钥' }).click();
    await page.getByText('财务室的电脑').waitFor();

    const story = sc1[release];
    if (!story) throw new Error('no release');
    const { form } = await project.callFor(story);
    await page.goto(`${address}/inbox`);
    await page.locator(`[data-row*="${project.id}"] a`).first().click();
    await page.waitForURL('**/steps/**');
    await alive(page);
    await decideInBrowser(page, story, form, async () => {});
    const { rows } = await sql.query(
      "SELECT assertion FROM event WHERE case_id = $1 AND step = 'pay-bond' AND outcome = 'release' AND n = 0",
      [project.id],
    );
    const said = JSON.parse(Buffer.from(rows[0].assertion.clientData, 'base64url').toString('utf8'));
    expect(said).toMatchObject({ type: 'webauthn.get', origin: address });
  });

  /** On desk and telephone, light and dark, on paper. */
  async function lookedEverywhere(page: Page, name: string): Promise<string[]> {
    const found: string[] = [];
    for (const { viewport } of views)
      for (const look of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { media: 'print' }] as const) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ media: 'screen', colorScheme: 'light', ...look });
        const view = `${name}-${viewport.width}-${Object.values(look).join()}`;
        await page.screenshot({ path: `reports/factors/${view}.png`, fullPage: true });
        if (!('media' in look)) found.push(...(await looked(page)).map((problem) => `${view}: ${problem}`));
      }
    return found;
  }

  test('an administrator with a passkey issues a code with its word, once', { timeout: 240_000 }, async () => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: views[0].viewport });
    await withAxe(context);
    const page = await openPage(context, problems);
    const address = await withDevice(page);
    await signIn(page, address, 'universitySignatory');
    const { code } = await newAuthenticatorCode(sql, idOf('universitySignatory'));
    await page.goto(`${address}/second-factor/passkeys`);
    await alive(page);
    await page.locator('#passkey-label').fill('校办电脑');
    await page.locator('#passkey-code').fill(code);
    await page.getByRole('button', { name: '登记通行密钥' }).click();
    await page.getByText('校办电脑').waitFor();
    await page.goto(`${address}/organisation/people/${idOf('universityFinance')}`);
    await alive(page);
    await page.getByRole('button', { name: /^发放登记码/ }).click();
    await page.getByRole('button', { name: '用通行密钥确认' }).click();
    const shown = page.getByRole('status').locator('code');
    expect(await shown.textContent()).toMatch(/^([a-z2-9]{5}-){4}[a-z2-9]{5}$/);
    expect(await lookedEverywhere(page, 'issued')).toEqual([]);
    await page.reload();
    expect(await shown.count()).toBe(0);
    await page.getByText('最近一次发放').waitFor();

    const other = await browser.newContext({ locale: 'zh-CN' });
    await withAxe(other);
    const colleague = await openPage(other, problems);
    await signIn(colleague, portal.url, 'universityFinance');
    await colleague.goto(`${portal.url}/second-factor/passkeys`);
    await alive(colleague);
    expect(await colleague.getByText('已为您发放登记码').count()).toBe(1);
    expect(await lookedEverywhere(colleague, 'to-register')).toEqual([]);
  });

  test('a second factor is turned on and signs in without scripts', { timeout: 120_000 }, async () => {
    const page = await openPage(await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false }), problems);
    await signIn(page, portal.url, 'investigator');
    await page.goto(`${portal.url}/second-factor`);
    await page.locator('#begin-password').fill(portal.password);
    await page.getByRole('button', { name: '开始设置' }).click();
    const shown = (await page.locator('main code').first().textContent()) ?? '';
    const bits = Array.from(shown.replaceAll(' ', ''), (sign) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'),
    ).join('');
    const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
    const from = intervalAt(Date.now());
    await page.locator('#confirm-code').fill(codeAt(secret, from - 1));
    await page.getByRole('button', { name: '开启两步验证' }).click();
    const codes = await page.locator('main li code').allTextContents();
    expect(codes).toHaveLength(10);
    await page.context().clearCookies();
    await page.goto(`${portal.url}/sign-in`);
    await page.locator('#email').fill(`${idOf('investigator')}@tida.example`);
    await page.locator('#password').fill(portal.password);
    await page.locator('form:has(#email) button[type=submit]').click();
    await page.waitForURL('**/sign-in/code**');
    await page.locator('#code').fill('000000');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    expect(await page.getByRole('alert').textContent()).toContain('验证码不正确');
    await page.locator('#code').fill(codes[0] ?? '');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL('**/inbox');
  });

  test.each(views)('the pages are as they should be: %o', { timeout: 120_000 }, async ({ by, ...view }) => {
    const context = await browser.newContext(view);
    await withAxe(context);
    const page = await openPage(context, problems);
    await signIn(page, portal.url, by);
    const found: string[] = [];
    const look = async (name: string) => {
      await alive(page);
      found.push(...(await looked(page)).map((problem) => `${name}: ${problem}`));
      await page.screenshot({ path: `reports/factors/${name}-${view.locale}.png`, fullPage: true });
    };
    await page.goto(`${portal.url}/second-factor/passkeys`);
    await look('passkeys');
    await page.goto(`${portal.url}/second-factor`);
    await look('off');
    await page.locator('#begin-password').fill(portal.password);
    await page.locator('form:has(#begin-password) button').click();
    await page.locator('#confirm-code').waitFor();
    await look('begun');
    expect(found).toEqual([]);
  });
});
