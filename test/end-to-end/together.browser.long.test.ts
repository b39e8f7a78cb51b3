import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { sceneOf } from '#test/support/play.ts';
import { of, upTo } from '#test/support/story.ts';
import type { SavedDraft } from '#web/shapes/step.ts';
import { alive, launch, mustSkip, withAxe } from './browser.ts';
import { looked } from './looked.ts';
import { openPortal, type Portal } from './portal-stack.ts';

/** Ten times the usual length: the window for proposals lasts as long as two people write. */
const longDayMs = 4_000;
const wide = { viewport: { width: 1440, height: 900 } } as const;
const narrow = { viewport: { width: 360, height: 740 } } as const;
const key = 'draft-proposal/call';
const whole = of(sc1, 'draft-proposal');
const pictures = process.env['PICTURES'];

/** A page of its own for each of two people who write one proposal. */
describe.skipIf(mustSkip())('two write one proposal in the browser', () => {
  let portal: Portal;
  let browser: Browser;
  let holder: Page;
  let writer: Page;
  const problems: string[] = [];
  const look = async (page: Page, name: string) => {
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
    expect(await looked(page, false)).toEqual([]);
  };
  beforeAll(async () => {
    [portal, browser] = await Promise.all([openPortal({ waitDayMs: longDayMs }), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
    expect(problems).toEqual([]);
  });
  const field = (page: Page, name: string) => page.locator(`main form [name=${name}]`);
  const saved = (page: Page) => page.locator('[role=status]', { hasText: /草稿已保存|Draft saved/ }).last();

  let caseId = '';
  /** The holder's draft as the server keeps it, asked by a program of theirs. */
  const headers = () => ({ authorization: `Bearer ${portal.member('investigator').key}`, 'content-type': 'application/json' });
  async function kept() {
    const found = await fetch(`${portal.url}/trpc/drafts.get?input=${encodeURIComponent(JSON.stringify({ caseId, key }))}`, {
      headers: headers(),
    });
    const { result } = (await found.json()) as { result: { data: readonly SavedDraft[] } };
    return result.data[0];
  }
  /** The whole form of the story. */
  async function fillWhole(): Promise<void> {
    const draft = await kept();
    const marks = Object.fromEntries((draft?.fields ?? []).map(({ name, mark }) => [name, mark]));
    const values = whole.input(sceneOf({ now: new Date().toISOString() }, 'call'));
    const form = { caseId, key, outcome: 'submit', values, revision: draft?.revision ?? 0, marks, writer: randomUUID(), turn: 1 };
    const saved = await fetch(`${portal.url}/trpc/drafts.save`, { method: 'POST', headers: headers(), body: JSON.stringify(form) });
    expect(saved.status, await saved.text()).toBe(200);
  }
  async function writes(novelty: string): Promise<void> {
    await field(writer, 'novelty').fill(novelty);
    await writer.locator('h1').click();
    await expect.poll(async () => (await kept())?.values['novelty'], { timeout: 20_000 }).toBe(novelty);
  }

  test('the holder asks a colleague, who finds the form in the inbox', async () => {
    const project = await portal.openProject();
    await project.play(upTo(sc1, 'draft-proposal'));
    caseId = project.id;
    holder = await portal.signIn(browser, 'investigator', problems, { ...wide, locale: 'zh-CN' });
    await withAxe(holder.context());
    await holder.goto(`${portal.url}/cases/${project.id}/writers/${key}`);
    await holder.locator('select[name=ask]').selectOption(idOf('inventor2'));
    await holder.getByRole('button', { name: '邀请', exact: true }).click();
    await holder.getByRole('button', { name: /^取消邀请/ }).waitFor();
    await look(holder, 'writers-zh');
    await holder.getByRole('link', { name: '去填写' }).click();
    await holder.waitForURL('**/steps/**');
    await alive(holder);

    writer = await portal.signIn(browser, 'inventor2', problems, { ...narrow, locale: 'en' });
    await withAxe(writer.context());
    await writer.reload();
    await look(writer, 'inbox-en');
    await writer.locator('section', { hasText: 'Colleagues ask you' }).getByRole('link').first().click();
    await writer.waitForURL('**of=*');
    await alive(writer);
    await writer.getByRole('region', { name: 'Writing together' }).waitFor();
    expect(await writer.getByRole('button', { name: 'Save' }).count()).toBe(1);
    expect(await writer.locator('main form button.primary, main form button.seal').count()).toBe(0);
  });

  test('different fields merge into both open forms, and each sees where the other is', async () => {
    // the holder's page was loaded before the invitation had a writer with scripts
    await holder.reload();
    await alive(holder);
    await field(holder, 'titleZh').fill('两人合写的题目');
    await field(writer, 'route').fill('12 μm / 0.4 mΩ·cm²');
    await writer.locator('h1').click();
    await expect.poll(() => field(holder, 'route').inputValue(), { timeout: 20_000 }).toBe('12 μm / 0.4 mΩ·cm²');
    await expect.poll(() => field(writer, 'titleZh').inputValue(), { timeout: 20_000 }).toBe('两人合写的题目');
    await field(writer, 'novelty').focus();
    await holder.getByText(/正在填写“/).waitFor({ timeout: 20_000 });
    await look(holder, 'step-zh');
    await look(writer, 'form-en');
  });

  test('of one field that both change, the second is shown both and chooses', async () => {
    await field(writer, 'novelty').fill('0.3 mΩ·cm²');
    // the holder is within the field: nothing moves under the hand
    await field(holder, 'novelty').focus();
    await field(holder, 'novelty').pressSequentially('0.8 mΩ·cm²');
    const conflict = holder.locator('main form', { hasText: '您和同事都改过' });
    const theirs = writer.locator('main form', { hasText: 'You and a colleague' });
    await conflict.or(holder.locator('body')).first().waitFor();
    await expect.poll(async () => (await conflict.count()) + (await theirs.count()), { timeout: 30_000 }).toBe(1);
    const isHolders = (await conflict.count()) === 1;
    const [page, box] = isHolders ? [holder, conflict] : [writer, theirs];
    await look(page, 'conflict');
    expect(await box.textContent()).toContain('0.3 mΩ·cm²');
    expect(await box.textContent()).toContain('0.8 mΩ·cm²');
    await box.locator(`input[value=${isHolders ? 'theirs' : 'mine'}]`).check();
    await box.getByRole('button').click();
    await saved(page).waitFor();
    await expect.poll(() => field(holder, 'novelty').inputValue(), { timeout: 20_000 }).toBe('0.3 mΩ·cm²');
  });

  test('without scripts the refused save shows both texts and takes the choice', async () => {
    const plain = await portal.signIn(browser, 'inventor2', problems, { locale: 'zh-CN', javaScriptEnabled: false });
    await plain.locator('section', { hasText: '同事请您共同填写' }).getByRole('link').first().click();
    await field(holder, 'titleZh').fill('负责人最后定的题目');
    await holder.locator('h1').click();
    await expect.poll(() => field(writer, 'titleZh').inputValue(), { timeout: 20_000 }).toBe('负责人最后定的题目');
    await field(plain, 'titleZh').fill('无脚本页面的题目');
    await plain.getByRole('button', { name: '保存草稿', exact: true }).click();
    const main = await plain.locator('main').textContent();
    expect(main).toContain('负责人最后定的题目');
    expect(await field(plain, 'titleZh').inputValue()).toBe('无脚本页面的题目');
    await plain.locator('input[name="_take.titleZh"][value^=mine]').check();
    await plain.getByRole('button', { name: '保存草稿', exact: true }).click();
    await expect.poll(() => field(holder, 'titleZh').inputValue(), { timeout: 20_000 }).toBe('无脚本页面的题目');
  });

  test('handed in without what a colleague has written since, the form comes back with both texts, and nothing is lost', async () => {
    await fillWhole();
    // this page hears of no change
    await holder.route(/changes/, (one) => one.fulfill({ status: 404 }));
    await holder.reload();
    await alive(holder);
    const route = await field(holder, 'route').inputValue();
    expect(route.length).toBeGreaterThan(500);
    await writer.locator('h1').click();
    await expect.poll(() => field(writer, 'route').inputValue(), { timeout: 20_000 }).toBe(route);
    await writes('合写同事在提交之前补充的创新点。');
    await holder.locator('main form button.primary').last().click();
    await holder
      .getByText(/没有被覆盖/)
      .first()
      .waitFor();
    await look(holder, 'handed-in-stale');
    expect(holder.url()).toContain('/steps/');
    await expect.poll(() => field(holder, 'novelty').inputValue()).toBe('合写同事在提交之前补充的创新点。');
    expect(await field(holder, 'route').inputValue()).toBe(route);
  });

  test('without scripts the field that both have changed is marked, and the typed text stays', async () => {
    const plain = await portal.signIn(browser, 'investigator', problems, { locale: 'zh-CN', javaScriptEnabled: false });
    await plain.goto(`${portal.url}/cases/${caseId}/steps/${key}?outcome=submit`);
    await writes('同事后来又改过的创新点。');
    await field(plain, 'novelty').fill('负责人提交时的创新点。');
    await plain.locator('main form button.primary').last().click();
    const main = await plain.locator('main').textContent();
    expect(main).toContain('没有被覆盖');
    expect(main).toContain('同事后来又改过的创新点。');
    expect(await field(plain, 'novelty').inputValue()).toBe('负责人提交时的创新点。');
    const chosen = await plain
      .locator('input[type=radio][name^="_take."]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('name')));
    expect(chosen).toContain('_take.novelty');
    expect(chosen).not.toContain('_take.route');
  });
});
