import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { coatingDemand } from '#scripts/story/sc1/demand-intake.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { of, upTo } from '#test/support/story.ts';
import { alive, mustSkip, openPage } from './browser.ts';
import { fillForm } from './fill-form.ts';
import { Followed } from './followed.ts';
import { setStage } from './stage.ts';

const pictures = 'reports/reading';
mkdirSync(pictures, { recursive: true });
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;
const telephone = { locale: 'en', viewport: { width: 360, height: 780 } };

/** Without the ends of lines, and with one character for each letter: a font has several that look alike. */
const folded = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '');
/** The furthest right end of a word, in points; a sheet is 595 wide. */
const rightEnd = (file: string) =>
  Math.max(
    ...[...execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' }).matchAll(/ xMax="([\d.]+)"/g)].map(([, right]) =>
      Number(right),
    ),
  );
/** In points, on A4: a text that goes on on the next sheet is one text. */
const betweenHeadAndFoot = ['-x', '0', '-y', '45', '-W', '595', '-H', '750'];
/** What stands on the sheets. */
async function onPaper(page: Page, name: string): Promise<string> {
  const file = join(pictures, `${name}.pdf`);
  await page.pdf({ path: file, preferCSSPageSize: true });
  return folded(execFileSync('pdftotext', [...betweenHeadAndFoot, file, '-'], { encoding: 'utf8' }));
}

describe.skipIf(mustSkip())('what there is to read', () => {
  // both universities seal within the window for proposals, on a busy machine as well
  const stage = setStage({ waitDayMs: 1_000 });
  const problems: string[] = [];
  afterAll(() => expect(problems).toEqual([]));
  const drafting = of(sc1, 'draft-demand');

  test('a project that has only begun leads each of its readers to its question', { timeout: 600_000 }, async () => {
    const project = await stage.portal.openProject();
    await project.play([drafting]);
    const followed = new Followed(stage, project, 'beginning');
    const address = `/cases/${project.id}`;
    await followed.look('requester', address, 'handed-in-requester');
    await project.play(upTo(sc1, 'draft-proposal').slice(1));
    for (const reader of ['fundOfficer', 'expert1'] as const) await followed.look(reader, address, `listed-${reader}`);
    const page = await stage.portal.signIn(stage.browser, 'projectManager', problems, telephone);
    await page.goto(stage.portal.url + address);
    await alive(page);
    await page.getByRole('link', { name: 'Read the whole demand' }).click();
    await page.waitForURL('**/documents/*');
    await page.getByText(coatingDemand.problem.slice(0, 40)).first().waitFor();
    await page.goto(stage.portal.url + address);
    await page.getByRole('link', { name: 'The call as listed' }).click();
    await page.waitForURL('**/demands/*');
    await page.context().close();
  });

  test.skipIf(!hasPoppler && !process.env['CI'])('a form is on paper what was typed in it', { timeout: 300_000 }, async () => {
    const project = await stage.portal.openProject();
    const page = await stage.portal.signIn(stage.browser, 'requester', problems);
    const form = `${stage.portal.url}/cases/${project.id}/steps/draft-demand/demand?outcome=submit`;
    await page.goto(form);
    await alive(page);
    const { tried: _left, ...typed } = coatingDemand;
    const long = `${typed.problem}\n${'此外还需说明批量生产时的工艺窗口与检测频次。'.repeat(60)}以上为全部说明。`;
    await fillForm(page, 'draft-demand', 'submit', { ...typed, problem: long });
    const check = async (name: string, from: Page) => {
      const paper = await onPaper(from, name);
      const standards = typed.indicators.flatMap(({ name: called, method }) => [called, method.slice(0, 12)]);
      for (const text of [typed.titleZh, typed.titleEn, long, ...standards]) expect(paper, name).toContain(folded(text));
      for (const yuan of ['2000000', '3000000']) expect(paper.replaceAll(',', ''), name).toContain(yuan);
      // the choice that was made, none of the others, and no field that was left empty
      expect(paper, name).toContain('公开征集');
      for (const absent of ['定向邀请', '已做过的尝试', '附件']) expect(paper, name).not.toContain(absent);
    };
    await check('typed', page);
    // a line longer than the sheet goes on in the next, and a text longer than a sheet on the next sheet
    await page.locator('[name=titleEn]').fill(`${typed.titleEn}, ${'and of electrolysers '.repeat(3)}`);
    await page.locator('[name=problem]').fill(`${long.repeat(2)}完`);
    const printed = await onPaper(page, 'long');
    expect(printed).toContain(folded(`${typed.titleEn}, ${'and of electrolysers '.repeat(3)}`));
    expect(printed).toContain('以上为全部说明。完');
    expect(rightEnd(join(pictures, 'long.pdf'))).toBeLessThan(595 - 40);
    expect(await page.locator('.on-paper').count()).toBe(0);
    await page.locator('[name=titleEn]').fill(typed.titleEn);
    await page.locator('[name=problem]').fill(long);
    // the last fields of the form are kept as well
    const last = () =>
      page
        .locator('[name=mode][value=open], [name=tier][value=public], [name=tier][value=summary]')
        .evaluateAll((all) => all.filter((one) => (one as HTMLInputElement).checked).length);
    const chosen = await last();
    await expect.poll(() => page.reload().then(last), { timeout: 30_000, interval: 2_000 }).toBe(chosen);
    await alive(page);
    await check('kept', page);
    const storageState = await page.context().storageState();
    const plain = await openPage(await stage.browser.newContext({ locale: 'zh-CN', storageState, javaScriptEnabled: false }), problems);
    await plain.goto(form);
    await check('plain', plain);
    // without scripts as well: what is kept is printed whole, what is not yet is said to be so
    const longTitle = `${typed.titleEn}, ${'and of electrolysers '.repeat(3)}`;
    await plain.locator('[name=titleEn]').fill(longTitle);
    const unkept = await onPaper(plain, 'plain-unkept');
    expect(unkept).toContain('本栏改动后尚未保存');
    await plain.getByRole('button', { name: '保存草稿', exact: true }).click();
    await plain.getByRole('status').filter({ hasText: '草稿已保存' }).waitFor();
    const kept = await onPaper(plain, 'plain-long');
    for (const text of [longTitle, long, typed.titleZh]) expect(kept).toContain(folded(text));
    expect(kept).not.toContain('本栏改动后尚未保存');
    expect(rightEnd(join(pictures, 'plain-long.pdf'))).toBeLessThan(595 - 40);
    await plain.context().close();
    await page.context().close();
  });

  test.skipIf(!hasPoppler && !process.env['CI'])(
    'on an English telephone a contract is open in English, and whole: unfolded, without scripts, on paper',
    { timeout: 600_000 },
    async () => {
      const project = await stage.portal.openProject();
      await project.play(upTo(sc1, 'sign-contract'));
      const page = await stage.portal.signIn(stage.browser, 'universitySignatory', problems);
      await page.goto(`${stage.portal.url}/cases/${project.id}/documents`);
      const address = await page.locator('main li', { hasText: '合同定稿' }).locator('a').first().getAttribute('href');
      const storageState = await page.context().storageState();
      const reading = async (options: BrowserContextOptions) => {
        const context = await stage.browser.newContext({ ...telephone, storageState, ...options });
        const own = await openPage(context, problems);
        await own.goto(`${stage.portal.url}${address}`);
        return own;
      };
      const [chinese, english] = ['本合同以中文文本为准', 'The Chinese text prevails; this translation is for reference.'];
      for (const javaScriptEnabled of [true, false]) {
        const own = await reading({ javaScriptEnabled });
        const height = () => own.evaluate(() => document.documentElement.scrollHeight);
        const before = await height();
        await own.screenshot({ path: join(pictures, `contract-${javaScriptEnabled}.png`), fullPage: true });
        expect(await own.getByText(english).first().isVisible()).toBe(true);
        expect(await own.getByText(chinese).first().isVisible()).toBe(false);
        const paper = await onPaper(own, `contract-${javaScriptEnabled}`);
        expect(paper).toContain(chinese);
        expect(paper).toContain(folded(english));
        await own.locator('main details summary').first().click();
        expect(await own.getByText(chinese).first().isVisible()).toBe(true);
        expect(before).toBeLessThan((await height()) * 0.75);
        await own.context().close();
      }
      await page.context().close();
    },
  );
});
