import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Mode } from '#stand-ins/messages/misbehaviour.ts';
import { type MessageServices, startMessageServices } from '#stand-ins/messages/server.ts';
import { messageSettings } from '#test/support/message-settings.ts';
import { faultOf } from '#worker/mail/mailer.ts';
import type { Messenger } from '#worker/messengers/messenger.ts';
import { messengersOf } from '#worker/messengers/settings.ts';
import { type MessageChannel, messageChannels } from '#workflows/mail/choices.ts';

const message = {
  key: 'a'.repeat(64),
  kind: 'notice',
  title: '待办：提交里程碑报告',
  text: '项目 2026-0317。请登录后查看。',
  link: `http://127.0.0.1:3000/cases/1/steps/report-milestone/1#${'a'.repeat(64)}`,
  variable: '待办事项',
} as const;
const addresses = { wecom: 'zhang.san', dingtalk: '01376814877479', sms: '13800138000' };

let services: MessageServices;
beforeEach(async () => {
  services = await startMessageServices();
});
afterEach(() => services.close());
function messenger(channel: MessageChannel): Messenger {
  const found = messengersOf(messageSettings(services.port), 400)[channel];
  if (!found) throw new Error(`${channel} is off`);
  return found;
}
const page = async (path: string) => (await fetch(`http://127.0.0.1:${services.port}${path}`)).text();

describe.each(messageChannels)('a message by %s', (channel) => {
  const to = addresses[channel];

  test('arrives at its address under its key, and shows on the page of the outbox', async () => {
    expect(await messenger(channel).send(to, message)).toMatchObject({ taken: true });
    expect(services.messages).toMatchObject([{ channel, to, key: message.key }]);
    expect(await page(`/?to=${to}`)).toContain(message.key);
    expect(await page('/?to=somebody-else')).not.toContain(message.key);
  });

  test('to an address that nobody has is refused for good', async () => {
    services.tell({ mode: 'unknown-user', times: 1, match: '', n: 1 });
    expect(await messenger(channel).send(to, message)).toEqual({
      taken: false,
      answer: { wecom: '81013', dingtalk: 'invalid_user_id', sms: 'isv.MOBILE_NUMBER_ILLEGAL' }[channel],
    });
  });

  test.each<[Mode, RegExp, number]>([
    ['500', /^500$/, 0],
    ['limited', /^(45009|143103|isv\.BUSINESS_LIMIT_CONTROL)$/, 0],
    ['slow', /^ETIMEDOUT$/, 1],
    ['drop', /^(UND_ERR_SOCKET|ECONN\w+)$/, 1],
  ])('with a service that answers %s is thrown, and repeated under the same key', async (mode, fault, kept) => {
    services.tell({ mode, times: 1, match: '', n: 600 });
    const sender = messenger(channel);
    const thrown = await sender.send(to, message).then(() => 'none', faultOf);
    expect(thrown).toMatch(fault);
    expect(services.messages).toHaveLength(kept);
    expect(await sender.send(to, message)).toMatchObject({ taken: true });
    expect(new Set(services.messages.map(({ key }) => key)).size).toBe(1);
  });

  test('delivered twice is counted once by its key', async () => {
    services.tell({ mode: 'twice', times: 1, match: '', n: 1 });
    await messenger(channel).send(to, message);
    expect(services.messages.map(({ key }) => key)).toEqual([message.key, message.key]);
  });
});

test.each(['wecom', 'dingtalk'] as const)('%s: a token that no longer holds is replaced by a new one', async (channel) => {
  const sender = messenger(channel);
  await sender.send(addresses[channel], message);
  services.tell({ mode: 'token', times: 1, match: '', n: 1 });
  expect(await sender.send(addresses[channel], message)).toMatchObject({ taken: true });
  expect(services.messages).toHaveLength(2);
});

test('a service that is away, and a wrong signature of a text message, are thrown', async () => {
  const sender = messenger('sms');
  services.tell({ mode: 'token', times: 1, match: '', n: 1 });
  expect(await sender.send(addresses.sms, message).catch(faultOf)).toBe('SignatureDoesNotMatch');
  await services.close();
  expect(await sender.send(addresses.sms, message).catch(faultOf)).toBe('ECONNREFUSED');
  services = await startMessageServices();
});

test('orders come by HTTP; a wrong one is refused', async () => {
  const order = (body: string) => fetch(`http://127.0.0.1:${services.port}/misbehave`, { method: 'POST', body });
  expect((await order('{"mode":"explode"}')).status).toBe(400);
  expect((await order('{"mode":"unknown-user"}')).status).toBe(200);
  expect(await messenger('wecom').send(addresses.wecom, message)).toMatchObject({ taken: false });
});
