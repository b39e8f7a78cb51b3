import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { coatingDemand } from '#scripts/story/sc1/demand-intake.ts';
import { alive } from './browser.ts';
import type { Stage } from './stage.ts';

const said = {
  'zh-CN': { save: '保存草稿', empty: '尚未填写或改动任何内容', saved: '草稿已保存', unchanged: '此后没有改动' },
  en: { save: 'Save draft', empty: 'Nothing has been entered or changed', saved: 'Draft saved', unchanged: 'nothing has changed since' },
} as const;

/** The button answers also where there is nothing to save. */
export const nothingToSave = (stage: Stage) =>
  describe('a draft without anything new', () => {
    const problems: string[] = [];
    afterAll(() => expect(problems).toEqual([]));

    test.each([
      { locale: 'zh-CN', javaScriptEnabled: true },
      { locale: 'zh-CN', javaScriptEnabled: false },
      { locale: 'en', javaScriptEnabled: true },
      { locale: 'en', javaScriptEnabled: false },
    ] as const)('is said to be empty, or saved before: $locale, scripts: $javaScriptEnabled', async (view) => {
      const words = said[view.locale];
      const project = await stage.portal.openProject();
      const page = await stage.portal.signIn(stage.browser, 'requester', problems, view);
      const open = async () => {
        await page.goto(`${stage.portal.url}/cases/${project.id}/steps/draft-demand/demand?outcome=submit`);
        if (view.javaScriptEnabled) await alive(page);
      };
      const status = (page: Page) => page.locator('footer [role=status]');
      const save = () => page.getByRole('button', { name: words.save, exact: true }).click();
      const says = (text: string) => status(page).filter({ hasText: text }).waitFor();
      await open();
      // a walk through the fields is no draft either
      for (const field of ['titleZh', 'titleEn', 'problem']) await page.locator(`[name=${field}]`).focus();
      await save();
      await says(words.empty);
      await open();
      expect(await status(page).textContent()).toBe('');

      await page.locator('[name=titleZh]').fill(coatingDemand.titleZh);
      await save();
      await says(words.saved);
      const at = (await status(page).textContent()) ?? '';
      await save();
      await says(words.unchanged);
      expect(await status(page).textContent()).toContain(at);
      // also on the next visit
      await open();
      expect(await status(page).textContent()).toBe(at);
      await page.locator('[name=titleZh]').focus();
      await page.locator('[name=titleEn]').focus();
      await save();
      await says(words.unchanged);
      expect(await status(page).textContent()).toContain(at);
      await page.locator('[name=titleEn]').fill(coatingDemand.titleEn);
      await save();
      await status(page).filter({ hasText: words.saved }).filter({ hasNotText: words.unchanged }).waitFor();
      await page.context().close();
    });
  });
