import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { alive, withAxe } from './browser.ts';
import { looked } from './looked.ts';
import type { Stage } from './stage.ts';

const upToCheck = sc1.slice(0, 2) as readonly StoryAct[];
const wide = { locale: 'zh-CN', viewport: { width: 1440, height: 900 } } as const;
const plain = { locale: 'zh-CN', javaScriptEnabled: false } as const;

/** People talk on the project's page and beside a step. */
export const talking = (stage: Stage) =>
  describe('talking', () => {
    const problems: string[] = [];
    afterAll(() => expect(problems).toEqual([]));
    const write = (page: Page, text: string) => page.locator('textarea[name=text]').last().fill(text);
    const send = (page: Page) =>
      page
        .getByRole('button', { name: /^发送给/ })
        .last()
        .click();

    test('a question with a mention is answered without scripts, and the answer comes to the open page by itself', async () => {
      const project = await stage.portal.openProject();
      await project.play(upToCheck);
      const asking = await stage.portal.signIn(stage.browser, 'requester', problems, wide);
      await withAxe(asking.context());
      await asking.goto(`${stage.portal.url}/cases/${project.id}/talk?with=shared`);
      await alive(asking);
      expect(await asking.locator('main').textContent()).toContain('各方还没有消息');
      await asking.locator('textarea[name=text]').pressSequentially('材料清单已更新，请 @刘');
      await asking.getByRole('button', { name: '@刘洋' }).click();
      await send(asking);
      await asking.locator('main li', { hasText: '材料清单已更新' }).waitFor();
      expect(await asking.locator('textarea[name=text]').inputValue()).toBe('');

      const asked = await stage.portal.signIn(stage.browser, 'projectManager', problems, plain);
      await asked.getByRole('link', { name: '消息 1' }).click();
      expect(await asked.locator('main').textContent()).toContain('材料清单已更新');
      await asked.getByRole('link', { name: '查看讨论' }).click();
      await write(asked, '收到，今天审完。');
      await send(asked);
      await asked.waitForURL('**/talk?with=shared*');
      expect(await asked.locator('main').textContent()).toContain('收到，今天审完。');
      expect(await asked.getByRole('link', { name: '消息 1' }).count()).toBe(0);
      await asking.locator('main li', { hasText: '收到，今天审完。' }).waitFor({ timeout: 12_000 });
      expect(await looked(asking, false)).toEqual([]);
    });

    test('beside a form a message goes out and comes in, and what is typed into the form stays', async () => {
      const project = await stage.portal.openProject();
      await project.play(upToCheck);
      const page = await stage.portal.signIn(stage.browser, 'projectManager', problems, wide);
      await withAxe(page.context());
      await page.goto(`${stage.portal.url}/cases/${project.id}/steps/formal-check/demand?outcome=reject`);
      await alive(page);
      const reason = '请补充第三方检测依据后再报。';
      await page.locator('form textarea').first().fill(reason);
      const card = page.locator('section', { hasText: '讨论' }).last();
      await card.getByText('仅本方').click();
      await card.locator('textarea[name=text]').fill('这条先别退回？');
      await send(page);
      await card.locator('li', { hasText: '这条先别退回？' }).waitFor();

      const lead = await stage.portal.signIn(stage.browser, 'leadManager', problems, plain);
      await lead.goto(`${stage.portal.url}/cases/${project.id}/talk?with=party&on=${encodeURIComponent('formal-check/demand')}`);
      await write(lead, '可以退回。');
      await send(lead);
      await card.locator('li', { hasText: '可以退回。' }).waitFor({ timeout: 12_000 });
      await card.getByRole('button', { name: /^撤回/ }).click();
      await card.locator('li', { hasText: '消息已撤回' }).waitFor();
      expect(await page.locator('form textarea').first().inputValue()).toBe(reason);
      expect(await looked(page, false)).toEqual([]);
    });
  });
