import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { launch, mustSkip, openPage, violations } from './browser.ts';
import { openPortal, type Portal } from './portal-stack.ts';

const wide = { locale: 'zh-CN', colorScheme: 'light', viewport: { width: 1440, height: 900 } } as const;
const narrow = { locale: 'en', colorScheme: 'dark', viewport: { width: 360, height: 780 } } as const;
const visitors: readonly (Player | 'nobody')[] = ['nobody', 'requester', 'projectManager', 'investigator'];
const visits = visitors.flatMap((who) => [
  { who, view: wide },
  { who, view: narrow },
]);
/** Links of a kind are one page; so many of a kind are looked at. */
const ofAKind = 1;
const kindOf = (path: string) =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/[0-9a-f]{64}/g, ':hash')
    .replace(/receipts\/\d+/, 'receipts/:n')
    .replace(/[?&](open|cursor)=[^&]*/g, '');

describe.skipIf(mustSkip())('every page, for everybody', () => {
  let portal: Portal;
  let browser: Browser;

  beforeAll(async () => {
    [portal, browser] = await Promise.all([openPortal(80), launch()]);
    const under = sc1.findIndex(({ step }) => step === 'accept-milestone');
    for (const acts of [[], sc1.slice(0, 3), sc1.slice(0, under)]) await (await portal.openProject()).play(acts);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  test.each(visits)('$who in $view.locale', async ({ who, view }) => {
    const problems: string[] = [];
    const page =
      who === 'nobody' ? await openPage(await browser.newContext(view), problems) : await portal.signIn(browser, who, problems, view);
    const waiting = [
      '/',
      '/demands',
      '/publicity',
      ...(who === 'nobody' ? ['/sign-in', '/no-such-page'] : ['/inbox', '/projects', '/keys']),
    ];
    const seen = new Map<string, number>();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const kind = kindOf(path);
      const times = seen.get(kind) ?? 0;
      seen.set(kind, times + 1);
      if (times >= ofAKind) continue;
      await page.goto(portal.url + path, { waitUntil: 'load' });
      problems.push(...(await looked(page)).map((problem) => `${path}: ${problem}`));
      waiting.push(...(await page.locator('a[href^="/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))));
    }
    await page.context().close();
    expect(problems).toEqual([]);
    expect(seen.size).toBeGreaterThan(4);
  });
});

async function looked(page: Page): Promise<string[]> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const text = await page.locator('body').textContent();
  // a key that nobody has worded shows as itself
  const unworded = /\b(?:portal|words)\.[a-z]+|\b(?:step|field|fact|wait):[a-z-]+/.exec(text ?? '');
  return [
    ...(overflow > 0 ? [`scrolls sideways by ${overflow}px`] : []),
    ...(unworded ? [`not worded: ${unworded[0]}`] : []),
    ...(await violations(page)),
  ];
}
