import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import type { PlayedProject } from '#scripts/story/troupe.ts';
import { decideInBrowser } from './act-in-browser.ts';
import { alive, openPage, withAxe } from './browser.ts';
import { looked } from './looked.ts';
import type { Stage } from './stage.ts';
import { type View, views } from './views.ts';

type Session = Exclude<BrowserContextOptions['storageState'], undefined>;

/** Has not signed in. */
export const nobody = 'nobody';

const isDeep = Boolean(process.env['TIDA_TEST_DEEP']);

/** With the form filled in, before it is sent. */
type AtForm = (page: Page) => Promise<void>;

/** A part of a project in the browser: each party in both languages, with a picture of each page. */
export class Followed {
  private readonly sessions = new Map<string, Session>();
  private readonly folder: string;
  private readonly places: string[] = [];
  private acts = 0;
  private looks = 0;

  constructor(
    private readonly stage: Stage,
    private readonly project: PlayedProject,
    name: string,
    /** The mail addresses of people outside of the cast. */
    private readonly others: Readonly<Record<string, string>> = {},
  ) {
    this.folder = join('reports/followed', name);
    mkdirSync(this.folder, { recursive: true });
  }

  /** From the inbox, or from the project's page for a step that is only offered, to the receipt. The documents beside the decision are looked at first. */
  async act(story: StoryAct, atForm?: AtForm): Promise<void> {
    const { form, subject, seat } = await this.project.callFor(story);
    await this.actAs(story.by, story, [story.step, subject, ...(seat ? [seat] : [])].join('/'), form, atForm);
  }

  /** The same as anybody, whose opening is known. */
  async actAs(by: string, story: Pick<StoryAct, 'step' | 'outcome'>, key: string, form: unknown, atForm?: AtForm): Promise<void> {
    this.acts += 1;
    const name = `${String(this.acts).padStart(2, '0')}-${story.step}-${by}`;
    const view = this.acts % 2 === 1 ? views[0] : views[1];
    await this.onPage(by, view, async (page) => {
      await this.find(page, key);
      const address = new URL(page.url()).pathname;
      this.places.push(address);
      await this.look(by, `${address}?outcome=${story.outcome}`, name);
      await decideInBrowser(page, story, form, async (where) => {
        if (where === 'form') await atForm?.(page);
        await this.picture(page, `${name}-${where}`, view);
        expect(await looked(page, false), `${name} ${where}`).toEqual([]);
      });
    });
  }

  /** The page as one reader, in one view after the other; `npm run test:deep` has each page in both languages, at a desk and on a telephone. */
  async look(by: string, path: string, name: string): Promise<void> {
    this.looks += 1;
    for (const view of isDeep ? views : views.slice(this.looks % views.length).slice(0, 1)) {
      await this.onPage(by, view, async (page) => {
        const answer = await page.goto(this.stage.portal.url + path);
        expect({ name, status: answer?.status() }).toEqual({ name, status: 200 });
        await alive(page);
        await this.picture(page, name, view);
        expect(await looked(page), `${name} ${view.locale} ${view.viewport.width}`).toEqual([]);
      });
    }
  }

  /** The page in a browser without scripts: it has its heading, and lies within the screen. */
  async lookWithoutScripts(by: string, path: string, name: string): Promise<void> {
    for (const view of views.slice(0, 2))
      await this.onPage(by, { ...view, javaScriptEnabled: false }, async (page) => {
        expect((await page.goto(this.stage.portal.url + path))?.status()).toBe(200);
        await this.picture(page, `${name}-plain`, view);
        const said = await page.evaluate(() => ({
          headings: document.querySelectorAll('main h1').length,
          over: Math.max(0, document.documentElement.scrollWidth - innerWidth),
        }));
        expect({ name, ...said }).toEqual({ name, headings: 1, over: 0 });
      });
  }

  /** The project's page and its money as each of them. */
  async read(players: readonly Player[], what: string): Promise<void> {
    for (const player of players)
      for (const part of ['', '/money'])
        await this.look(player, `/cases/${this.project.id}${part}`, `${what}-${player}${part.replace('/', '-')}`);
  }

  /** The answer of the address. `text`: all that came, with what only scripts read; `shown`: what stands on the page. */
  async answerFor(
    by: string,
    path: string,
  ): Promise<{ readonly status: number | undefined; readonly text: string; readonly shown: string }> {
    let status: number | undefined;
    let [text, shown] = ['', ''];
    await this.onPage(by, views[0], async (page) => {
      status = (await page.goto(this.stage.portal.url + path))?.status();
      text = (await page.locator('body').textContent()) ?? '';
      shown = (await page.locator('main').textContent()) ?? '';
    });
    return { status, text, shown };
  }

  /** Pages of the decisions so far that open for somebody who has no part in them. */
  async openTo(by: string): Promise<string[]> {
    const open: string[] = [];
    await this.onPage(by, views[0], async (page) => {
      for (const place of this.places) {
        const answer = await page.goto(this.stage.portal.url + place);
        if (answer?.status() !== 404) open.push(`${place}: ${answer?.status()}`);
      }
    });
    return open;
  }

  private async find(page: Page, key: string): Promise<void> {
    const { id } = this.project;
    await page.goto(`${this.stage.portal.url}/inbox`);
    await alive(page);
    const row = page.locator(`[data-row="${id}/${key}"] a`).first();
    if ((await row.count()) > 0) await row.click();
    else {
      await page.goto(`${this.stage.portal.url}/cases/${id}`);
      const offer = page.locator(`a[href^="/cases/${id}/steps/${key}"]`).first();
      if (!(await offer.isVisible())) await page.locator('details', { has: offer }).locator('summary').first().click();
      await offer.click();
    }
    await page.waitForURL((url) => decodeURIComponent(url.pathname).endsWith(`/steps/${key}`));
    await alive(page);
  }

  private picture = (page: Page, name: string, { locale, viewport }: View) =>
    page.screenshot({ path: join(this.folder, `${name}-${viewport.width}-${locale}.png`), fullPage: true });

  /** Each signs in once; every view has the same session. */
  private async onPage(
    by: string,
    view: View & Pick<BrowserContextOptions, 'javaScriptEnabled'>,
    work: (page: Page) => Promise<void>,
  ): Promise<void> {
    const { portal, browser } = this.stage;
    const problems: string[] = [];
    const known = this.sessions.get(by);
    const context = await browser.newContext({ ...view, ...(known ? { storageState: known } : {}) });
    await withAxe(context);
    const page = await openPage(context, problems);
    if (!known && by !== nobody) {
      await portal.signInBy(page, this.others[by] ?? portal.emailOf(by as Player));
      this.sessions.set(by, await context.storageState());
    }
    await work(page);
    await context.close();
    expect(problems).toEqual([]);
  }
}
