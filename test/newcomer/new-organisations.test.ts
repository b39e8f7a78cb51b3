import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areAllValid, signaturesIn } from '#papers/signature/verify.ts';
import type { Scene, StoryAct } from '#scripts/story/act.ts';
import { cast, idOf, type Player } from '#scripts/story/cast.ts';
import { bohai } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { decideInBrowser } from '#test/end-to-end/act-in-browser.ts';
import { asInBrowser } from '#test/end-to-end/as-in-browser.ts';
import { alive, launch, mustSkip, openPage } from '#test/end-to-end/browser.ts';
import { openPortal, type Portal } from '#test/end-to-end/portal-stack.ts';
import { addDays, shanghaiDay } from '#workflows/domain/days.ts';
import { usccWithChecksum } from '#workflows/domain/uscc.ts';
import { type NewOrganisation, newEnterprise, newUniversity } from './cast-of-newcomers.ts';
import { acceptInvitation, byName, confirmByPasskey, registerPasskey, setUpCodes, withDevice } from './newcomer.ts';

/** The window for proposals is ninety of these days; one university answers. */
const waitDayMs = 1200;
const pictures = 'reports/new-organisations';
const view = { locale: 'zh-CN', viewport: { width: 1440, height: 900 } } as const;
const rivals: readonly Player[] = ['rivalInvestigator', 'rivalResearchOffice'];
/** From the question to the second signature, with one answer. */
const way = sc1
  .slice(0, sc1.findLastIndex(({ step }) => step === 'sign-contract') + 1)
  .filter(({ by, subject }) => !rivals.includes(by) && subject !== bohai)
  .map(({ subject: _subject, ...act }): StoryAct => act)
  .map(asInBrowser);
const [posting] = way;
const letter = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

describe.skipIf(mustSkip())('a new enterprise and a new university, by the browser alone', () => {
  let portal: Portal;
  let browser: Browser;
  const pages = new Map<string, Page>();
  const problems: string[] = [];
  const persons = new Map<Player, string>();
  const organisations = new Map<'enterprise' | 'university', string>();
  let url = '';
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    const env = { ASSERTIONS: 'required', SECOND_FACTOR: 'required', TIDA_DEMONSTRATION: '1' };
    [portal, browser] = await Promise.all([
      openPortal({ waitDayMs, env, sendsMails: true, takesFiles: true, signsPapers: true }),
      launch(),
    ]);
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
    organisations.set(kind as 'enterprise', decodeURIComponent(new URL(lead.url()).pathname.split('/').at(-1) ?? ''));
    await lead.getByRole('button', { name: /^发放登记码/ }).click();
    await shot(lead, `lead-organisation-${kind}`);
    return (await lead.getByRole('status').locator('code').textContent()) ?? '';
  }

  async function invite(admin: Page, organisation: NewOrganisation): Promise<void> {
    for (const { zh, en, email, roles } of organisation.five) {
      await admin.goto(`${url}/organisation`);
      await alive(admin);
      await admin.locator('[name=nameZh]').fill(zh);
      await admin.locator('[name=nameEn]').fill(en);
      await admin.locator('[name=email]').fill(email);
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
      for (const player of as) persons.set(player, decodeURIComponent(new URL(admin.url()).pathname.split('/').at(-1) ?? ''));
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
    await admin.locator('[name=letter]').fill('SQ-2026-01');
    await admin.locator('[name=limit]').fill('5000000');
    await admin.locator('[name=lastDay]').fill(addDays(shanghaiDay(new Date().toISOString()), 365));
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

  const sceneOf = (key: string): Scene => {
    const today = shanghaiDay(new Date().toISOString());
    return {
      person: (player) => persons.get(player) ?? idOf(player),
      organisation: (player) => organisations.get(player === 'investigator' ? 'university' : 'enterprise') ?? cast[player].organisation,
      subject: key.split('/')[0] ?? '',
      text: '',
      fen: 0,
      archive: '',
      day: (days) => addDays(today, days),
    };
  };
  async function find(page: Page, project: string, step: string): Promise<string> {
    const isCall = step === 'draft-proposal';
    const links = isCall ? page.locator(`a[href*="/steps/${step}/"]`) : page.locator(`[data-row^="${project}/${step}/"] a`);
    for (const until = Date.now() + 240_000; Date.now() < until; await page.waitForTimeout(500)) {
      await page.goto(url + (isCall ? `/demands/${project}` : '/inbox'));
      await alive(page);
      if ((await links.count()) === 0) continue;
      await links.first().click();
      await page.waitForURL(`**/steps/${step}/**`);
      return decodeURIComponent(new URL(page.url()).pathname.split(`/steps/${step}/`)[1] ?? '');
    }
    await shot(page, `no-${step}`);
    throw new Error(`${page.url()} does not lead to ${step}`);
  }

  test('they take a project to a contract that both have signed', { timeout: 900_000 }, async () => {
    const requester = await pageOf('requester');
    await requester.goto(`${url}/`);
    await requester.getByRole('link', { name: '发起项目' }).click();
    await requester.waitForURL('**/projects/new');
    await alive(requester);
    await requester.locator('input[type=radio]').first().check();
    await requester.locator('main form button[type=submit]').last().click();
    await requester.waitForURL(`**/steps/${posting?.step}/**`);
    const project = /cases\/([0-9a-f-]{36})/.exec(requester.url())?.[1] ?? '';
    for (const [n, act] of way.entries()) {
      const page = await pageOf(act.by);
      const key = await find(page, project, act.step);
      await decideInBrowser(page, act, act.input(sceneOf(key)), async () => {}).catch(async (error: unknown) => {
        await shot(page, `${String(n).padStart(2, '0')}-${act.by}-${act.step}-failed`);
        throw new Error([`${act.by} could not ${act.outcome} ${act.step}`, ...problems].join('\n'), { cause: error });
      });
    }
    const signatory = await pageOf('universitySignatory');
    const bytes = await takeContract(signatory, project);
    const signatures = await signaturesIn(new Uint8Array(bytes));
    expect(signatures).toHaveLength(2);
    expect(areAllValid(signatures, bytes.length)).toBe(true);
    expect(problems).toEqual([]);
  });

  /** From the project's documents; its signatures are made a moment after the last act. */
  async function takeContract(page: Page, project: string): Promise<Buffer> {
    for (const until = Date.now() + 120_000; Date.now() < until; await page.waitForTimeout(1000)) {
      await page.goto(`${url}/cases/${project}/documents`);
      await alive(page);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page
          .getByRole('link', { name: /^下载中文 PDF：.*合同(?!附件)/ })
          .first()
          .click(),
      ]);
      const bytes = readFileSync(await file.path());
      if ((await signaturesIn(new Uint8Array(bytes))).length === 2) return bytes;
    }
    throw new Error('the contract has not been signed');
  }
});
