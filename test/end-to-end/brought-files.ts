import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Brought {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const pdf = (text: string) => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`);
/** One pixel. */
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** So many files with names as offices give them: the first is a picture, the others are PDF. */
export const filesOf = (what: string, count: number): Brought[] =>
  Array.from({ length: count }, (_, n) =>
    n === 0
      ? { name: `${what}—曲线图.png`, mimeType: 'image/png', buffer: png }
      : { name: `${what}（附件${n}）—v2.pdf`, mimeType: 'application/pdf', buffer: pdf(`${what} ${n}`) },
  );

/** Chosen by the field's button; while they go up their progress is shown; each is found clean and ticked. */
export async function bring(page: Page, files: readonly Brought[]): Promise<void> {
  let isOpen = () => {};
  const gate = new Promise<void>((open) => {
    isOpen = open;
  });
  await page.route('**/files/**', async (route) => {
    if (route.request().method() === 'PATCH') await gate;
    await route.continue();
  });
  await page.locator('main form input[type=file]').setInputFiles([...files]);
  await page.locator('main form progress').first().waitFor({ timeout: 90_000 });
  isOpen();
  const ticked = page.locator('main form [name=files]:checked');
  await expect.poll(() => ticked.count(), { timeout: 120_000 }).toBe(files.length);
  for (const { name } of files)
    await page
      .locator('main form li', { hasText: name })
      .getByText(/可用|ready/)
      .waitFor();
}

/** Chosen while the scripts of the page are still on their way: it goes up as soon as they run. */
export async function bringBeforeScripts(page: Page, address: string, file: Brought): Promise<void> {
  let isOpen = () => {};
  const gate = new Promise<void>((open) => {
    isOpen = open;
  });
  await page.route('**/assets/*.js', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('main form input[type=file]').setInputFiles([file]);
  isOpen();
  const ticked = page.locator('main form li', { hasText: file.name }).locator('[name=files]:checked');
  await expect.poll(() => ticked.count(), { timeout: 60_000 }).toBe(1);
}

/** Saved by a reader under the same name with the same bytes. */
export async function saved(page: Page, { name, buffer }: Brought): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('main a[download]', { hasText: name }).first().click(),
  ]);
  expect(download.suggestedFilename()).toBe(name);
  const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  expect(hashOf(readFileSync(await download.path()))).toBe(hashOf(buffer));
}

/** A PDF among the files is shown within the page once that is asked for, and taken from the portal only then. */
export async function shownHere(page: Page): Promise<void> {
  const preview = page.locator('main details:has(> iframe[src$="?view=1"])').first();
  await preview.locator('summary').scrollIntoViewIfNeeded();
  const address = await preview.locator('iframe').getAttribute('src');
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.url().endsWith(address ?? '/')),
    preview.locator('summary').click(),
  ]);
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  // browsers follow this policy; X-Frame-Options counts only without one
  expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'self'");
}
