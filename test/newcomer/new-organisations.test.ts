import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { decideInBrowser } from '#test/end-to-end/act-in-browser.ts';
import { alive, launch, mustSkip, openPage } from '#test/end-to-end/browser.ts';
import { openPortal, type Portal } from '#test/end-to-end/portal-stack.ts';
import { addDays, shanghaiDay } from '#workflows/domain/days.ts';
import { usccWithChecksum } from '#workflows/domain/uscc.ts';
import { type NewOrganisation, newEnterprise, newUniversity } from './cast-of-newcomers.ts';
import { acceptInvitation, byName, confirmByPasskey, registerPasskey, setUpCodes, withDevice } from './newcomer.ts';

const pictures = 'reports/new-organisations';
const view = { locale: 'zh-CN', viewport: { width: 1440, height: 900 } } as const;
const letter = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

describe.skipIf(mustSkip())('a new enterprise and a new university, by the browser alone', () => {
  let portal: Portal;
  let browser: Browser;
  const pages = new Map<string, Page>();
  const problems: string[] = [];
  let url = '';
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    const env = { ASSERTIONS: 'required', SECOND_FACTOR: 'required', TIDA_DEMONSTRATION: '1' };
    [portal, browser] = await Promise.all([openPortal({ env, sendsMails: true, takesFiles: true, signsPapers: true }), launch()]);
    url = byName(portal.url);
  }, 400_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  const newPage = async () => openPage(await browser.newContext(view), problems);
  const shot = (page: Page, name: string) => page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  /** Of the platform, its funder and its experts: they have accounts. */
  async function pageOf(player: Player): Promise<Page> {
    const known = pages.get(player);
    if (known) return known;
    const page = await newPage();
    await page.goto(`${url}/sign-in`);
    await page.locator('#email').fill(portal.emailOf(player));
    await page.locator('#password').fill(portal.password);
    await page.locator('form:has(#email) button[type=submit]').click();
    await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
    if (new URL(page.url()).pathname === '/second-factor') await setUpCodes(page, portal.password);
    pages.set(player, page);
    return page;
  }
  /** As a person finds a mail: in the mailbox's page. */
  async function linkMailedTo(address: string): Promise<string> {
    const box = await newPage();
    for (const until = Date.now() + 120_000; Date.now() < until; ) {
      await box.goto(`${portal.env['MAIL_PAGE_URL']}/?to=${address}`);
      const link = await box
        .locator('a[href*="/invitations/"]')
        .first()
        .getAttribute('href', { timeout: 1000 })
        .catch(() => null);
      if (link) {
        await box.context().close();
        return link;
      }
      await box.waitForTimeout(1000);
    }
    throw new Error(`no invitation came to ${address}`);
  }

  async function register({ kind, titleZh, titleEn, usccBody, admin }: NewOrganisation): Promise<Page> {
    const page = await newPage();
    await page.goto(`${url}/`);
    await page.getByRole('link', { name: '登录' }).first().click();
    await page.getByRole('link', { name: /申请入驻/ }).click();
    await page.waitForURL('**/register');
    await alive(page);
    await page.locator('#organisationKind').selectOption(kind);
    const typed = {
      titleZh,
      titleEn,
      uscc: usccWithChecksum(usccBody),
      region: '天津',
      purpose: '参加校企联合攻关。',
      realName: admin.zh,
      realNameEn: admin.en,
      contact: admin.email,
    };
    for (const [name, text] of Object.entries(typed)) await page.locator(`[name=${name}]`).fill(text);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL('**/register/*');
    await shot(page, `${kind}-applied`);
    return page;
  }

  async function admit({ titleZh, kind }: NewOrganisation): Promise<void> {
    const lead = await pageOf('leadManager');
    await lead.goto(`${url}/inbox`);
    await alive(lead);
    await shot(lead, `lead-inbox-${kind}`);
    await lead.locator('[data-row]', { hasText: titleZh }).getByRole('link').first().click();
    await lead.waitForURL('**/steps/decide-admission/**');
    await alive(lead);
    await decideInBrowser(lead, { step: 'decide-admission', outcome: 'admit' }, { compared: true, called: true }, async () => {});
  }

  /** The platform's administrator issues the first administrator's code; by what that person is said to do. */
  async function codeForAdministrator({ titleZh, kind }: NewOrganisation): Promise<string> {
    const lead = await pageOf('leadManager');
    await lead.goto(`${url}/organisations`);
    await alive(lead);
    await lead.getByRole('link', { name: titleZh }).click();
    await lead.waitForURL('**/organisations/*');
    await lead.getByRole('button', { name: /^发放登记码/ }).click();
    await shot(lead, `lead-organisation-${kind}`);
    return (await lead.getByRole('status').locator('code').textContent()) ?? '';
  }

  async function invite(admin: Page, organisation: NewOrganisation): Promise<void> {
    for (const { zh, en, email, roles } of organisation.five) {
      await admin.goto(`${url}/organisation`);
      await alive(admin);
      await admin.locator('#nameZh').fill(zh);
      await admin.locator('#nameEn').fill(en);
      await admin.locator('#email').fill(email);
      for (const role of roles) await admin.locator(`input[name=role][value="${role}"]`).check();
      await confirmByPasskey(admin, () => admin.getByRole('button', { name: '发送邀请' }).click());
      await admin.getByText('邀请邮件已提交发送').waitFor();
    }
    await shot(admin, `${organisation.kind}-invited`);
  }

  /** Takes the invitation up, learns what there is to do, and registers a passkey on the administrator's code. */
  async function arrive(admin: Page, organisation: NewOrganisation): Promise<void> {
    for (const { zh, email, needsCodes, binds, as } of organisation.five) {
      const page = await newPage();
      await withDevice(page);
      await acceptInvitation(page, await linkMailedTo(email), needsCodes === true);
      await shot(page, `${organisation.kind}-${as[0]}-first`);
      pages.set(email, page);
      for (const player of as) pages.set(player, page);
      await admin.goto(`${url}/organisation`);
      await alive(admin);
      await admin.getByRole('link', { name: zh, exact: true }).click();
      await admin.waitForURL('**/organisation/people/*');
      if (!binds) continue;
      await confirmByPasskey(admin, () => admin.getByRole('button', { name: /^发放登记码/ }).click());
      const code = (await admin.getByRole('status').locator('code').textContent()) ?? '';
      await registerPasskey(page, url, code);
      await shot(page, `${organisation.kind}-${as[0]}-passkey`);
    }
  }

  /** The administrator enters the letter, the legal office confirms it. */
  async function authorise(admin: Page, { kind, signatory }: NewOrganisation): Promise<void> {
    await admin.goto(`${url}/organisation`);
    await alive(admin);
    await admin.getByRole('link', { name: '签约人' }).first().click();
    await admin.waitForURL('**/organisation/signatories');
    await alive(admin);
    await admin.locator('#person').selectOption({ label: signatory });
    await admin.locator('#letter').fill('SQ-2026-01');
    await admin.locator('#limit').fill('5000000');
    await admin.locator('#lastDay').fill(addDays(shanghaiDay(new Date().toISOString()), 365));
    await admin.locator('#file').setInputFiles({ name: '授权书.pdf', mimeType: 'application/pdf', buffer: letter });
    await confirmByPasskey(admin, () => admin.getByRole('button', { name: '登记授权书' }).click());
    await admin.getByText('授权书已登记').waitFor();
    await shot(admin, `${kind}-letter`);
    const legal = pages.get(kind === 'enterprise' ? 'enterpriseLegal' : 'universityLegal');
    if (!legal) throw new Error('no legal office');
    await legal.goto(`${url}/`);
    await alive(legal);
    await shot(legal, `${kind}-legal-to-confirm`);
    await legal.goto(`${url}/organisation/signatories`);
    await confirmByPasskey(legal, () => legal.getByRole('button', { name: '确认', exact: true }).click());
    await legal.getByText('授权书已确认').waitFor();
  }

  async function bring(organisation: NewOrganisation): Promise<void> {
    const applicant = await register(organisation);
    await admit(organisation);
    const link = await linkMailedTo(organisation.admin.email);
    await applicant.context().close();
    const admin = await newPage();
    await withDevice(admin);
    await acceptInvitation(admin, link, true);
    await shot(admin, `${organisation.kind}-admin-first`);
    await registerPasskey(admin, url, await codeForAdministrator(organisation));
    await shot(admin, `${organisation.kind}-admin-passkey`);
    await invite(admin, organisation);
    await arrive(admin, organisation);
    await authorise(admin, organisation);
  }

  test('the enterprise registers, is admitted, invites five and names its signatory', { timeout: 400_000 }, async () => {
    await bring(newEnterprise);
  });
  test('so does the university', { timeout: 400_000 }, async () => {
    await bring(newUniversity);
    expect(problems).toEqual([]);
  });
});
