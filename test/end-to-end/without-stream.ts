import type { Page, Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { alive } from './browser.ts';
import type { Stage } from './stage.ts';

const [drafting, attesting] = sc1 as readonly [StoryAct, StoryAct];
const isStream = (request: Request) => new URL(request.url()).pathname === '/changes';

/** The streams that the page holds just now. */
function streamsOf(page: Page): ReadonlySet<Request> {
  const held = new Set<Request>();
  page.on('request', (request) => isStream(request) && held.add(request));
  for (const ending of ['requestfailed', 'requestfinished'] as const) page.on(ending as 'requestfailed', (request) => held.delete(request));
  return held;
}
/** As the browser says it of a tab: a page without a window is always in view. */
const bring = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

export const withoutStream = (stage: Stage) =>
  describe('without a stream of changes', () => {
    async function waiting() {
      const problems: string[] = [];
      const project = await stage.portal.openProject();
      await project.play([drafting]);
      const page = await stage.portal.signIn(stage.browser, 'projectManager', problems);
      await page.mouse.move(0, 0);
      const open = async () => {
        await page.goto(`${stage.portal.url}/inbox`);
        await alive(page);
      };
      return { page, project, open, problems, row: page.locator(`[data-row^="${project.id}/formal-check"]`) };
    }

    test('a page that is refused one asks from time to time, and shows what somebody else has done', async () => {
      const { page, project, open, problems, row } = await waiting();
      await page.route(
        (url) => url.pathname === '/changes',
        (route) => route.fulfill({ status: 429 }),
      );
      const asked = page.waitForResponse((answer) => answer.url().includes('/trpc/changes.seen'));
      await open();
      expect((await asked).status()).toBe(200);
      expect(await row.count()).toBe(0);
      await project.play([attesting]);
      await row.waitFor({ timeout: 120_000 });
      await page.context().close();
      expect(problems).toEqual([]);
    });

    test('a tab in the background holds none, and in view again shows what happened meanwhile', async () => {
      const { page, project, open, problems, row } = await waiting();
      await open();
      const held = streamsOf(page);
      await open();
      await expect.poll(() => held.size).toBe(1);
      await bring(page, 'hidden');
      await expect.poll(() => held.size).toBe(0);
      await project.play([attesting]);
      expect([held.size, await row.count()]).toEqual([0, 0]);
      await bring(page, 'visible');
      await row.waitFor();
      expect(held.size).toBe(1);
      await page.context().close();
      expect(problems).toEqual([]);
    });
  });
