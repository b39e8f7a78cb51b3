import { createHash, randomBytes } from 'node:crypto';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { coatingDemand } from '#scripts/story/sc1/demand-intake.ts';
import { type Brought, filesOf } from './brought-files.ts';
import { alive } from './browser.ts';
import type { Stage } from './stage.ts';

const sliceBytes = 2 * 1024 * 1024;
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const said = {
  'zh-CN': { upload: '上传所选文件并保存草稿', saved: '草稿已保存', pasted: '粘贴的图片-1.png' },
  en: { upload: 'Upload the chosen files and save the draft', saved: 'Draft saved', pasted: 'pasted-picture-1.png' },
} as const;
const languages = ['zh-CN', 'en'] as const;

/** The ways of a file into a form: sent with it, dropped, pasted, and cut off on its way. */
export const bringing = (stage: Stage) =>
  describe('a file comes into a form', () => {
    async function onForm(view: BrowserContextOptions) {
      const problems: string[] = [];
      const project = await stage.portal.openProject();
      const page = await stage.portal.signIn(stage.browser, 'requester', problems, view);
      const open = async () => {
        await page.goto(`${stage.portal.url}/cases/${project.id}/steps/draft-demand/demand?outcome=submit`);
        if (view.javaScriptEnabled ?? true) await alive(page);
      };
      await open();
      return { page, open, problems };
    }
    const ticked = (page: Page) => page.locator('main form [name=files]:checked');
    const shown = (page: Page) => page.locator('main form li a[href$="?view=1"]');
    /** Downloaded by the link beside it: byte for byte, and by its hash in the form. */
    async function isThere(page: Page, name: string, bytes: Buffer) {
      const row = page.locator('main form li', { hasText: name });
      expect(await row.locator('[name=files]').getAttribute('value')).toContain(hashOf(bytes));
      const answer = await page.request.get(new URL((await row.locator('a').getAttribute('href')) ?? '', page.url()).href);
      expect([answer.status(), hashOf(await answer.body())]).toEqual([200, hashOf(bytes)]);
    }

    test.each(languages)('without scripts by a button of the form, which keeps the draft, in %s', async (locale) => {
      const { page, open, problems } = await onForm({ locale, javaScriptEnabled: false });
      const brought = filesOf('现场照片', 3);
      await page.locator('[name=titleZh]').fill(coatingDemand.titleZh);
      await page.locator('main form input[type=file]').setInputFiles([...brought]);
      await page.getByRole('button', { name: said[locale].upload, exact: true }).click();
      await expect.poll(() => ticked(page).count()).toBe(brought.length);
      // the next visit finds it in the draft, scanned meanwhile
      const scanned = async () => {
        await open();
        return shown(page).count();
      };
      await expect.poll(scanned, { timeout: 120_000, interval: 1_000 }).toBe(brought.length);
      expect(await ticked(page).count()).toBe(brought.length);
      expect(await page.locator('[name=titleZh]').inputValue()).toBe(coatingDemand.titleZh);
      for (const { name, buffer } of brought) await isThere(page, name, buffer);
      await page.context().close();
      expect(problems).toEqual([]);
    });

    test.each(languages)('a picture pasted and a file dropped, in %s', async (locale) => {
      const { page, open, problems } = await onForm({ locale });
      const [picture, report] = filesOf('镀层断面', 2) as [Brought, Brought];
      const zone = page.locator('main form input[type=file]').locator('..');
      /** Whether the browser was kept from opening the file by itself. */
      const give = (kind: 'paste' | 'drop', { name, mimeType, buffer }: Brought) =>
        zone.evaluate(
          (element, given) => {
            const data = new DataTransfer();
            const bytes = Uint8Array.from(atob(given.base64), (sign) => sign.charCodeAt(0));
            data.items.add(new File([bytes], given.name, { type: given.mimeType }));
            const around = { bubbles: true, cancelable: true };
            if (given.kind === 'paste') return !element.dispatchEvent(new ClipboardEvent('paste', { ...around, clipboardData: data }));
            const isOver = !element.dispatchEvent(new DragEvent('dragover', { ...around, dataTransfer: data }));
            return !element.dispatchEvent(new DragEvent('drop', { ...around, dataTransfer: data })) && isOver;
          },
          { kind, name, mimeType, base64: buffer.toString('base64') },
        );
      expect(await give('paste', { ...picture, name: 'image.png' })).toBe(true);
      await expect.poll(() => shown(page).count()).toBe(1);
      expect(await give('drop', report)).toBe(true);
      await expect.poll(() => shown(page).count()).toBe(2);
      await page.getByRole('status').filter({ hasText: said[locale].saved }).last().waitFor();
      await open();
      expect(await ticked(page).count()).toBe(2);
      await isThere(page, said[locale].pasted, picture.buffer);
      await isThere(page, report.name, report.buffer);
      await page.context().close();
      expect(problems).toEqual([]);
    });

    test('goes on where it was cut off, and arrives whole', async () => {
      const { page, problems } = await onForm({ locale: 'zh-CN' });
      const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n%'), randomBytes(2 * sliceBytes + 1_000), Buffer.from('\n%%EOF\n')]);
      const sent: string[] = [];
      await page.route('**/files/**', async (route) => {
        if (route.request().method() !== 'PATCH') return route.continue();
        sent.push(route.request().headers()['upload-offset'] ?? '');
        return sent.length === 2 ? route.abort('connectionreset') : route.continue();
      });
      const name = '长报告.pdf';
      await page.locator('main form input[type=file]').setInputFiles([{ name, mimeType: 'application/pdf', buffer: bytes }]);
      await expect.poll(() => shown(page).count(), { timeout: 120_000 }).toBe(1);
      // the cut part once more, and none before it
      expect(sent).toEqual([0, sliceBytes, sliceBytes, 2 * sliceBytes].map(String));
      await isThere(page, name, bytes);
      await page.context().close();
      expect(problems.filter((problem) => !problem.includes('ERR_CONNECTION_RESET'))).toEqual([]);
    });
  });
