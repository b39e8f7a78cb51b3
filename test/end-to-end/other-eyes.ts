import { afterAll, describe, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { alive, openPage } from './browser.ts';
import { rareNames } from './portal-stack.ts';
import type { Stage } from './stage.ts';

const [drafting, attesting] = sc1 as readonly [StoryAct, StoryAct];
/** A sentence of the demand that the story hands in. */
const ofTheDemand = '公司车用氢燃料电池电堆采用';
const rareTitle = '𠮷林𫔭孔装置㐂字齿面 é 与 ﬁ 涂层';

/** Letters twice as large, a window half as wide, names that few fonts know. */
export const otherEyes = (stage: Stage) =>
  describe('other eyes, other names', () => {
    const problems: string[] = [];
    afterAll(() => expect(problems).toEqual([]));

    test.each([
      ['a window of 720 pixels at 200 %', { viewport: { width: 360, height: 400 }, deviceScaleFactor: 2 }, 100, ['zh-CN', 'en']],
      ['letters of twice the size', { viewport: { width: 720, height: 800 } }, 200, ['zh-CN']],
    ] as const)('%s: nothing lies beside the screen', async (_, view, letters, locales) => {
      const project = await stage.portal.openProject();
      const steps = [`/cases/${project.id}/steps/${drafting.step}/demand?outcome=${drafting.outcome}`];
      const signedIn = await stage.portal.signIn(stage.browser, 'requester', problems, { locale: 'zh-CN', ...view });
      for (const locale of locales) {
        const storageState = await signedIn.context().storageState();
        const context = await stage.browser.newContext({ ...view, locale, storageState });
        const page = await openPage(context, problems);
        for (const path of ['/', '/demands', '/inbox', '/projects', '/keys', '/sessions', '/password', `/cases/${project.id}`, ...steps]) {
          await page.goto(stage.portal.url + path);
          await alive(page);
          const over = await page.evaluate((percent) => {
            document.documentElement.style.fontSize = `${percent}%`;
            return document.documentElement.scrollWidth - innerWidth;
          }, letters);
          expect({ path, locale, over: Math.max(0, over) }).toEqual({ path, locale, over: 0 });
        }
        await context.close();
      }
      await signedIn.context().close();
    });

    test('on a phone what is decided on stands open above the decision, whole and within the screen', async () => {
      const project = await stage.portal.openProject();
      await project.play([drafting]);
      const page = await stage.portal.signIn(stage.browser, 'enterpriseSignatory', problems, {
        locale: 'zh-CN',
        viewport: { width: 360, height: 780 },
      });
      await page.goto(`${stage.portal.url}/cases/${project.id}/steps/${attesting.step}/demand?outcome=${attesting.outcome}`);
      await alive(page);
      const tops = await page.evaluate((text) => {
        const top = (one: Element | null | undefined) => (one ? one.getBoundingClientRect().top + scrollY : null);
        const subject = [...document.querySelectorAll('main dd')].find((one) => one.textContent?.includes(text) && one.checkVisibility());
        return { subject: top(subject), choice: top(document.querySelector('#decision')), form: top(document.querySelector('main form')) };
      }, ofTheDemand);
      expect(tops.subject).not.toBeNull();
      expect(tops.subject ?? 0).toBeLessThan(tops.choice ?? 0);
      expect(tops.subject ?? 0).toBeLessThan(tops.form ?? 0);
      await page.context().close();
    });

    test('rare characters in the name of a person and of a project stay whole everywhere', async () => {
      const page = await stage.portal.signInAs(stage.browser, rareNames.email, problems);
      await page.goto(`${stage.portal.url}/projects/new`);
      await alive(page);
      await page.locator('input[type=radio]').first().check();
      await page.locator('main form button[type=submit]').last().click();
      await page.waitForURL('**/cases/**');
      const id = /cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
      await page.goto(`${stage.portal.url}/cases/${id}/steps/${drafting.step}/demand?outcome=${drafting.outcome}`);
      await alive(page);
      await page.locator('[name=titleZh]').fill(rareTitle);
      await page.getByText('草稿已保存').waitFor();
      await page.reload();
      expect(await page.locator('[name=titleZh]').inputValue()).toBe(rareTitle);
      // the avatar is one whole character, not half of one
      const header = page.locator('header details summary');
      expect(await header.textContent()).toContain([...rareNames.nameZh][0]);
      await header.click();
      expect(await page.locator('header details').textContent()).toContain(rareNames.nameZh);
      await page.context().close();
    });
  });
