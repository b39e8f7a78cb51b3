import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alive, launch, mustSkip, openPage } from '#test/end-to-end/browser.ts';
import { type Started, startAsNpmDoes } from './started.ts';

/** A small machine plays the demonstration's thousand acts in a minute and a half, a very busy one in ten. */
const limitMs = 900_000;
const roles = ['requester', 'investigator', 'project-manager'];
const languages = {
  'zh-CN': { inbox: '收件箱', empty: '没有待您办理的事项' },
  en: { inbox: 'Inbox', empty: 'Nothing is waiting for you' },
} as const;

describe.skipIf(mustSkip())('the demonstration, as its README says', () => {
  let started: Started;
  let browser: Browser;
  let stopped = false;
  beforeAll(async () => {
    [started, browser] = await Promise.all([startAsNpmDoes(limitMs), launch()]);
  }, limitMs + 20_000);
  afterAll(async () => {
    await browser?.close();
    if (!stopped) await started?.stop();
  });

  /** The address that README names, with this test's port. */
  const address = () => {
    const named = /demonstration data: (http:\S+)/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
    return Object.assign(new URL(named), { port: `${started.port}` }).origin;
  };
  const account = (role: string) => {
    const [, email = '', password = ''] = new RegExp(`(${role}@\\S+) +(\\S+)`).exec(started.printed()) ?? [];
    return { email, password };
  };

  test.each(roles.flatMap((role) => Object.keys(languages).map((locale) => [role, locale as keyof typeof languages] as const)))(
    '%s signs in with what was printed, in %s, and opens what waits in the inbox',
    async (role, locale) => {
      const problems: string[] = [];
      const context = await browser.newContext({ locale });
      const page = await openPage(context, problems);
      await page.goto(`${address()}/sign-in`);
      await alive(page);
      const { email, password } = account(role);
      await page.locator('#email').fill(email);
      await page.locator('#password').fill(password);
      await page.locator('form:has(#email) button[type=submit]').click();
      await page.waitForURL('**/inbox');
      // the address changes before the page does
      await page.locator('h1', { hasText: languages[locale].inbox }).waitFor();
      expect(await page.getByText(languages[locale].empty).count()).toBe(0);

      const row = page.locator('[data-row] a').first();
      const title = (await row.textContent()) ?? '';
      await row.click();
      await page.waitForURL('**/steps/**');
      await page.locator('h1', { hasText: title }).waitFor();
      await context.close();
      expect(problems).toEqual([]);
    },
  );

  test('one click on a card of the sign-in page is enough', async () => {
    const problems: string[] = [];
    const page = await openPage(await browser.newContext({ locale: 'zh-CN' }), problems);
    await page.goto(`${address()}/sign-in`);
    await page
      .locator(`form:has(input[value="${account('chair').email}"])`)
      .getByRole('button')
      .click();
    await page.waitForURL('**/inbox');
    await page.context().close();
    expect(problems).toEqual([]);
  });

  test('Ctrl-C ends everything', async () => {
    stopped = true;
    expect(await started.stop()).toBe(130);
    await expect(fetch(address())).rejects.toThrow('fetch failed');
    expect(started.printed()).toContain('Stopped.');
  });
});
