import { createHash } from 'node:crypto';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { of, upTo } from '#test/support/story.ts';
import { until } from '#test/workflow/support/performance.ts';
import { mustSkip, openPage } from './browser.ts';
import { inEveryView } from './in-every-view.ts';
import { setStage } from './stage.ts';

const plain = { locale: 'zh-CN', javaScriptEnabled: false } as const;
const chosen = 'seven plums under glass';

describe.skipIf(mustSkip())('what comes by mail, in the browser', () => {
  const stage = setStage({ sendsMails: true });
  const seen = inEveryView(stage, 'reports/letters');

  test('a colleague is invited by mail, opens the link and signs in; the administrator sees that it was sent; all without scripts', async () => {
    const problems: string[] = [];
    const page = await stage.portal.signIn(stage.browser, 'enterpriseSignatory', problems, plain);
    await page.goto(`${stage.portal.url}/organisation`);
    await page.locator('[name=nameZh]').fill('顾新');
    await page.locator('[name=nameEn]').fill('Gu Xin');
    await page.locator('[name=email]').fill('gu.xin@tida.example');
    await page.locator('input[name=role][value="ent.legal"]').check();
    await page.getByRole('button', { name: '发送邀请' }).click();
    await page.getByText('邀请邮件已提交发送').waitFor();
    expect(await page.content()).not.toContain('/invitations/');
    const link = await until(async () => {
      const outbox = await (await fetch(`${stage.portal.env['MAIL_PAGE_URL']}/?to=gu.xin@tida.example`)).text();
      return /https?:[^\s"<]+\/invitations\/[\w-]{43}/.exec(outbox)?.[0];
    }, 240_000);
    await page.goto(`${stage.portal.url}/organisation`);
    expect(await page.locator('main').textContent()).toContain('邮件已发送');
    await seen(page, '/organisation', 'organisation');
    await seen(page, '/organisation/people/rd-lead', 'person');

    const invited = await openPage(await stage.browser.newContext(plain), problems);
    await invited.goto(link);
    await invited.locator('#password').fill(chosen);
    await invited.locator('#again').fill(chosen);
    await invited.getByRole('button', { name: '接受邀请并登录' }).click();
    await invited.waitForURL(`${stage.portal.url}/`);
    const again = await openPage(await stage.browser.newContext(plain), problems);
    await again.goto(link);
    expect(await again.getByRole('alert').textContent()).toContain('已使用');
    expect(problems).toEqual([]);
  });

  test('an objector opens the link of a mail, confirms the address, and reads the answer there', async () => {
    const problems: string[] = [];
    const project = await stage.portal.openProject();
    await project.play([...upTo(sc1, 'confirm-award'), of(sc1, 'confirm-award')]);
    const sql = new pg.Pool({ connectionString: stage.portal.env['DATABASE_URL'] ?? '' });
    const token = 'k'.repeat(43);
    // as if one had been filed while the notice was open: here its days are seconds (test/portal/objector.test.ts files them)
    const objection = JSON.stringify([{ id: 'award-1-1', state: 'dismissed', at: '2026-11-29T02:00:00.000Z', by: 'public-x' }]);
    await sql.query("UPDATE case_state SET state = jsonb_set(state, '{publicities,award,objections}', $2::jsonb) WHERE case_id = $1", [
      project.id,
      objection,
    ]);
    await sql.query('INSERT INTO objection_contact (case_id, objection, address) VALUES ($1, $2, $3)', [
      project.id,
      'award-1-1',
      'o@tida.example',
    ]);
    const hash = createHash('sha256').update(token, 'utf8').digest('hex');
    await sql.query("INSERT INTO objection_link (hash, case_id, objection, expires_at) VALUES ($1, $2, $3, now() + interval '30 days')", [
      hash,
      project.id,
      'award-1-1',
    ]);
    await sql.end();
    const path = `/objections/${token}`;
    const page = await openPage(await stage.browser.newContext(plain), problems);
    await seen(page, path, 'objection-unconfirmed');
    await page.goto(`${stage.portal.url}${path}`);
    await page.getByRole('button', { name: '确认邮箱' }).click();
    expect(await page.locator('main').textContent()).toContain('异议不成立');
    await seen(page, path, 'objection');
    const none = await page.goto(`${stage.portal.url}/objections/${'x'.repeat(43)}`);
    expect(none?.status()).toBe(404);
    expect(await page.getByRole('alert').textContent()).toContain('无效或已过期');
    expect(problems).toEqual([]);
  });
});
