import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scene, StoryAct } from '#scripts/story/act.ts';
import { cast, idOf, type Player } from '#scripts/story/cast.ts';
import { centre, haihe } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { decideInBrowser } from '#test/end-to-end/act-in-browser.ts';
import { asInBrowser } from '#test/end-to-end/as-in-browser.ts';
import { alive, launch, mustSkip, withAxe } from '#test/end-to-end/browser.ts';
import { looked } from '#test/end-to-end/looked.ts';
import { openPortal, type Portal } from '#test/end-to-end/portal-stack.ts';
import { addDays, shanghaiDay } from '#workflows/domain/days.ts';

/** Everything is typed, by one pair of hands, on a busy machine as well: the window for proposals is ninety of these days. */
const waitDayMs = 4000;
const pictures = 'reports/newcomer';
/** Every act from the question to the first payment of the subsidy. */
const way = sc1.slice(0, sc1.findIndex(({ step, outcome }) => step === 'pay-subsidy' && outcome === 'release') + 1).map(asInBrowser);
const [posting] = way;
/** The university works in English on a telephone, the platform in English, everybody else in Chinese at a desk. */
const viewOf = (player: Player) => {
  const { organisation } = cast[player];
  const size = organisation === haihe ? { width: 360, height: 780 } : { width: 1440, height: 900 };
  return {
    locale: organisation === haihe || organisation === centre ? 'en' : 'zh-CN',
    viewport: size,
    colorScheme: organisation === haihe ? 'dark' : 'light',
  } as const;
};

describe.skipIf(mustSkip())('the whole way of a newcomer, by the accounts alone', () => {
  let portal: Portal;
  let browser: Browser;
  const pages = new Map<Player, Page>();
  const problems: string[] = [];
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    [portal, browser] = await Promise.all([openPortal({ waitDayMs }), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  /** Each signs in once, when it is their turn for the first time. */
  async function pageOf(player: Player): Promise<Page> {
    const known = pages.get(player);
    if (known) return known;
    const page = await portal.signIn(browser, player, problems, viewOf(player));
    await withAxe(page.context());
    pages.set(player, page);
    return page;
  }

  /** Found in the inbox; an open call on the page where calls are looked for. Until it is there: banks and windows take their time. */
  async function find(page: Page, project: string, { step, subject = '' }: StoryAct): Promise<string> {
    const isCall = step === 'draft-proposal';
    const start = isCall ? `/demands/${project}` : '/inbox';
    const links = isCall ? page.locator(`a[href*="/steps/${step}/"]`) : page.locator(`[data-row^="${project}/${step}/"] a`);
    for (const until = Date.now() + 900_000; ; ) {
      await page.goto(portal.url + start);
      await alive(page);
      const found = (await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))).find((href) =>
        href.includes(subject),
      );
      if (found) {
        await page.locator(`a[href="${found}"]`).first().click();
        await page.waitForURL(`**/steps/${step}/**`);
        return decodeURIComponent(new URL(page.url()).pathname.split(`/steps/${step}/`)[1] ?? '');
      }
      if (Date.now() > until) {
        await page.screenshot({ path: join(pictures, `no-${step}.png`), fullPage: true });
        throw new Error(`${page.url()} does not lead to ${step} ${subject}`);
      }
      await page.waitForTimeout(500);
    }
  }

  const sceneOf = (key: string): Scene => {
    const today = shanghaiDay(new Date().toISOString());
    return {
      person: idOf,
      organisation: (player) => cast[player].organisation,
      subject: key.split('/')[0] ?? '',
      text: '',
      fen: 0,
      archive: '',
      day: (days) => addDays(today, days),
    };
  };

  test('post, check, list, answer, score, choose, sign, accept, claim, approve, pay', { timeout: 2_400_000 }, async () => {
    const requester = await pageOf('requester');
    await requester.goto(`${portal.url}/projects/new`);
    await alive(requester);
    await requester.locator('input[type=radio]').first().check();
    await requester.locator('main form button[type=submit]').last().click();
    // one lands on the question itself
    await requester.waitForURL(`**/steps/${posting?.step}/**`);
    const project = /cases\/([0-9a-f-]{36})/.exec(requester.url())?.[1] ?? '';

    const seen = new Set<string>();
    for (const [n, act] of way.entries()) {
      const page = await pageOf(act.by);
      const key = await find(page, project, act);
      const picture = join(pictures, `${String(n + 1).padStart(2, '0')}-${act.by}-${act.step}`);
      const look = async (where: 'form' | 'receipt') => {
        if (seen.has(`${act.step} ${where}`)) return;
        seen.add(`${act.step} ${where}`);
        await page.screenshot({ path: `${picture}-${where}.png`, fullPage: true });
        problems.push(...(await looked(page, false)).map((problem) => `${act.by} ${act.step} ${where}: ${problem}`));
      };
      await decideInBrowser(page, act, act.input(sceneOf(key)), look).catch(async (error: unknown) => {
        await page.screenshot({ path: `${picture}-failed.png`, fullPage: true });
        throw new Error([`${act.by} could not ${act.outcome} ${act.step}`, ...problems].join('\n'), { cause: error });
      });
    }
    expect(problems).toEqual([]);
  });
});
