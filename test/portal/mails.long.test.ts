import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { deliveryStatus } from '#stand-ins/mail/delivery-status.ts';
import { type ReadMail, readMail } from '#stand-ins/mail/read-mail.ts';
import { type Relay, startRelay } from '#stand-ins/mail/relay.ts';
import { idOf } from '#test/support/play.ts';
import { until } from '#test/workflow/support/performance.ts';
import { mailPortal } from '#test/workflow/support/theatre.ts';
import { type Choices, usualChoices } from '#workflows/mail/choices.ts';
import { everybodyHasAccount } from './support/accounts.ts';
import { newProject, playInPortal } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';

let folder: string;
let relay: Relay;
let portal: Portal;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tida-mails-'));
  relay = await startRelay({ log: join(folder, 'mail.jsonl'), sendBack: (report) => void reportBounce(report) });
  portal = await Portal.open({ smtpUrl: `smtp://127.0.0.1:${relay.smtpPort}`, env: { BOUNCE_TOKEN: bounceToken } });
  await everybodyHasAccount(portal);
});
afterAll(async () => {
  await portal.close();
  await relay.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => relay.tell({ mode: 'ok', times: 1, match: '' }));

const bounceToken = 'the mailbox of MAIL_FROM knows it';
const reportBounce = (report: string, token = bounceToken) =>
  portal.request('/mails/bounces', { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: report });

const [firstAct] = sc1 as readonly StoryAct[];
const sent = (): (ReadMail & { to: string })[] => relay.mails.map(({ to, raw }) => ({ to, ...readMail(raw) }));
const about = (caseId: string, to?: string) =>
  sent().filter((mail) => mail.text.includes(`/cases/${caseId}/`) && (to === undefined || mail.to === to));
const rows = async (where: string, ...values: unknown[]) =>
  (
    await portal.theatre.sql.query<{
      id: string;
      message_id: string;
      state: string;
      answer: string | null;
      attempts: number;
      kind: string;
      send_at: Date;
    }>(`SELECT m.* FROM mail m JOIN mail_item i ON i.mail_id = m.id WHERE ${where}`, values)
  ).rows;
const chosen = (person: string, locale: string, choices: Choices) =>
  portal.theatre.sql.query(
    'INSERT INTO notification_setting (person_id, locale, choices) VALUES ($1, $2, $3) ON CONFLICT (person_id) DO UPDATE SET locale = $2, choices = $3',
    [person, locale, JSON.stringify(choices)],
  );
const requester = `${idOf('requester')}@example.com`;

test('who is asked gets a mail at once, with the way to the step, under a Message-ID of its own', async () => {
  const caseId = await newProject(portal);
  const [mail] = await until(async () => (about(caseId, requester).length > 0 ? about(caseId, requester) : undefined));
  expect(mail).toMatchObject({ subject: expect.stringMatching(/^\[Tida 题答\] 待办：/), to: requester });
  const link = /https?:\S+\/cases\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
  expect(link.startsWith(`${mailPortal}/cases/${caseId}/steps/`)).toBe(true);
  expect(mail?.html).toContain(`<a href="${link}">`);
  const [kept] = await until(async () => {
    const found = await rows('i.case_id = $1 AND m.state = $2', caseId, 'sent');
    return found.length > 0 && found;
  });
  expect(mail?.messageId).toBe(kept?.message_id);
  expect(kept).toMatchObject({ answer: '250', attempts: 1, kind: 'notice' });
});

test('a busy relay and a cut connection lead to one mail; a mailbox that is not there to none, and the log says so', async () => {
  relay.tell({ mode: 'busy', times: 1, match: requester });
  relay.tell({ mode: 'drop', times: 1, match: requester });
  const caseId = await newProject(portal);
  const settled = await until(async () => {
    const found = await rows("i.case_id = $1 AND m.state = 'sent'", caseId);
    return found.length > 0 && found;
  }, 240_000);
  expect(settled[0]?.attempts).toBe(3);
  const ids = about(caseId).map(({ messageId }) => messageId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);

  relay.tell({ mode: 'refuse', times: 1, match: requester });
  const other = await newProject(portal);
  const refused = await until(async () => {
    const found = await rows("i.case_id = $1 AND m.state = 'refused'", other);
    return found.length > 0 && found;
  });
  expect(refused[0]).toMatchObject({ answer: '550 EENVELOPE', attempts: 1 });
  expect(about(other)).toEqual([]);
});

test('a mail that comes back is seen as returned by its person and by the auditor', async () => {
  relay.tell({ mode: 'bounce', times: 1, match: requester });
  const caseId = await newProject(portal);
  const [returned] = await until(async () => {
    const found = (await portal.as('requester').notifications.get()).mails.filter(({ state }) => state === 'bounced');
    return found.length > 0 && found;
  }, 240_000);
  expect(returned).toMatchObject({ answer: '5.1.1', attempts: 1, address: requester });
  const [kept] = await rows('m.id = $1', returned?.id);
  expect(about(caseId)[0]?.messageId).toBe(kept?.message_id);
  const log = (await portal.as('auditor').mails.log({ limit: 100 })).rows;
  expect(log.find(({ id }) => id === returned?.id)).toMatchObject({ state: 'bounced' });
  // a wrong token is answered as a page that does not exist; of an unknown mail nothing is noted
  const report = deliveryStatus('Message-ID: <unknown@tida.example>', requester);
  expect((await reportBounce(report, 'x'.repeat(32))).status).toBe(404);
  expect(await (await reportBounce(report)).json()).toEqual({ noted: false });
  // an id that follows from case, step and person is none of a mail
  const forged = deliveryStatus(`Message-ID: <${returned?.id}@tida.example>`, requester);
  expect(await (await reportBounce(forged)).json()).toEqual({ noted: false });
});

test('one who wants it daily, in English, gets it in the digest of the next morning; one who wants none gets none', async () => {
  const person = idOf('requester');
  await chosen(person, 'en', { ...usualChoices, mail: { ...usualChoices.mail, asked: 'daily' } });
  const daily = await newProject(portal);
  const [digest] = await until(async () => {
    const found = await rows("i.case_id = $1 AND m.state = 'handed'", daily);
    return found.length > 0 && found;
  });
  expect(digest?.kind).toBe('digest');
  expect(new Date((digest?.send_at.getTime() ?? 0) + 8 * 3_600_000).toISOString().slice(11, 16)).toBe('08:30');
  await chosen(person, 'en', { ...usualChoices, mail: { ...usualChoices.mail, asked: 'off' } });
  const none = await newProject(portal);
  await until(async () => (await portal.theatre.sql.query('SELECT FROM mail_cursor WHERE case_id = $1', [none])).rowCount === 1);
  expect(await rows('i.case_id = $1', none)).toEqual([]);
  expect(about(daily)).toEqual([]);
  await chosen(person, 'en', usualChoices);
  const inEnglish = await newProject(portal);
  const [mail] = await until(async () => (about(inEnglish).length > 0 ? about(inEnglish) : undefined));
  expect(mail).toMatchObject({
    subject: expect.stringContaining('Waiting for you: '),
    text: expect.not.stringMatching(/\p{Script=Han}{8}/u),
  });
});

test('each sees the log of their own mails, the auditor that of all but what tells who bids, and nobody a text', async () => {
  const own = await portal.as('requester').notifications.get();
  expect(own.mails.map(({ state }) => state)).toEqual(expect.arrayContaining(['sent', 'refused']));
  expect(own.seesAll).toBe(false);
  expect(new Set(own.mails.map(({ address }) => address))).toEqual(new Set([requester, null]));
  expect((await portal.as('requester').mails.log({})).rows).toEqual([]);
  const log = async () => (await portal.as('auditor').mails.log({ limit: 100 })).rows;
  expect((await log()).map(({ address }) => address)).toContain(requester);
  expect(Object.keys((await log())[0] ?? {}).sort()).toEqual(
    ['about', 'address', 'answer', 'attempts', 'channel', 'createdAt', 'id', 'kind', 'matters', 'sentAt', 'state', 'to'].sort(),
  );
  // as if a university had been asked in a round that is still sealed
  const [one] = await rows("m.state = 'sent' AND i.person_id = $1", idOf('requester'));
  const [caseId, bidder] = [
    (await portal.theatre.sql.query('SELECT case_id FROM mail_item WHERE mail_id = $1', [one?.id])).rows[0],
    idOf('investigator'),
  ];
  const { case_id } = caseId as { case_id: string };
  await portal.theatre.sql.query('UPDATE mail SET person_id = $2 WHERE id = $1', [one?.id, bidder]);
  await portal.theatre.sql.query('UPDATE mail_item SET person_id = $2 WHERE mail_id = $1', [one?.id, bidder]);
  const isShown = async () => (await log()).some(({ id }) => id === one?.id);
  await portal.theatre.sql.query("UPDATE cases SET stage = 'proposal' WHERE id = $1", [case_id]);
  expect(await isShown()).toBe(false);
  expect((await portal.as('investigator').notifications.get()).mails.map(({ id }) => id)).toContain(one?.id);
  await portal.theatre.sql.query("UPDATE cases SET stage = 'contract' WHERE id = $1", [case_id]);
  expect(await isShown()).toBe(true);
});

test('a choice is kept as it was made; a legal notice is not switched off, and a key chooses nothing', async () => {
  const choices: Choices = {
    ...usualChoices,
    mail: { asked: 'daily', writing: 'off', mention: 'daily', due: 'off', result: 'daily', legal: 'daily' },
  };
  await portal.as('auditor').notifications.choose({ locale: 'en', choices });
  expect((await portal.as('auditor').notifications.get()).setting).toEqual({ locale: 'en', choices });
  const without = { ...choices, mail: { ...choices.mail, legal: 'off' } } as unknown as Choices;
  await expect(portal.as('auditor').notifications.choose({ locale: 'en', choices: without })).rejects.toThrow();
  const answer = await portal.request('/trpc/notifications.choose', {
    method: 'POST',
    headers: { authorization: `Bearer ${await portal.keyOf('auditor')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ locale: 'en', choices }),
  });
  expect(answer.status).toBe(403);
});

test('what is done before its mail could be sent is not asked for by mail', async () => {
  relay.tell({ mode: 'busy', times: 3, match: requester });
  const caseId = await newProject(portal);
  await until(async () => (await rows('i.case_id = $1 AND m.attempts > 0', caseId)).length > 0);
  await playInPortal(portal, caseId, firstAct ? [firstAct] : []);
  const [first] = await until(async () => {
    const found = await rows("i.case_id = $1 AND m.state IN ('dropped', 'sent') AND i.version = 1", caseId);
    return found.length > 0 && found;
  }, 240_000);
  expect(first?.state).toBe('dropped');
});
