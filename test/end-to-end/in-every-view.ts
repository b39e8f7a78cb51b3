import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { alive, openPage, withAxe } from './browser.ts';
import { looked } from './looked.ts';
import type { Stage } from './stage.ts';
import { views } from './views.ts';

/** Looks at a page as the person signed in: in both languages, on desk and telephone, with a picture of each in the folder. */
export function inEveryView(stage: Stage, folder: string) {
  mkdirSync(folder, { recursive: true });
  return async (page: Page, path: string, name: string): Promise<void> => {
    const storageState = await page.context().storageState();
    for (const view of views) {
      const problems: string[] = [];
      const context = await stage.browser.newContext({ ...view, storageState });
      await withAxe(context);
      const own = await openPage(context, problems);
      await own.goto(new URL(path, stage.portal.url).toString());
      await alive(own);
      await own.screenshot({ path: `${folder}/${name}-${view.viewport.width}-${view.locale}.png`, fullPage: true });
      expect([...problems, ...(await looked(own))], `${name} ${view.locale} ${view.viewport.width}`).toEqual([]);
      await context.close();
    }
  };
}
