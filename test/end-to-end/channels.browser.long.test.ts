import { describe, expect, test } from 'vitest';
import type { Delivered } from '#stand-ins/messages/service.ts';
import { until } from '#test/workflow/support/performance.ts';
import { mustSkip } from './browser.ts';
import { inEveryView } from './in-every-view.ts';
import { setStage } from './stage.ts';

/** As long as such an id may be, nearly. */
const longId = 'li.gong.of.the.laboratory.for.high.power.cells.0123456789';
const plain = { javaScriptEnabled: false } as const;
const words = {
  'zh-CN': { send: '发送验证码', confirm: '确认', confirmed: '地址已确认', save: '保存', wrong: '验证码不正确' },
  en: { send: 'Send a code', confirm: 'Confirm', confirmed: 'The address is confirmed', save: 'Save', wrong: 'The code is wrong' },
} as const;

describe.skipIf(mustSkip())('channels beside mail, in a browser without scripts', () => {
  const stage = setStage({ sendsMails: true, sendsMessages: true });
  const seen = inEveryView(stage, 'reports/channels');

  const cameTo = async (to: string) =>
    ((await (await fetch(`${stage.portal.env['MESSAGES_PAGE_URL']}/messages`)).json()) as Delivered[]).filter((one) => one.to === to);

  test.each([
    ['zh-CN', 'wecom', longId, 'requester'],
    ['en', 'sms', '13800138000', 'enterpriseSignatory'],
  ] as const)('in %s an address is entered, confirmed by its code, and notices are chosen', async (locale, channel, address, player) => {
    const say = words[locale];
    const problems: string[] = [];
    const page = await stage.portal.signIn(stage.browser, player, problems, { ...plain, locale });
    const path = '/notifications';
    await page.goto(stage.portal.url + path);
    if (locale === 'zh-CN') await seen(page, path, 'nothing');
    await page.locator(`#address-${channel}`).fill(address);
    const card = page.locator('form', { has: page.locator(`#address-${channel}`) });
    await card.getByRole('button', { name: say.send }).click();
    const code = await until(async () => /\d{6}/.exec((await cameTo(address))[0]?.text ?? '')?.[0], 60_000);
    await page.locator(`#code-${channel}`).fill(code === '000000' ? '000001' : '000000');
    await page.getByRole('button', { name: say.confirm, exact: true }).click();
    expect(await page.getByRole('alert').textContent()).toContain(say.wrong);
    if (locale === 'zh-CN') await seen(page, path, 'code');
    await page.locator(`#code-${channel}`).fill(code);
    await page.getByRole('button', { name: say.confirm, exact: true }).click();
    await page.getByText(say.confirmed).waitFor();
    await page.locator(`input[name=asked-${channel}]`).check();
    await page.getByRole('button', { name: say.save, exact: true }).click();
    expect(await page.locator(`input[name=asked-${channel}]`).isChecked()).toBe(true);
    expect(await page.locator(`input[name=legal-${channel}]`).isChecked()).toBe(false);
    expect(await page.locator('input[name=legal][value=off]').count()).toBe(0);
    await seen(page, path, `confirmed-${locale}`);
    expect(problems).toEqual([]);
  });

  test('a new project reaches its reader by the channel, and the link leads to the step', async () => {
    const { id } = await stage.portal.openProject();
    const [message] = await until(async () => {
      const found = (await cameTo(longId)).filter(({ link }) => link.includes(`/cases/${id}/`));
      return found.length > 0 && found;
    }, 240_000);
    const problems: string[] = [];
    const page = await stage.portal.signIn(stage.browser, 'requester', problems, { ...plain, locale: 'zh-CN' });
    const answer = await page.goto(message?.link ?? '');
    expect(answer?.status()).toBe(200);
    expect(await page.locator('main h1').count()).toBe(1);
    const outbox = await stage.browser.newPage();
    await outbox.goto(`${stage.portal.env['MESSAGES_PAGE_URL']}/?to=${longId}`);
    await outbox.screenshot({ path: 'reports/channels/outbox.png' });
    expect(await outbox.locator('section').first().textContent()).toContain('企业微信');
    expect(problems).toEqual([]);
  });
});
