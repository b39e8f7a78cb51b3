import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { choicesFrom } from '#web/forms/read-notifications.server.ts';
import type { MailRow } from '#web/shapes/notifications.ts';
import { MailRows } from '#web/ui/mail-rows.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { noticeKinds, usualChoices } from '#workflows/mail/choices.ts';

const mail: MailRow = {
  id: '1',
  channel: 'mail',
  kind: 'notice',
  about: ['asked'],
  matters: [{ kind: 'asked', number: '2026-0317', step: 'draft-proposal' }],
  to: null,
  address: 'a@example.com',
  createdAt: '2026-12-01T01:00:00.000Z',
  sentAt: '2026-12-01T01:00:01.000Z',
  state: 'sent',
  attempts: 1,
  answer: '250',
};
async function shown(mails: readonly MailRow[], to = false): Promise<string> {
  const markup = renderToStaticMarkup(
    <Wording locale="zh-CN" messages={await messagesOf('zh-CN')}>
      <MailRows mails={mails} to={to} />
    </Wording>,
  );
  return markup.replace(/<[^>]*>/g, ' ');
}

test('a line names the project and the step, and says how it went in words', async () => {
  const text = await shown([
    mail,
    { ...mail, id: '2', about: ['mention'], matters: [{ kind: 'mention', number: '2026-0318', step: null }] },
    { ...mail, id: '3', state: 'bounced', answer: '5.1.1', matters: [] },
  ]);
  expect(text).toMatch(/2026-0317 · \p{Script=Han}+/u);
  expect(text).toContain('2026-0318 · 提到您的消息');
  expect(text).toContain('已发出');
  expect(text).toMatch(/地址不存在或无法送达，请核对\s+退回/);
  for (const code of ['250', '5.1.1']) expect(text).not.toContain(code);
});

test('the log of all keeps the code beside the words, for who looks after the relay', async () => {
  expect(await shown([{ ...mail, state: 'refused', answer: '550 EENVELOPE', matters: [] }], true)).toMatch(/请核对 · 代码 550 EENVELOPE/);
});

test('a digest says how many more it had', async () => {
  const matters = Array.from({ length: 8 }, (_, n) => ({ kind: 'due' as const, number: `2026-${n}`, step: null }));
  const text = await shown([{ ...mail, kind: 'digest', matters }]);
  expect(text).toContain('2026-4');
  expect(text).not.toContain('2026-5');
  expect(text).toContain('另有 3 项');
});

test('the form offers each kind, of colleagues and mentions too, and its choice is read', () => {
  expect(noticeKinds).toEqual(expect.arrayContaining(['writing', 'mention']));
  const form = new FormData();
  for (const kind of noticeKinds) form.set(kind, kind === 'legal' ? 'at-once' : 'daily');
  form.set('writing', 'off');
  form.set('chosen', 'wecom');
  form.set('mention-wecom', 'at-once');
  expect(choicesFrom(form, usualChoices)).toMatchObject({
    mail: { writing: 'off', mention: 'daily' },
    wecom: { writing: 'off', mention: 'at-once' },
    sms: usualChoices.sms,
  });
});
