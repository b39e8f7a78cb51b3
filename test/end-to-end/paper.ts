import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import type { PlayedProject } from '#scripts/story/troupe.ts';
import { alive } from './browser.ts';
import type { Stage } from './stage.ts';

const pictures = 'reports/paper';
/** Of a sheet of A4 at 72 points an inch, and its margins. */
const [sheet, margin] = [595, (16 / 25.4) * 72];
/** Above it the page, below it the number of the sheet. */
const foot = 800;
/** A row stays whole, and none is as long as this leaves of a sheet. */
const leastFilled = { money: 0.75, other: 0.3 } as const;
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}
/** What poppler finds on each sheet. */
function sheetsOf(file: string): Word[][] {
  const found = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
  return found
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)].map(
        ([, left = '', right = '', bottom = '', text = '']) => ({
          text,
          left: Number(left),
          right: Number(right),
          bottom: Number(bottom),
        }),
      ),
    );
}

/** Five kinds of page on A4, as they leave the printer. */
export const paper = (stage: Stage) =>
  describe.skipIf(!hasPoppler && !process.env['CI'])('on paper', () => {
    const problems: string[] = [];
    let project: PlayedProject;
    let page: Page;
    beforeAll(async () => {
      mkdirSync(pictures, { recursive: true });
      project = await stage.portal.openProject();
      await project.play(
        sc1.slice(
          0,
          // the last of four: the ledger takes several sheets by then
          sc1.findLastIndex(({ step }) => step === 'accept-milestone'),
        ),
      );
      page = await stage.portal.signIn(stage.browser, 'rdLead', problems);
    });
    afterAll(async () => {
      await page?.context().close();
      expect(problems).toEqual([]);
    });

    const contract = async () => {
      await page.goto(`${stage.portal.url}/cases/${project.id}/documents`);
      return page.locator('main li', { hasText: '合同定稿' }).locator('a').first().getAttribute('href');
    };
    test.each([
      ['project', async () => `/cases/${project.id}`],
      ['money', async () => `/cases/${project.id}/money`],
      ['timeline', async () => `/cases/${project.id}/timeline`],
      ['contract', contract],
      ['acceptance', async () => `/cases/${project.id}/steps/accept-milestone/milestone-4`],
    ] as const)('%s: whole width, number, and which sheet of how many', async (name, address) => {
      await page.goto(`${stage.portal.url}${await address()}`);
      await alive(page);
      const file = join(pictures, `${name}.pdf`);
      await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
      const sheets = sheetsOf(file);
      for (const [index, words] of sheets.entries()) {
        const said = words.map(({ text }) => text).join(' ');
        expect(said).toContain(project.number);
        expect(said).toContain('题答');
        expect(said).toContain(`${index + 1} / ${sheets.length}`);
        // no sheet is left all but empty because what follows would not fit on it
        const last = Math.max(...words.map(({ bottom }) => bottom).filter((bottom) => bottom < foot));
        const least = foot * leastFilled[name === 'money' ? name : 'other'];
        if (index < sheets.length - 1) expect({ sheet: index + 1, last, fills: last > least }).toMatchObject({ fills: true });
      }
      const all = sheets.flat();
      expect(Math.min(...all.map(({ left }) => left))).toBeLessThan(margin + 20);
      expect(Math.max(...all.map(({ right }) => right))).toBeLessThan(sheet - margin + 2);
      // without the furthest words: head and foot stand at the right in any case
      const inside = all.map(({ right }) => right).sort((a, b) => b - a)[3 * sheets.length] ?? 0;
      expect(inside).toBeGreaterThan(sheet - margin - 60);
    });
  });
