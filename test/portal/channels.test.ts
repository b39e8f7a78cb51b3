import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { type MessageServices, startMessageServices } from '#stand-ins/messages/server.ts';
import { messageSettings } from '#test/support/message-settings.ts';
import { until } from '#test/workflow/support/performance.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { action, loader } from '#web/routes/notifications.tsx';
import { type MessageChannel, usualChoices } from '#workflows/mail/choices.ts';
import { Portal, portalUrl } from './support/portal.ts';

const bounceToken = 'the proxy of the house knows it, too';
let services: MessageServices;
let portal: Portal;
beforeAll(async () => {
  services = await startMessageServices();
  const { SMS_URL, WECOM_URL } = messageSettings(services.port);
  portal = await Portal.open({ services: { SMS_URL, WECOM_URL }, env: { BOUNCE_TOKEN: bounceToken } });
});
afterAll(async () => {
  await portal.close();
  await services.close();
});

const enter = (player: Player, channel: MessageChannel, address: string) =>
  portal.as(player).notifications.enterChannel({ channel, address, locale: 'zh-CN' });
const why = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: unknown) => errorDataOf(error),
  );
const own = async (player: Player) => (await portal.as(player).notifications.get()).channels;
/** The codes that have come to an address. */
const codesAt = (to: string) => services.messages.filter((one) => one.to === to).map(({ text }) => /\d{6}/.exec(text)?.[0] ?? '');
const codeAt = (to: string, nth = 1) => until(async () => codesAt(to)[nth - 1]);
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');

test('a channel that is off is promised by no page, and an address on it is refused', async () => {
  await until(async () => (await own('requester')).length === 2);
  expect(await own('requester')).toEqual([
    { channel: 'wecom', address: null, confirmedAt: null, codeUntil: null },
    { channel: 'sms', address: null, confirmedAt: null, codeUntil: null },
  ]);
  expect(await why(enter('requester', 'dingtalk', '0137'))).toMatchObject({ reason: 'CHANNEL_OFF', details: { channel: 'dingtalk' } });
});

test('an address is confirmed by the code that went there; five wrong tries end the code', async () => {
  await enter('requester', 'wecom', 'zhang.san');
  const code = await codeAt('zhang.san');
  const confirm = (wanted: string) => portal.as('requester').notifications.confirmChannel({ channel: 'wecom', code: wanted });
  for (const left of [4, 3, 2, 1, 0])
    expect(await why(confirm(wrongFor(code)))).toMatchObject({ reason: 'WRONG_CHANNEL_CODE', details: { left } });
  expect(await why(confirm(code))).toMatchObject({ reason: 'WRONG_CHANNEL_CODE', details: { left: 0 } });
  expect(await own('requester')).toMatchObject([{ address: 'zhang.san', confirmedAt: null, codeUntil: null }, {}]);
  await enter('requester', 'wecom', 'zhang.san');
  const second = await codeAt('zhang.san', 2);
  await confirm(second);
  expect(await own('requester')).toMatchObject([{ confirmedAt: expect.any(String), codeUntil: null }, {}]);
  // a code works once
  expect(await why(confirm(second))).toMatchObject({ reason: 'WRONG_CHANNEL_CODE' });
});

test('another address is confirmed again; nobody else’s code confirms it, and its removal ends it', async () => {
  await enter('requester', 'wecom', 'li.si');
  expect(await own('requester')).toMatchObject([{ address: 'li.si', confirmedAt: null }, {}]);
  await enter('auditor', 'wecom', 'wang.wu');
  const [mine, others] = [await codeAt('li.si'), await codeAt('wang.wu')];
  if (mine !== others)
    expect(await why(portal.as('requester').notifications.confirmChannel({ channel: 'wecom', code: others }))).toMatchObject({
      reason: 'WRONG_CHANNEL_CODE',
    });
  await portal.as('requester').notifications.endChannel({ channel: 'wecom' });
  expect(await own('requester')).toMatchObject([{ address: null }, {}]);
  expect(await own('auditor')).toMatchObject([{ address: 'wang.wu' }, {}]);
});

test('what is not one person’s address is refused, a key enters none, and a stranger’s phone is not filled', async () => {
  expect(await why(enter('requester', 'wecom', '@all'))).toMatchObject({ reason: 'NOT_AN_ADDRESS' });
  expect(await why(enter('requester', 'sms', '+8613800138000'))).toMatchObject({ reason: 'NOT_AN_ADDRESS' });
  const answer = await portal.request('/trpc/notifications.enterChannel', {
    method: 'POST',
    headers: { authorization: `Bearer ${await portal.keyOf('auditor')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ channel: 'sms', address: '13800138000', locale: 'en' }),
  });
  expect(answer.status).toBe(403);
  for (const player of ['requester', 'requester', 'requester', 'auditor', 'auditor'] as const) await enter(player, 'sms', '13800138000');
  expect(await why(enter('requester', 'sms', '13800138000'))).toMatchObject({ reason: 'TOO_MANY' });
});

test('an address that nobody has is seen as refused; what is kept of it is the person’s own to read', async () => {
  services.tell({ mode: 'unknown-user', times: 1, match: 'nobody', n: 1 });
  await enter('requester', 'wecom', 'nobody.there');
  await until(async () =>
    (await portal.as('requester').notifications.get()).mails.some(
      ({ channel, kind, state, address, answer }) =>
        channel === 'wecom' && kind === 'code' && state === 'refused' && address === 'nobody.there' && answer === '81013',
    ),
  );
  const data = await portal.as('requester').me.ownData();
  expect(data.channels).toContainEqual({ channel: 'wecom', address: 'nobody.there', confirmedAt: null });
  expect(data.sent.map(({ address }) => address)).toEqual(expect.arrayContaining(['zhang.san', 'nobody.there']));
  expect((await portal.as('auditor').me.ownData()).channels.map(({ address }) => address)).not.toContain('nobody.there');
});

test('a text message that its operator could not deliver is seen as returned', async () => {
  const sent = await until(async () =>
    (await portal.as('auditor').notifications.get()).mails.find(({ channel, state }) => channel === 'sms' && state === 'sent'),
  );
  const report = JSON.stringify([{ out_id: sent.id, success: false, err_code: 'MOBILE_NOT_ON_SERVICE' }]);
  const answer = await portal.request('/mails/bounces', {
    method: 'POST',
    headers: { authorization: `Bearer ${bounceToken}`, 'content-type': 'application/json' },
    body: report,
  });
  expect(await answer.json()).toEqual({ code: 0, msg: 'OK' });
  const { mails } = await portal.as('auditor').notifications.get();
  expect(mails.find(({ id }) => id === sent.id)).toMatchObject({ state: 'bounced', answer: 'MOBILE_NOT_ON_SERVICE' });
});

test('the page’s form chooses by kind and confirmed channel, and keeps what it has not shown', async () => {
  const send = async (fields: readonly (readonly [string, string])[]) => {
    const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
    const request = new Request(`${portalUrl}/notifications`, { method: 'POST', body, headers: { origin: portalUrl } });
    return action({ request, params: {}, context: await portal.pageFor('auditor', request) });
  };
  const mails = Object.entries(usualChoices.mail);
  await portal.as('auditor').notifications.choose({
    locale: 'en',
    choices: { ...usualChoices, sms: { ...usualChoices.sms, legal: 'at-once' } },
  });
  await send([...mails, ['locale', 'en'], ['chosen', 'wecom'], ['asked-wecom', 'at-once'], ['asked-sms', 'at-once']]);
  const { setting } = await portal.as('auditor').notifications.get();
  expect(setting?.choices).toEqual({
    ...usualChoices,
    wecom: { ...usualChoices.wecom, asked: 'at-once' },
    sms: { ...usualChoices.sms, legal: 'at-once' },
  });
  const refused = (await send([
    ['channel', 'sms'],
    ['do', 'enter'],
    ['address', '1380'],
  ])) as { data: { refused?: { code: string } } };
  expect(refused.data.refused?.code).toBe('NOT_AN_ADDRESS');
  const request = new Request(`${portalUrl}/notifications`);
  const page = (await loader({ request, params: {}, context: await portal.pageFor('requester', request) })) as {
    inTrouble: string[];
  };
  expect(page.inTrouble).toEqual(['wecom']);
});
