import type { BrowserContextOptions } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { alive, openPage, withAxe } from './browser.ts';
import { looked } from './looked.ts';
import type { Stage } from './stage.ts';

const wide = { locale: 'zh-CN', colorScheme: 'light', viewport: { width: 1440, height: 900 } } as const;
const narrow = { locale: 'en', colorScheme: 'dark', viewport: { width: 360, height: 780 } } as const;
const members: readonly Player[] = ['requester', 'projectManager', 'investigator'];
/** Links of a kind are one page; so many of a kind are looked at. */
const ofAKind = 1;
const kindOf = (path: string) =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/[0-9a-f]{64}/g, ':hash')
    .replace(/\/(organisations|experts)\/[^/?]+/, '/$1/:id')
    .replace(/receipts\/\d+/, 'receipts/:n')
    .replace(/documents\/\d+/, 'documents/:n')
    .replace(/[?&](open|cursor)=[^&]*/g, '');

export const everyPage = (stage: Stage) =>
  describe('every page, for everybody', () => {
    /** Each signed in once, in the view of the first look; the second look has the same session. */
    const sessions = new Map<Player, BrowserContextOptions['storageState']>();

    beforeAll(async () => {
      const { portal, browser } = stage;
      const under = sc1.findIndex(({ step }) => step === 'accept-milestone');
      const play = async (acts: readonly StoryAct[]) => (await portal.openProject()).play(acts);
      const signIn = async (who: Player) => {
        const problems: string[] = [];
        const context = (await portal.signIn(browser, who, problems, wide)).context();
        sessions.set(who, await context.storageState());
        await context.close();
        expect(problems).toEqual([]);
      };
      // signing in fills the time in which the longest project waits for its periods
      await Promise.all([
        (async () => {
          for (const acts of [[], sc1.slice(0, 3), sc1.slice(0, under)]) await play(acts);
        })(),
        (async () => {
          for (const who of members) await signIn(who);
        })(),
      ]);
    });
    test.each(['nobody', ...members] as const)(
      '%s, on a wide light page in Chinese and a narrow dark one in English',
      { timeout: 400_000 },
      async (who) => {
        // two at once: while one loads, the other is looked at
        const looks = await Promise.all([wide, narrow].map((view) => follow(who, view)));
        for (const { problems, kinds } of looks) {
          expect(problems).toEqual([]);
          expect(kinds).toBeGreaterThan(4);
        }
      },
    );

    test('a person who types while the page becomes interactive is signed in without an error', async () => {
      const problems: string[] = [];
      const context = await stage.browser.newContext(wide);
      // React listens for input from the moment in which it takes the page over; its first work on it comes after
      await context.addInitScript(() => {
        const listen = document.addEventListener.bind(document);
        const type = () => document.querySelector('#email')?.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const listenAndType = (...given: Parameters<typeof listen>) => {
          listen(...given);
          if (given[0] === 'input') queueMicrotask(type);
        };
        Object.assign(document, { addEventListener: listenAndType });
      });
      await stage.portal.signInOn(await openPage(context, problems), 'requester');
      await context.close();
      expect(problems).toEqual([]);
    });

    /** Follows the links from where everybody begins until no new kind of page comes. */
    async function follow(who: Player | 'nobody', view: typeof wide | typeof narrow) {
      const problems: string[] = [];
      const storageState = who === 'nobody' ? undefined : sessions.get(who);
      const context = await stage.browser.newContext({ ...view, ...(storageState ? { storageState } : {}) });
      await withAxe(context);
      const page = await openPage(context, problems);
      const waiting = [
        '/',
        '/demands',
        '/publicity',
        '/check',
        ...(who === 'nobody' ? ['/sign-in', '/no-such-page'] : ['/inbox', '/projects', '/keys']),
      ];
      const seen = new Map<string, number>();
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const kind = kindOf(path);
        const times = seen.get(kind) ?? 0;
        seen.set(kind, times + 1);
        if (times >= ofAKind) continue;
        await page.goto(stage.portal.url + path, { waitUntil: 'load' });
        await alive(page);
        problems.push(...(await looked(page)).map((problem) => `${view.locale} ${path}: ${problem}`));
        waiting.push(
          ...(await page
            .locator('a[href^="/"]:not([download])')
            .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))),
        );
      }
      await context.close();
      return { problems, kinds: seen.size };
    }
  });
