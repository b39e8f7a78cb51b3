import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Scene, StoryAct } from '#scripts/story/act.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { addDays, shanghaiDay } from '#workflows/domain/days.ts';
import { usccWithChecksum } from '#workflows/domain/uscc.ts';
import { mustSkip, openPage } from './browser.ts';
import { fillForm } from './fill-form.ts';
import { inEveryView } from './in-every-view.ts';
import { setStage } from './stage.ts';

const chosen = 'seven plums under glass';

describe.skipIf(mustSkip())('people in the browser', () => {
  const stage = setStage();
  const seen = inEveryView(stage, 'reports/people');

  test('an administrator invites a colleague, who sets a password and signs in; all without scripts', { timeout: 300_000 }, async () => {
    const problems: string[] = [];
    const plain = { locale: 'zh-CN', javaScriptEnabled: false } as const;
    const page = await stage.portal.signIn(stage.browser, 'enterpriseSignatory', problems, plain);
    await page.goto(`${stage.portal.url}/organisation`);
    await page.locator('[name=nameZh]').fill('顾新');
    await page.locator('[name=nameEn]').fill('Gu Xin');
    await page.locator('[name=email]').fill('gu.xin@tida.example');
    await page.locator('input[name=role][value="ent.legal"]').check();
    await page.getByRole('button', { name: '生成邀请链接' }).click();
    const link = (await page.getByRole('status').locator('code').textContent()) ?? '';
    expect(link).toContain('/invitations/');
    await seen(page, '/organisation', 'organisation');
    await page.goto(`${stage.portal.url}/organisation/people/requester`);
    await page.getByRole('button', { name: /^发放登记码/ }).click();
    expect(await page.getByRole('status').locator('code').textContent()).toMatch(/^([a-z2-9]{5}-){4}[a-z2-9]{5}$/);
    await seen(page, '/organisation/people/requester', 'person');
    const platform = await stage.portal.signIn(stage.browser, 'leadManager', problems, plain);
    await seen(platform, '/organisations/binhai-materials', 'registrants');

    const invited = await openPage(await stage.browser.newContext(plain), problems);
    await seen(invited, link, 'invitation');
    await invited.goto(link);
    await invited.locator('#password').fill(chosen);
    await invited.locator('#again').fill(chosen);
    await invited.getByRole('button', { name: '接受邀请并登录' }).click();
    await invited.waitForURL(`${stage.portal.url}/`);
    await invited.goto(`${stage.portal.url}/inbox`);
    expect(await invited.locator('header').first().textContent()).toContain('顾新');
    const again = await openPage(await stage.browser.newContext(plain), problems);
    await again.goto(link);
    expect(await again.getByRole('alert').textContent()).toContain('无效');

    await page.goto(`${stage.portal.url}/organisation/people/enterprise-signatory`);
    await page.locator('summary', { hasText: '结束全部角色' }).click();
    await page.getByRole('button', { name: '确认结束全部角色' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('没有管理员');
    expect(problems).toEqual([]);
  });

  test('the refusal of a form far below the head of its page comes into sight, and the form is as it was', {
    timeout: 120_000,
  }, async () => {
    const problems: string[] = [];
    const page = await stage.portal.signIn(stage.browser, 'enterpriseSignatory', problems, {
      locale: 'zh-CN',
      viewport: { width: 360, height: 640 },
    });
    await page.goto(`${stage.portal.url}/organisation`);
    await page.locator('[name=nameZh]').fill('顾新');
    await page.locator('[name=nameEn]').fill('Gu Xin');
    await page.locator('[name=email]').fill(stage.portal.emailOf('requester'));
    await page.locator('input[name=role][value="ent.legal"]').check();
    await page.locator('form:has([name=nameZh]) button[type=submit]').click();
    const alert = page.getByRole('alert').filter({ hasText: '已在本单位任职' });
    await alert.waitFor();
    await expect.poll(async () => ((await alert.boundingBox())?.y ?? -1) >= 0).toBe(true);
    expect(await page.locator('[name=email]').inputValue()).toBe(stage.portal.emailOf('requester'));
    expect(problems.filter((one) => !one.includes('409'))).toEqual([]);
  });

  test('a new enterprise registers, is admitted, invites five people and posts a question; nothing from the command line', {
    timeout: 400_000,
  }, async () => {
    const problems: string[] = [];
    const plain = { locale: 'zh-CN', javaScriptEnabled: false } as const;
    const { url } = stage.portal;
    const newPage = async () => openPage(await stage.browser.newContext(plain), problems);
    const applicant = await newPage();
    await seen(applicant, '/register', 'register');
    await applicant.goto(`${url}/register`);
    const typed = {
      titleZh: '津门精工有限公司',
      titleEn: 'Jinmen Precision',
      uscc: usccWithChecksum('91120116MA00009Q1'),
      region: '天津',
      purpose: '发布高温合金攻关需求。',
      realName: '江南',
      realNameEn: 'Jiang Nan',
      contact: 'jiang.nan@tida.example',
    };
    for (const [name, text] of Object.entries(typed)) await applicant.locator(`[name=${name}]`).fill(text);
    await applicant.locator('[name=organisationKind]').selectOption('enterprise');
    await applicant.getByRole('button', { name: '提交申请' }).click();
    await applicant.waitForURL('**/register/*');
    const address = applicant.url();
    expect(await applicant.locator('main').textContent()).toContain('审核中');
    await seen(applicant, address, 'registration');

    const lead = await stage.portal.signIn(stage.browser, 'leadManager', problems, plain);
    await seen(lead, '/admissions', 'admissions');
    await lead.goto(`${url}/admissions`);
    await lead.getByRole('link', { name: typed.titleZh }).click();
    await lead.locator('a[href*="decide-admission"]').first().click();
    await lead.locator('a[href$="?outcome=admit"]').click();
    expect(await lead.locator('main').textContent()).toContain(typed.contact);
    await lead.locator('[name=compared]').check();
    await lead.locator('[name=called]').check();
    await lead.locator('footer button[type=submit]:not([name])').click();
    const confirm = lead.locator('button[name=_confirmed]');
    if ((await confirm.count()) > 0) await confirm.click();
    await lead.waitForURL('**/receipts/*');

    await expect
      .poll(async () => {
        await applicant.goto(address);
        return applicant.locator('main').textContent();
      })
      .toContain('已准予入驻');
    const accept = async (page: Page) => {
      await page.locator('#password').fill(chosen);
      await page.locator('#again').fill(chosen);
      await page.getByRole('button', { name: '接受邀请并登录' }).click();
      await page.waitForURL(`${url}/`);
    };
    await applicant.getByRole('link', { name: '设置管理员密码' }).click();
    await accept(applicant);
    expect(await applicant.locator('main').textContent()).toContain('邀请同事并授予角色');
    await seen(applicant, '/', 'home');

    const five = { requester: '赵一', rdlead: '钱二', legal: '孙三', finance: '李四', signatory: '周五' };
    const links: Record<string, string> = {};
    for (const [role, nameZh] of Object.entries(five)) {
      await applicant.goto(`${url}/organisation`);
      await applicant.locator('[name=nameZh]').fill(nameZh);
      await applicant.locator('[name=nameEn]').fill(role);
      await applicant.locator('[name=email]').fill(`${role}@jinmen.example`);
      await applicant.locator(`input[name=role][value="ent.${role}"]`).check();
      await applicant.getByRole('button', { name: '生成邀请链接' }).click();
      links[role] = (await applicant.getByRole('status').locator('code').textContent()) ?? '';
    }
    const requester = await newPage();
    await requester.goto(links['requester'] ?? '');
    await accept(requester);
    await requester.getByRole('link', { name: '发起项目' }).click();
    await requester.locator('input[name=programme]').first().check();
    await requester.locator('main form button[type=submit]').first().click();
    await requester.waitForURL('**/cases/**');
    const [drafting] = sc1 as readonly [StoryAct];
    const caseId = /cases\/([^/]+)/.exec(requester.url())?.[1] ?? '';
    await requester.goto(`${url}/cases/${caseId}/steps/draft-demand/demand?outcome=${drafting.outcome}`);
    const today = shanghaiDay(new Date().toISOString());
    const scene = { day: (days: number) => addDays(today, days) } as Partial<Scene> as Scene;
    await fillForm(requester, drafting.step, drafting.outcome, drafting.input(scene));
    await requester.locator('footer button[type=submit]:not([name])').click();
    const sure = requester.locator('button[name=_confirmed]');
    if ((await sure.count()) > 0) await sure.click();
    await requester.waitForURL('**/receipts/*');
    expect(problems).toEqual([]);
  });
});
