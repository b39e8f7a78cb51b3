import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { signaturesIn } from '#papers/signature/verify.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo } from '#test/support/story.ts';
import { until } from '#test/workflow/support/performance.ts';
import { paperAddress } from '#web/ui/paper-address.ts';
import { alive, openPage, withAxe } from './browser.ts';
import { looked } from './looked.ts';
import type { Stage } from './stage.ts';

const said = {
  'zh-CN': {
    ask: '核验',
    known: '该文件由本平台出具，未经改动',
    unknown: '没有查到该文件',
    signatures: '文件中的电子签名',
    void: '签名无效：文件内容与签署时不一致',
  },
  en: {
    ask: 'Check',
    known: 'This file was issued by this platform and is unaltered',
    unknown: 'No such file was found',
    signatures: 'Signatures in the file',
    void: 'invalid: the file differs from what was signed',
  },
} as const;
const signers = ['滨海新材料股份有限公司（示例）', '海河大学（示例）'];

/** The same file with one byte of what it says changed. */
function changed(file: Buffer): Buffer {
  const other = Buffer.from(file);
  const at = other.indexOf('endstream') - 40;
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}

/** The public check, by a file that stays in the browser. */
export const checking = (stage: Stage) =>
  describe('a paper is checked by its file', () => {
    /** The contract: its Chinese file with both signatures, its English one without. */
    const files: { signed: Buffer; plain: Buffer } = { signed: Buffer.alloc(0), plain: Buffer.alloc(0) };
    beforeAll(async () => {
      const { portal, browser } = stage;
      const project = await portal.openProject();
      await project.play(upTo(sc1, 'submit-registration'));
      const page = await portal.signIn(browser, 'universitySignatory', []);
      const answer = await page.request.get(
        `${portal.url}/trpc/papers.list?input=${encodeURIComponent(JSON.stringify({ caseId: project.id }))}`,
      );
      const { result } = (await answer.json()) as { result: { data: { name: string; version: number }[] } };
      const contract = result.data.find(({ name }) => name === 'contract');
      if (!contract) throw new Error('no contract');
      const take = async (language: 'zh' | 'en') =>
        (await page.request.get(portal.url + paperAddress(project.id, contract, language))).body();
      const signed = async () => {
        files.signed = await take('zh');
        return (await signaturesIn(new Uint8Array(files.signed))).length;
      };
      await until(async () => (await signed()) === 2, 120_000);
      files.plain = await take('en');
      await page.context().close();
    });

    /** What the page answers, and whether a byte of the file has left the browser. */
    async function answerTo(page: Page, file: Buffer, ask: string) {
      await page.goto(`${stage.portal.url}/check`);
      await alive(page);
      const sent: string[] = [];
      page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
      const form = page.locator('form[action="/check/file"]');
      await form.locator('input[type=file]').setInputFiles([{ name: 'contract.pdf', mimeType: 'application/pdf', buffer: file }]);
      await form.getByRole('button', { name: ask, exact: true }).click();
      await page.waitForURL('**/check?sha256=*');
      expect(sent).toEqual([]);
      return { heading: page.locator('main section[role=status] h2'), inFile: form.locator('section[role=status]') };
    }

    test.each(['zh-CN', 'en'] as const)(
      'by anybody, in %s: genuine; with one byte changed not, and its signatures are void',
      async (locale) => {
        const words = said[locale];
        const problems: string[] = [];
        const context = await stage.browser.newContext({ locale });
        await withAxe(context);
        const page = await openPage(context, problems);
        for (const file of [files.signed, files.plain]) {
          const { heading, inFile } = await answerTo(page, file, words.ask);
          await heading.filter({ hasText: words.known }).waitFor();
          expect(await inFile.count()).toBe(0);
        }
        const altered = await answerTo(page, changed(files.signed), words.ask);
        await altered.heading.filter({ hasText: words.unknown }).waitFor();
        await altered.inFile.getByRole('heading', { name: words.signatures }).waitFor();
        const rows = await altered.inFile.locator('li').allTextContents();
        expect(rows.map((row) => row.endsWith(words.void))).toEqual([true, true]);
        for (const [n, signer] of signers.entries()) expect(rows[n]).toContain(signer);
        expect(await looked(page, false)).toEqual([]);

        const unsigned = await answerTo(page, changed(files.plain), words.ask);
        await unsigned.heading.filter({ hasText: words.unknown }).waitFor();
        expect(await unsigned.inFile.count()).toBe(0);
        await page.context().close();
        expect(problems).toEqual([]);
      },
    );
  });
