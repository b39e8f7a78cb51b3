import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { haihe } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { unhurried } from '#scripts/story/unhurried.ts';
import { bring, filesOf } from './brought-files.ts';
import { mustSkip } from './browser.ts';
import { Followed } from './followed.ts';
import { setStage } from './stage.ts';
import { views } from './views.ts';

const acts = sc1.map(unhurried);
const drafting = acts.findIndex(({ step }) => step === 'draft-proposal');
const sealing = acts.findIndex(({ step, by }) => step === 'seal-submit' && by === 'researchOffice');
const pictures = join('reports/followed', 'package');

/** The forms with one word more than was sealed. */
function changedIn(json: string): string {
  const file = JSON.parse(json) as { parts: Record<string, Record<string, unknown>> };
  for (const part of Object.values(file.parts)) {
    const [text] = Object.entries(part).filter(([, value]) => typeof value === 'string' && value.length > 30);
    if (text) part[text[0]] = `${String(text[1])}另行补充。`;
  }
  return JSON.stringify(file);
}

describe.skipIf(mustSkip())('a package file in the browser', () => {
  const stage = setStage({ waitDayMs: 3_000, takesFiles: true });

  test('of sixty megabytes says what it has filled in and what it has not, and why it is refused', { timeout: 1_200_000 }, async () => {
    const project = await stage.portal.openProject();
    await project.play(acts.slice(0, drafting));
    const two = filesOf('技术方案', 2);
    await new Followed(stage, project, 'package').act(acts[drafting] as StoryAct, (page) => bring(page, two));
    await project.play(acts.slice(drafting + 1, sealing));
    const seal = acts[sealing] as StoryAct;
    await project.callFor(seal);
    const office = await stage.portal.signIn(stage.browser, 'researchOffice', []);
    const taken = await office.request.get(`${stage.portal.url}/cases/${project.id}/package-files/seal-submit/${haihe}`);
    expect(taken.status()).toBe(200);
    const entries = unzipSync(await taken.body());
    await project.play([seal, { ...seal, outcome: 'withdraw', input: () => ({ reason: '报价表漏填设备费，撤回后补正再密封。' }) }]);

    const folder = mkdtempSync(join(tmpdir(), 'tida-package-'));
    mkdirSync(pictures, { recursive: true });
    const [good, bad] = [join(folder, 'package.zip'), join(folder, 'changed.zip')];
    const large = Object.fromEntries([1, 2, 3, 4].map((n) => [`files/替换的附件${n}.pdf`, randomBytes(15_000_000)]));
    writeFileSync(good, zipSync({ ...entries, ...large }, { level: 0 }));
    const forms = strToU8(changedIn(Buffer.from(entries['package.json'] ?? []).toString('utf8')));
    writeFileSync(bad, zipSync({ ...entries, 'package.json': forms, ...large }, { level: 0 }));
    for (const [n, view] of views.slice(0, 2).entries()) {
      const page = await stage.portal.signIn(stage.browser, 'investigator', [], view);
      const address = `${stage.portal.url}/cases/${project.id}/packages/draft-proposal/call`;
      const send = async (path: string) => {
        await page.goto(address);
        await page.locator('input[type=file][name=file]').setInputFiles(path);
        await page.locator('input[name=replace]').check();
        await page.locator('form[enctype="multipart/form-data"] button[type=submit]').click();
      };
      await send(bad);
      await page.locator('main [role=alert]').waitFor({ timeout: 60_000 });
      await page.screenshot({ path: join(pictures, `${n}-refused.png`), fullPage: true });
      await send(good);
      const said = page.locator('main [role=status]').first();
      await said.waitFor({ timeout: 120_000 });
      await page.screenshot({ path: join(pictures, `${n}-filled.png`), fullPage: true });
      for (const name of Object.keys(large)) expect(await said.textContent()).toContain(name.slice('files/'.length));
      for (const { name } of two) expect(await said.textContent()).not.toContain(name);
      await said.locator('a').click();
      await page.locator('main form [name=files]:checked').first().waitFor();
      await page.context().close();
    }
    rmSync(folder, { recursive: true });
  });
});
