import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { alive, mustSkip, openPage, withAxe } from './browser.ts';
import { looked } from './looked.ts';
import { setStage } from './stage.ts';

const folder = 'reports/people';
const views = [
  { locale: 'zh-CN', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { locale: 'en', colorScheme: 'light', viewport: { width: 360, height: 780 } },
  { locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 360, height: 780 } },
  { locale: 'en', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
] as const;
const chosen = 'seven plums under glass';

describe.skipIf(mustSkip())('people in the browser', () => {
  const stage = setStage();
  mkdirSync(folder, { recursive: true });

  /** The page in both languages, on desk and telephone, with a picture of each. */
  async function seen(page: Page, path: string, name: string): Promise<void> {
    const storageState = await page.context().storageState();
    for (const view of views) {
      const problems: string[] = [];
      const context = await stage.browser.newContext({ ...view, storageState });
      await withAxe(context);
      const own = await openPage(context, problems);
      await own.goto(new URL(path, stage.portal.url).toString());
      await alive(own);
      await own.screenshot({ path: `${folder}/${name}-${view.viewport.width}-${view.locale}.png`, fullPage: true });
      expect([...problems, ...(await looked(own))], `${name} ${view.locale} ${view.viewport.width}`).toEqual([]);
      await context.close();
    }
  }

  test('an administrator invites a colleague, who sets a password and signs in; all without scripts', async () => {
    const problems: string[] = [];
    const plain = { locale: 'zh-CN', javaScriptEnabled: false } as const;
    const page = await stage.portal.signIn(stage.browser, 'enterpriseSignatory', problems, plain);
    await page.goto(`${stage.portal.url}/organisation`);
    await page.locator('#nameZh').fill('顾新');
    await page.locator('#nameEn').fill('Gu Xin');
    await page.locator('#email').fill('gu.xin@tida.example');
    await page.locator('input[name=role][value="ent.legal"]').check();
    await page.getByRole('button', { name: '生成邀请链接' }).click();
    const link = (await page.getByRole('status').locator('code').textContent()) ?? '';
    expect(link).toContain('/invitations/');
    await seen(page, '/organisation', 'organisation');
    await seen(page, '/organisation/people/requester', 'person');

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
    await page.getByRole('button', { name: '结束全部角色' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('没有管理员');
    expect(problems).toEqual([]);
  });
});
