import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import type { PlayedProject } from '#scripts/story/troupe.ts';
import { alive } from './browser.ts';
import type { Stage } from './stage.ts';

const [drafting, attesting, checking] = sc1 as readonly [StoryAct, StoryAct, StoryAct];
/** Less than from one sign of life of the stream to the next, which looks as well. */
const soon = { timeout: 12_000 };
/** The page has opened its stream; before, a change would be in the page itself. */
const listening = async (page: Page) => {
  await alive(page);
  await page.waitForTimeout(1_000);
};

/** What others do comes into the page; what the reader follows is said and has the focus. */
export const moving = (stage: Stage) =>
  describe('moving', () => {
    const problems: string[] = [];
    afterAll(() => expect(problems).toEqual([]));

    test('an open inbox and an open project page show at once what somebody else has done', async () => {
      const project = await stage.portal.openProject();
      await project.play([drafting]);
      const [asked, asking] = await Promise.all([
        stage.portal.signIn(stage.browser, 'projectManager', problems),
        stage.portal.signIn(stage.browser, 'requester', problems),
      ]);
      await asked.goto(`${stage.portal.url}/inbox`);
      await asking.goto(`${stage.portal.url}/cases/${project.id}`);
      // a list under the pointer waits
      await Promise.all([asked.mouse.move(0, 0), asking.mouse.move(0, 0)]);
      await Promise.all([listening(asked), listening(asking)]);
      const row = asked.locator(`[data-row^="${project.id}/formal-check"]`);
      const waiting = asking.locator('main').getByText('形式审查').first();
      expect([await row.count(), await waiting.count()]).toEqual([0, 0]);
      await project.play([attesting]);
      await Promise.all([row.waitFor(soon), waiting.waitFor(soon)]);
      await Promise.all([asked.context().close(), asking.context().close()]);
    });

    test.each([
      ['zh-CN', '列表暂时不动', '查看最新情况'],
      ['en', 'The list stays still', 'Show the current state'],
    ] as const)('rows under the pointer or with the focus stay where they are until it leaves, in %s', async (locale, said, show) => {
      const projects: PlayedProject[] = [];
      for (let n = 0; n < 4; n += 1) {
        const project = await stage.portal.openProject();
        await project.play([drafting, attesting]);
        projects.push(project);
      }
      const page = await stage.portal.signIn(stage.browser, 'projectManager', problems, {
        locale,
        viewport: { width: 1440, height: 1200 },
      });
      const rowOf = (id: string) => page.locator(`[data-row^="${id}/formal-check"]`);
      const line = page.getByRole('status').filter({ hasText: said });
      const inOrder = async () => {
        const ids = await page.locator('[data-row]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row') ?? ''));
        return ids.flatMap((row) => projects.filter(({ id }) => row.startsWith(`${id}/formal-check`)));
      };
      const topOf = async (id: string) => (await rowOf(id).boundingBox())?.y;
      await page.goto(`${stage.portal.url}/inbox`);
      const [first, second, third, last] = await inOrder();
      if (!first || !second || !third || !last) throw new Error('four rows are in the inbox');

      // the pointer is over the last; the first is done by a colleague
      await rowOf(last.id).hover();
      await listening(page);
      const top = await topOf(last.id);
      await first.play([checking]);
      await line.waitFor(soon);
      expect({ rows: await rowOf(first.id).count(), top: await topOf(last.id) }).toEqual({ rows: 1, top });
      if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/waiting-${locale}.png` });
      await page.mouse.down();
      await page.mouse.up();
      await page.waitForURL(`**/cases/${last.id}/steps/formal-check/**`);

      // by keyboard: the focus is in the last row, and leaves it
      await page.goto(`${stage.portal.url}/inbox`);
      await page.mouse.move(0, 0);
      await rowOf(last.id).locator('a').focus();
      await listening(page);
      await second.play([checking]);
      await line.waitFor(soon);
      expect(await rowOf(second.id).count()).toBe(1);
      await page.locator('[role=search] input[type=search]').focus();
      await rowOf(second.id).waitFor({ state: 'detached' });
      expect(await line.count()).toBe(0);

      // the button of the line, with the focus still in the list
      await rowOf(last.id).locator('a').focus();
      await third.play([checking]);
      await line.waitFor(soon);
      await line.getByRole('button', { name: show }).click();
      await rowOf(third.id).waitFor({ state: 'detached' });
      expect(await line.count()).toBe(0);

      // the pointer leaves
      const another = await stage.portal.openProject();
      await rowOf(last.id).hover();
      await another.play([drafting, attesting]);
      await line.waitFor(soon);
      expect(await rowOf(another.id).count()).toBe(0);
      await page.mouse.move(0, 0);
      await rowOf(another.id).waitFor();
      await page.context().close();
    });

    test('a page with a form says at once that something has changed, and leaves what is typed alone', async () => {
      const project = await stage.portal.openProject();
      await project.play([drafting]);
      const page = await stage.portal.signIn(stage.browser, 'enterpriseSignatory', problems);
      await page.goto(`${stage.portal.url}/cases/${project.id}/steps/${attesting.step}/demand?outcome=return`);
      await listening(page);
      const reason = page.locator('textarea').first();
      await reason.fill('指标的测试方法尚未写清，请补充第三方检测依据后再报。');
      await project.play([attesting]);
      await page.getByRole('status').filter({ hasText: '您填写的内容没有改动' }).waitFor(soon);
      expect(await reason.inputValue()).toBe('指标的测试方法尚未写清，请补充第三方检测依据后再报。');
      await page.context().close();
    });

    test.each(['zh-CN', 'en'] as const)(
      'a followed link is announced and has the focus in it; Back leads to the link, in %s',
      async (locale) => {
        const project = await stage.portal.openProject();
        const page = await stage.portal.signIn(stage.browser, 'requester', problems, { locale });
        await page.goto(`${stage.portal.url}/projects`);
        await alive(page);
        const list = await page.title();
        const link = page.locator(`main a[href="/cases/${project.id}"]`).first();
        await link.focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(`**/cases/${project.id}`);
        const said = page.locator('p[aria-live=polite][role=status]');
        const focused = () =>
          page.evaluate(() => ({
            main: document.activeElement?.closest('main') !== null && document.activeElement !== document.body,
            href: document.activeElement?.getAttribute('href') ?? null,
          }));
        await expect.poll(async () => (await said.textContent()) === (await page.title())).toBe(true);
        expect(await page.title()).not.toBe(list);
        await expect.poll(focused).toEqual({ main: true, href: null });
        await page.keyboard.press('Tab');
        expect((await focused()).main).toBe(true);
        await page.goBack();
        await page.waitForURL('**/projects');
        await expect.poll(async () => await said.textContent()).toBe(list);
        await expect.poll(focused).toEqual({ main: true, href: `/cases/${project.id}` });
        await page.context().close();
      },
    );
  });
