import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { alive } from './browser.ts';
import type { Stage } from './stage.ts';

const [drafting, attesting] = sc1 as readonly [StoryAct, StoryAct];

/** Where the focus is, and whether its reader sees it there. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement)) return { what: 'nothing', isSeen: false, top: 0, inMain: false };
    const ring = getComputedStyle(at);
    const label = at.closest('label');
    const outline = (style: CSSStyleDeclaration) => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    return {
      what: (at.textContent?.trim() || at.getAttribute('name') || at.tagName).slice(0, 40),
      isSeen: outline(ring) || (label !== null && outline(getComputedStyle(label))),
      top: at.getBoundingClientRect().top + scrollY,
      inMain: at.closest('main') !== null,
    };
  });

/** Everything by the keys alone. */
export const keyboard = (stage: Stage) =>
  describe.each([
    { locale: 'zh-CN', skip: '跳到正文', done: '已办理' },
    { locale: 'en', skip: 'Skip to content', done: 'Done' },
  ] as const)('by keyboard alone, in $locale', ({ locale, skip, done }) => {
    const problems: string[] = [];
    afterAll(() => expect(problems).toEqual([]));

    test('past the menu, through the list, into the form, through the second look, to the receipt', async () => {
      const project = await stage.portal.openProject();
      await project.play([drafting]);
      const page = await stage.portal.signIn(stage.browser, 'enterpriseSignatory', problems, { locale });
      await alive(page);

      await page.goto(`${stage.portal.url}/inbox`);
      await alive(page);
      await page.keyboard.press('Tab');
      expect(await focused(page)).toMatchObject({ what: skip, isSeen: true });
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect((await focused(page)).inMain).toBe(true);

      // with the focus in no control the letters move through the list
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      const row = page.locator(`[data-row^="${project.id}/"]`);
      for (let moves = 0; (await row.getAttribute('aria-current')) !== 'true' && moves < 30; moves += 1) {
        const before = await page.locator('[data-row][aria-current=true]').getAttribute('data-row');
        await page.keyboard.press('j');
        await page.waitForFunction(
          (earlier) => document.querySelector('[data-row][aria-current=true]')?.getAttribute('data-row') !== earlier,
          before,
        );
      }
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/steps/${attesting.step}/**`);
      // the focus lay in the list before: the page that was come to takes it as a whole
      await page.waitForFunction(() => document.activeElement?.tagName === 'MAIN');

      await reach(page, `a[href$="?outcome=${attesting.outcome}"]`);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**outcome=${attesting.outcome}`);
      await page.locator('form input[type=checkbox]').first().waitFor();
      for (const box of await page.locator('form input[type=checkbox]').all()) {
        await reach(page, `[name="${await box.getAttribute('name')}"]`);
        await page.keyboard.press('Space');
      }
      await reach(page, 'footer button[type=submit]:not([name])');
      await page.keyboard.press('Enter');
      await page.locator('dialog[aria-labelledby=confirm-title] [name=_confirmed]').waitFor();
      // nothing behind the dialog is reached while it is open
      for (let presses = 0; presses < 6; presses += 1) {
        await page.keyboard.press('Tab');
        expect(
          await page.evaluate(() => !document.activeElement?.closest('main') || Boolean(document.activeElement.closest('dialog'))),
        ).toBe(true);
      }
      await reach(page, '[name=_confirmed]');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/receipts/*');
      await page.locator('main').getByText(done, { exact: true }).first().waitFor();
      await page.context().close();
    });
  });

/** Tab by Tab, as far as it takes; what has the focus on the way is seen, and lies below what had it before. */
async function reach(page: Page, selector: string) {
  const wanted = page.locator(selector).first();
  let above = Number.NEGATIVE_INFINITY;
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
    const { what, isSeen, top, inMain } = await focused(page);
    if (!inMain) above = Number.NEGATIVE_INFINITY;
    else {
      expect({ what, isSeen }).toEqual({ what, isSeen: true });
      expect({ what, goesUp: top < above - 200 }).toEqual({ what, goesUp: false });
      above = Math.max(above, top);
    }
  }
  throw new Error(`${selector} is not reached by Tab`);
}
