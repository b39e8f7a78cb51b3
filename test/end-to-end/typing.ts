import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import type { PlayedProject } from '#scripts/story/troupe.ts';
import { alive, openPage } from './browser.ts';
import type { Stage } from './stage.ts';

const [drafting, attesting] = sc1 as readonly [StoryAct, StoryAct];
const title = '海上风电叶片涂层寿命提升';
/** What a browser says where this test takes its network away. */
const isOwnDoing = (problem: string) => /ERR_INTERNET_DISCONNECTED/.test(problem);

/** Typed text is kept through reloads, outages, and sign-outs. */
export const typing = (stage: Stage) =>
  describe('typing', () => {
    const problems: string[] = [];
    let session: BrowserContextOptions['storageState'];
    let project: PlayedProject;
    beforeAll(async () => {
      const page = await stage.portal.signIn(stage.browser, 'requester', problems);
      session = await page.context().storageState();
      await page.context().close();
    });
    afterAll(() => expect(problems.filter((problem) => !isOwnDoing(problem))).toEqual([]));

    const titleIn = (page: Page) => page.locator('[name=titleZh]');
    const reload = async (page: Page) => {
      await page.reload();
      await alive(page);
    };
    const kept = (page: Page) => page.getByText('草稿已保存').waitFor();
    const place = () => `${stage.portal.url}/cases/${project.id}/steps/${drafting.step}/demand?outcome=${drafting.outcome}`;
    async function open(page: Page) {
      await page.goto(place());
      await alive(page);
      return page;
    }
    /** The form of a new question, in a browser of one's own. */
    async function newQuestion(): Promise<Page> {
      project = await stage.portal.openProject();
      const context = await stage.browser.newContext({ locale: 'zh-CN', storageState: session ?? { cookies: [], origins: [] } });
      return open(await openPage(context, problems));
    }

    test('Enter in a form with rows presses no row’s button', async () => {
      const page = await newQuestion();
      const names = page.locator('[name^="indicators["][name$=".name"]');
      await names.first().fill('耐盐雾时间');
      const rows = await names.count();
      await titleIn(page).fill(title);
      await titleIn(page).press('Enter');
      await page.getByRole('alert').first().waitFor();
      expect(await names.count()).toBe(rows);
      expect(await names.first().inputValue()).toBe('耐盐雾时间');
      await page.context().close();
    });

    test('the first press of the button counts, also from a field that is wrong, where nothing holds the button in its place', async () => {
      const page = await newQuestion();
      await page.setViewportSize({ width: 1280, height: 12_000 });
      await page.locator('[name=budgetMinFen]').fill('一二三');
      const button = page.locator('footer button[type=submit]:not([name])');
      const box = await button.boundingBox();
      if (!box) throw new Error('no button');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.waitForTimeout(300);
      expect(await button.boundingBox()).toEqual(box);
      await page.mouse.up();
      await page.getByRole('alert').first().waitFor();
      await page.context().close();
    });

    test('the first press of a choice counts, also from a field that is wrong above it', async () => {
      const page = await newQuestion();
      await page.setViewportSize({ width: 1280, height: 12_000 });
      await page.locator('[name=budgetMinFen]').fill('一二三');
      const choice = page.locator('label:has([name=studentWelcome][value=true])');
      const box = await choice.boundingBox();
      if (!box) throw new Error('no choice');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.waitForTimeout(300);
      await page.mouse.up();
      expect(await page.locator('[name=studentWelcome][value=true]').isChecked()).toBe(true);
      await page.context().close();
    });

    test('a confirmation closed once opens again', async () => {
      project = await stage.portal.openProject();
      await project.play([drafting]);
      const page = await stage.portal.signIn(stage.browser, 'enterpriseSignatory', problems);
      await page.goto(`${stage.portal.url}/cases/${project.id}/steps/${attesting.step}/demand?outcome=${attesting.outcome}`);
      await alive(page);
      for (const box of await page.locator('form input[type=checkbox]').all()) await box.check();
      const sheet = page.locator('dialog[aria-labelledby=confirm-title]');
      for (const close of [() => page.keyboard.press('Escape'), () => sheet.locator('[name=_save]').click(), () => Promise.resolve()]) {
        await page.locator('footer button[type=submit]:not([name])').click();
        await sheet.locator('[name=_confirmed]').waitFor({ state: 'visible' });
        await close();
      }
      await sheet.locator('[name=_confirmed]').click();
      await page.waitForURL('**/receipts/*');
      await page.context().close();
    });

    test('without a network for ten seconds one writes on, reads so beside the form, and what was written is kept afterwards', async () => {
      const page = await newQuestion();
      await page.context().setOffline(true);
      await titleIn(page).fill(title);
      await page.getByText('连不上服务器，草稿还没有保存').waitFor();
      await page.waitForTimeout(10_000);
      await page.locator('footer button[type=submit]:not([name])').click();
      await titleIn(page).fill(`${title}（续）`);
      await page.context().setOffline(false);
      await kept(page);
      await reload(page);
      expect(await titleIn(page).inputValue()).toBe(`${title}（续）`);
      await page.context().close();
    });

    test('sending without a network keeps the form, and sends the same again', async () => {
      project = await stage.portal.openProject();
      await project.play([drafting]);
      const page = await stage.portal.signIn(stage.browser, 'enterpriseSignatory', problems);
      await page.goto(`${stage.portal.url}/cases/${project.id}/steps/${attesting.step}/demand?outcome=return`);
      await alive(page);
      await page.locator('textarea').first().fill('指标的测试方法尚未写清，请补充第三方检测依据后再报。');
      await page.context().setOffline(true);
      await page.locator('footer button[type=submit]:not([name])').click();
      const alert = page.getByRole('alert').filter({ hasText: '未能提交' });
      await alert.waitFor();
      await page.context().setOffline(false);
      await alert.getByRole('button', { name: '再次提交' }).click();
      await page.waitForURL('**/receipts/*');
      await page.context().close();
    });

    test('whose session ends while writing signs in beside the form, and the text is kept', async () => {
      const page = await newQuestion();
      await page.context().clearCookies();
      await titleIn(page).fill(title);
      const beside = page.locator('form[aria-labelledby=sign-in-beside]');
      await beside.waitFor();
      expect(await titleIn(page).inputValue()).toBe(title);
      await beside.locator('[name=password]').fill(stage.portal.password);
      await beside.locator('button').click();
      await kept(page);
      await reload(page);
      expect(await titleIn(page).inputValue()).toBe(title);
      await page.context().close();
    });

    test('another language, another decision and Back leave nothing behind, however slowly drafts are saved', async () => {
      const page = await newQuestion();
      await page.route('**/drafts/**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 700));
        await route.continue();
      });
      await titleIn(page).fill(title);
      await page.locator('button[name=locale]').click();
      await page.getByText('Draft saved').waitFor();
      await alive(page);
      expect(await titleIn(page).inputValue()).toBe(title);
      await titleIn(page).fill(`${title}，二期`);
      await page.locator('a[href="/projects"]:visible').first().click();
      await page.waitForURL('**/projects');
      await page.goBack();
      await titleIn(page).waitFor();
      await expect.poll(() => titleIn(page).inputValue()).toBe(`${title}，二期`);
      await page.context().close();
    });

    test('two tabs: the writer chooses field by field, and neither text is lost unseen', async () => {
      const first = await newQuestion();
      const second = await open(await openPage(first.context(), problems));
      await titleIn(first).fill(title);
      await kept(first);
      await titleIn(second).fill('另一个标题，在第二个窗口填写');
      await second.locator('[name=titleEn]').fill('Longer life for blade coatings');
      const conflict = second.locator('form[aria-labelledby=draft-conflict]');
      await conflict.waitFor();
      expect(await conflict.textContent()).toContain(title);
      await conflict.locator('[name=titleZh][value=theirs]').check();
      await conflict.locator('[name=titleEn][value=mine]').check();
      await conflict.locator('button').click();
      await expect.poll(() => titleIn(second).inputValue()).toBe(title);
      await kept(second);
      await reload(first);
      expect(await first.locator('[name=titleEn]').inputValue()).toBe('Longer life for blade coatings');
      await first.context().close();
    });

    test('a form is not sent as another account of the same browser', async () => {
      project = await stage.portal.openProject();
      await project.play([drafting]);
      const page = await stage.portal.signIn(stage.browser, 'enterpriseSignatory', problems);
      await page.goto(`${stage.portal.url}/cases/${project.id}/steps/${attesting.step}/demand?outcome=return`);
      await alive(page);
      const reason = '指标的测试方法尚未写清，请补充第三方检测依据后再报。';
      const other: Player = 'requester';
      await page.context().clearCookies();
      await stage.portal.signInOn(await page.context().newPage(), other);
      await page.locator('textarea').first().fill(reason);
      await page.locator('footer button[type=submit]:not([name])').click();
      const alert = page.getByRole('alert').filter({ hasText: '您现在以' });
      await alert.waitFor();
      expect(await page.locator('textarea').first().inputValue()).toBe(reason);
      expect((await project.settled('requester')).waiting.map(({ step }) => step)).toContain(attesting.step);
      await page.context().close();
    });
  });
