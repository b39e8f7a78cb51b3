import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { decideInBrowser } from './act-in-browser.ts';
import { asInBrowser } from './as-in-browser.ts';
import type { Stage } from './stage.ts';

/** The six who act in the browser, each step once; everybody else, and every repetition, over the interface. */
const six: readonly Player[] = ['requester', 'enterpriseSignatory', 'projectManager', 'investigator', 'rdLead', 'universitySignatory'];
const pictures = 'reports/sc1';

interface Row {
  readonly project: string;
  readonly key: string;
}

export const sc1InBrowser = (stage: Stage) =>
  describe('SC1 in the browser, in Chinese', () => {
    const problems: string[] = [];
    const pages = new Map<Player, Page>();

    beforeAll(async () => {
      mkdirSync(pictures, { recursive: true });
      const { portal, browser } = stage;
      const view = { locale: 'zh-CN', viewport: { width: 1440, height: 900 } };
      await Promise.all(six.map(async (player) => pages.set(player, await portal.signIn(browser, player, problems, view))));
    });

    test('from the question to closed books', { timeout: 900_000 }, async () => {
      const project = await stage.portal.openProject('typed');
      const seen = new Set<string>();
      let pictured = 0;
      for (const story of sc1.map(asInBrowser)) {
        const page = pages.get(story.by);
        const known = `${story.by}/${story.step}`;
        if (!page || seen.has(known)) {
          await project.act(story);
          continue;
        }
        seen.add(known);
        const { form, subject, seat } = await project.callFor(story);
        const row: Row = { project: project.id, key: [story.step, subject, ...(seat ? [seat] : [])].join('/') };
        pictured += 1;
        const picture = join(pictures, `${String(pictured).padStart(2, '0')}-${story.step}`);
        await actInBrowser(page, story, row, form, picture).catch(async (error: unknown) => {
          await page.screenshot({ path: join(pictures, 'failed.png'), fullPage: true });
          throw error;
        });
      }
      expect((await project.settled()).phase).toBe('closed');
      expect(new Set([...seen].map((known) => known.split('/')[0])).size).toBe(six.length);
      expect(problems).toEqual([]);
    });

    const isStepOf = (project: string, key: string) => (url: URL) => decodeURIComponent(url.pathname) === `/cases/${project}/steps/${key}`;
    /** Rows move while other projects go on: after a click on another project's row one goes back, as a person would. */
    async function openFromInbox(page: Page, project: string, key: string) {
      for (let tries = 1; tries <= 3; tries += 1) {
        await page.goto(`${stage.portal.url}/inbox`);
        await page.locator(`[data-row="${project}/${key}"] a`).first().click();
        const isThere = await page.waitForURL(isStepOf(project, key), { timeout: tries < 3 ? 10_000 : 30_000 }).then(
          () => true,
          () => false,
        );
        if (isThere) return;
      }
    }

    /** From the inbox to the receipt. */
    async function actInBrowser(page: Page, story: StoryAct, { project, key }: Row, form: unknown, picture: string) {
      if (story.step === 'draft-proposal') {
        // an open call is offered on its page, and no task of the inbox
        await page.goto(`${stage.portal.url}/cases/${project}`);
        const offer = page.locator(`a[href^="/cases/${project}/steps/${key}"]`).first();
        // several offers stand in a menu
        if (!(await offer.isVisible())) await page.locator('details', { has: offer }).locator('summary').click();
        await offer.click();
      } else {
        await openFromInbox(page, project, key);
      }
      await page.waitForURL(isStepOf(project, key));
      const look = async (where: 'form' | 'receipt') => void (await page.screenshot({ path: `${picture}-${where}.png`, caret: 'initial' }));
      await decideInBrowser(page, story, form, look);
    }
  });
