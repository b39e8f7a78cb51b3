import { afterAll, describe, expect, test } from 'vitest';
import { alive } from './browser.ts';
import type { Stage } from './stage.ts';

/** A part of few pages comes after its page: what is typed meanwhile stays, and without scripts it is in the page. */
export const lateParts = (stage: Stage) =>
  describe('a part that comes after its page', () => {
    const problems: string[] = [];
    afterAll(() => expect(problems).toEqual([]));
    const weight = 'input[name="indicators[0].weightBp"]';
    const short = /合计 45\.5%，应为 100%，还差 54\.5%/;

    test('finds what was typed before it came, and so does the next visit', async () => {
      const project = await stage.portal.openProject();
      const page = await stage.portal.signIn(stage.browser, 'requester', problems);
      let mayCome = () => {};
      const wait = new Promise<void>((resolve) => {
        mayCome = resolve;
      });
      let isAsked = () => {};
      const asked = new Promise<void>((resolve) => {
        isAsked = resolve;
      });
      await page.route('**/assets/list-total-*.js', async (route) => {
        isAsked();
        await wait;
        await route.continue();
      });
      const address = `${stage.portal.url}/cases/${project.id}/steps/draft-demand/demand?outcome=submit`;
      await page.goto(address);
      await asked;
      await page.locator(weight).fill('45.5');
      mayCome();
      await page.getByText(short).waitFor();
      expect(await page.locator(weight).inputValue()).toBe('45.5');
      await page.locator('footer [role=status]').filter({ hasText: '草稿已保存' }).waitFor();
      await page.goto(address);
      await alive(page);
      await page.getByText(short).waitFor();

      const plain = await stage.portal.signIn(stage.browser, 'requester', problems, { locale: 'zh-CN', javaScriptEnabled: false });
      await plain.goto(address);
      expect(await plain.getByText(short).isVisible()).toBe(true);
    });
  });
