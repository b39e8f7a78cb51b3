import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import type { PlayedProject } from '#scripts/story/troupe.ts';
import { fillForm } from './fill-form.ts';
import type { Stage } from './stage.ts';

const [drafting, attesting] = sc1 as readonly [StoryAct, StoryAct];
const reason = '指标的测试方法尚未写清，请补充第三方检测依据后再报。';
const plain = { locale: 'zh-CN', javaScriptEnabled: false } as const;

export const withoutScripts = (stage: Stage) =>
  describe('without scripts', () => {
    const problems: string[] = [];
    afterAll(() => expect(problems).toEqual([]));

    const send = (page: Page) => page.locator('footer button[type=submit]:not([name])').click();
    const alert = (page: Page) => page.getByRole('alert').first().textContent();

    /** The signatory's form for sending the question back, with a reason typed in; not sent yet. */
    async function sendingBack(): Promise<{ page: Page; project: PlayedProject }> {
      const project = await stage.portal.openProject();
      await project.play([drafting]);
      const page = await stage.portal.signIn(stage.browser, 'enterpriseSignatory', problems, plain);
      await page.locator(`[data-row*="${project.id}"] a`).first().click();
      await page.locator('a[href$="?outcome=return"]').click();
      await page.locator('textarea').first().fill(reason);
      return { page, project };
    }
    const typed = (page: Page) => page.locator('textarea').first().inputValue();

    test('a question is drafted row by row, kept, and handed in', async () => {
      const project = await stage.portal.openProject();
      const page = await stage.portal.signIn(stage.browser, 'requester', problems, plain);
      await page.locator(`[data-row*="${project.id}"] a`).first().click();
      await page.locator(`a[href$="?outcome=${drafting.outcome}"]`).click();
      const { form } = await project.callFor(drafting);
      await fillForm(page, drafting.step, drafting.outcome, form);
      await page.getByRole('button', { name: '保存草稿', exact: true }).click();
      expect(await page.getByRole('status').last().textContent()).toContain('草稿已保存');
      await send(page);
      const confirm = page.locator('button[name=_confirmed]');
      if ((await confirm.count()) > 0) await confirm.click();
      await page.waitForURL('**/receipts/*');
      await page.goto(`${stage.portal.url}/cases/${project.id}`);
      expect(await page.locator('body').textContent()).toContain((form as { titleZh: string }).titleZh);
    });

    test('the second to act reads who was first, and keeps the typed text', async () => {
      const { page, project } = await sendingBack();
      await project.play([attesting]);
      await send(page);
      expect(await alert(page)).toContain('李建国');
      expect(await typed(page)).toBe(reason);
    });

    test('a person who was signed out meanwhile signs in beside it and sends again', async () => {
      const { page, project } = await sendingBack();
      await page.context().clearCookies();
      await send(page);
      expect(await alert(page)).toContain('登录');
      expect(await typed(page)).toBe(reason);

      const beside = await page.context().newPage();
      await stage.portal.signInOn(beside, 'enterpriseSignatory');
      await send(page);
      await page.waitForURL('**/receipts/*');
      expect((await project.settled('requester')).waiting.map(({ step }) => step)).toContain(drafting.step);
    });

    test('a person without a part in it any more still keeps the typed text', async () => {
      const { page } = await sendingBack();
      await page.context().clearCookies();
      await stage.portal.signInOn(await page.context().newPage(), 'rivalInvestigator');
      await send(page);
      expect(await alert(page)).toContain('您现在以');
      expect(await typed(page)).toBe(reason);
    });
  });
