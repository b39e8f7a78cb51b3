import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Mode } from '#stand-ins/mail/misbehaviour.ts';
import { readMail } from '#stand-ins/mail/read-mail.ts';
import { type Relay, startRelay } from '#stand-ins/mail/relay.ts';
import { faultOf, type Mailer } from '#worker/mail/mailer.ts';
import { smtpMailer } from '#worker/mail/smtp.ts';

let folder: string;
let relay: Relay;
let mailer: Mailer;
const mail = {
  messageId: '<one@tida.example>',
  to: 'pi@example.com',
  subject: '待办：提交里程碑报告（2026-0317）——一个较长的标题，要折行的那一种，甚至更长一些',
  text: '您好：\n\n请办理。 http://127.0.0.1:3000/cases/1/steps/report-milestone/1\n',
  html: '<p>您好：</p>',
  language: 'zh-CN',
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tida-mail-'));
  await open();
});
afterEach(async () => {
  await shut();
  rmSync(folder, { recursive: true });
});
async function open() {
  relay = await startRelay({ log: join(folder, 'mail.jsonl') });
  mailer = smtpMailer({ url: `smtp://127.0.0.1:${relay.smtpPort}`, from: 'Tida 题答 <tida@tida.example>', timeoutMs: 400 });
}
async function shut() {
  mailer.close();
  await relay.close();
}
const page = async (path: string) => (await fetch(`http://127.0.0.1:${relay.pagePort}${path}`)).text();

describe('a mail by SMTP', () => {
  test('arrives whole, under its own Message-ID, and stays over a restart of the relay', async () => {
    expect(mailer.domain).toBe('tida.example');
    expect(await mailer.send(mail)).toEqual({ taken: true, answer: '250' });
    await shut();
    await open();
    const [kept] = relay.mails;
    expect(kept).toMatchObject({ from: 'tida@tida.example', to: 'pi@example.com' });
    const read = readMail(kept?.raw ?? '');
    expect(read).toMatchObject({ messageId: mail.messageId, subject: mail.subject, html: mail.html });
    expect(read.text.trim()).toBe(mail.text.trim());
    expect(read.headers).toMatchObject({ 'auto-submitted': 'auto-generated', 'content-language': 'zh-CN' });
  });

  test('shows on the page of the outbox, as text', async () => {
    await mailer.send({ ...mail, subject: '<script>alert(1)</script>' });
    const shown = await page('/?to=pi@');
    expect(shown).toContain('&lt;script&gt;');
    expect(shown).toContain('<a href="http://127.0.0.1:3000/cases/1/steps/report-milestone/1"');
    expect(await page('/?to=somebody-else')).not.toContain('report-milestone');
  });
});

describe('misbehaviour on command', () => {
  test('a mailbox that does not exist is a final answer', async () => {
    relay.tell({ mode: 'refuse', times: 1, match: 'pi@' });
    expect(await mailer.send(mail)).toEqual({ taken: false, answer: '550 EENVELOPE' });
    expect(await mailer.send(mail)).toEqual({ taken: true, answer: '250' });
  });

  test.each<[Mode, number]>([
    ['busy', 0],
    ['timeout', 0],
    // taken in without an answer: a second try brings the same Message-ID
    ['drop', 1],
  ])('%s is thrown, so that it is tried again', async (mode, kept) => {
    relay.tell({ mode, times: 1, match: '' });
    const fault = await mailer.send(mail).then(
      () => 'none',
      (error: unknown) => faultOf(error),
    );
    expect(fault).toMatch(/^(451 EENVELOPE|ETIMEDOUT|ECONNECTION|ESOCKET)$/);
    expect(relay.mails).toHaveLength(kept);
    expect(await mailer.send(mail)).toMatchObject({ taken: true });
    expect(new Set(relay.mails.map(({ raw }) => readMail(raw).messageId)).size).toBe(1);
  });

  test('orders come by HTTP; a wrong one is refused', async () => {
    const order = (body: string) => fetch(`http://127.0.0.1:${relay.pagePort}/misbehave`, { method: 'POST', body });
    expect((await order('{"mode":"explode"}')).status).toBe(400);
    expect((await order('{"mode":"refuse"}')).status).toBe(204);
    expect(await mailer.send(mail)).toMatchObject({ taken: false });
  });

  test('a relay that is away is thrown', async () => {
    await relay.close();
    await expect(mailer.send(mail).catch(faultOf)).resolves.toMatch(/ECONN|ESOCKET/);
    await open();
  });
});
