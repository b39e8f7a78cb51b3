import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { type MessageProcess, spawnMessageServices } from '#test/support/message-process.ts';
import { messageSettings } from '#test/support/message-settings.ts';
import { idOf } from '#test/support/play.ts';
import { until } from '#test/workflow/support/performance.ts';
import { mailPortal } from '#test/workflow/support/theatre.ts';
import { type Choices, messageChannels, usualChoices } from '#workflows/mail/choices.ts';
import { everybodyHasAccount } from './support/accounts.ts';
import { newProject } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';
import { recordedProject } from './support/recorded.ts';

let services: MessageProcess;
let portal: Portal;
let worker: ChildProcess;
beforeAll(async () => {
  services = await spawnMessageServices();
  portal = await Portal.open({ withWorker: false, services: messageSettings(services.port) });
  await everybodyHasAccount(portal);
  worker = await portal.theatre.spawnWorker();
});
afterAll(async () => {
  await end('SIGTERM');
  await portal.close();
  await services.close();
});
beforeEach(() => services.misbehave({ mode: 'ok' }));

async function end(signal: NodeJS.Signals) {
  const ended = once(worker, 'exit');
  worker.kill(signal);
  await ended;
}
const requester = idOf('requester');
const all = { asked: 'at-once', writing: 'at-once', mention: 'at-once', due: 'at-once', result: 'at-once', legal: 'at-once' } as const;
async function reachable(person: string, address: string, choices: Partial<Choices>) {
  const { sql } = portal.theatre;
  for (const channel of messageChannels)
    await sql.query(
      'INSERT INTO channel_address (person_id, channel, address, confirmed_at) VALUES ($1, $2, $3, now()) ON CONFLICT (person_id, channel) DO UPDATE SET address = $3',
      [person, channel, address],
    );
  await sql.query(
    'INSERT INTO notification_setting (person_id, locale, choices) VALUES ($1, $2, $3) ON CONFLICT (person_id) DO UPDATE SET choices = $3',
    [person, 'zh-CN', JSON.stringify({ ...usualChoices, ...choices })],
  );
}
interface Row {
  readonly id: string;
  readonly channel: string;
  readonly state: string;
  readonly answer: string | null;
  readonly attempts: number;
}
const rowsOf = async (caseId: string) =>
  (await portal.theatre.sql.query<Row>('SELECT m.* FROM mail m JOIN mail_item i ON i.mail_id = m.id WHERE i.case_id = $1', [caseId])).rows;
const settled = (caseId: string, count: number) =>
  until(async () => {
    const rows = await rowsOf(caseId);
    return rows.length === count && rows.every(({ state }) => !['waiting', 'handed'].includes(state)) && rows;
  }, 240_000);

test('who has chosen it hears at once by each channel, without a mail where none is sent', async () => {
  await reachable(requester, 'requester.1', { wecom: all, dingtalk: all, sms: all });
  const caseId = await newProject(portal);
  const rows = await settled(caseId, 3);
  expect(rows.map(({ channel, state, attempts }) => ({ channel, state, attempts }))).toEqual(
    expect.arrayContaining(messageChannels.map((channel) => ({ channel, state: 'sent', attempts: 1 }))),
  );
  const came = (await services.delivered()).filter(({ to }) => to === 'requester.1');
  expect(new Set(came.map(({ key }) => key))).toEqual(new Set(rows.map(({ id }) => id)));
  const { link, text, key } = came.find(({ channel }) => channel === 'wecom') ?? {};
  expect(text).toMatch(/^待办：/);
  expect(link?.startsWith(`${mailPortal}/cases/${caseId}/steps/`)).toBe(true);
  expect(link?.endsWith(`#${key}`)).toBe(true);
});

test('without a choice, or without a confirmed address, nothing is sent', async () => {
  await reachable(requester, 'requester.2', { sms: { ...all, asked: 'off' }, wecom: all });
  await portal.theatre.sql.query("UPDATE channel_address SET confirmed_at = NULL WHERE person_id = $1 AND channel = 'wecom'", [requester]);
  const caseId = await newProject(portal);
  await until(async () => (await portal.theatre.sql.query('SELECT FROM mail_cursor WHERE case_id = $1', [caseId])).rowCount === 1);
  expect(await rowsOf(caseId)).toEqual([]);
  await portal.theatre.sql.query('UPDATE channel_address SET confirmed_at = now()');
});

test('an address that nobody has is a failure that its person and the auditor see', async () => {
  await reachable(requester, 'gone.3', { dingtalk: all });
  await services.misbehave({ mode: 'unknown-user', match: 'gone.3' });
  const caseId = await newProject(portal);
  const [row] = await settled(caseId, 1);
  expect(row).toMatchObject({ channel: 'dingtalk', state: 'refused', answer: 'invalid_user_id' });
  const seen = { id: row?.id, channel: 'dingtalk', state: 'refused', address: 'gone.3' };
  expect((await portal.as('requester').notifications.get()).mails).toContainEqual(expect.objectContaining(seen));
  expect((await portal.as('auditor').mails.log({ limit: 100 })).rows).toContainEqual(expect.objectContaining(seen));
});

test('a service that fails, limits, takes its token back or cuts the connection gets the same key again', async () => {
  await reachable(requester, 'requester.4', { wecom: all });
  for (const mode of ['500', 'limited', 'token', 'drop'] as const) await services.misbehave({ mode, match: 'requester.4' });
  const caseId = await newProject(portal);
  const [row] = await settled(caseId, 1);
  // the token is renewed within a try
  expect(row).toMatchObject({ state: 'sent', attempts: 4 });
  const came = (await services.delivered()).filter(({ to }) => to === 'requester.4');
  expect(came).toHaveLength(2);
  expect(new Set(came.map(({ key }) => key))).toEqual(new Set([row?.id]));
});

test('a killed worker loses no message, and a repeated one has the same key', { timeout: 240_000 }, async () => {
  await end('SIGTERM');
  const { sql } = portal.theatre;
  await sql.query("UPDATE mail_since SET since = '1970-01-01'");
  const { rows: people } = await sql.query<{ id: string }>('SELECT id FROM person');
  for (const { id } of people) await reachable(id, `to-${id}`, { wecom: all });
  await recordedProject(portal, sc1.slice(0, 20), 'killed');
  await sql.query("UPDATE notice SET at = now() WHERE case_id = 'killed'");
  await sql.query("UPDATE open_step SET opened_at = now() WHERE case_id = 'killed'");
  await services.misbehave({ mode: 'drop', times: 8, match: 'to-' });
  const count = async () => (await services.delivered()).filter(({ to }) => to.startsWith('to-')).length;
  for (let kills = 0; kills < 3; kills += 1) {
    worker = await portal.theatre.spawnWorker();
    const goal = (await count()) + kills;
    await until(async () => (await count()) > goal, 60_000);
    await end('SIGKILL');
  }
  worker = await portal.theatre.spawnWorker();
  const rows = await until(async () => {
    const found = await rowsOf('killed');
    return found.length > 8 && found.every(({ state }) => state === 'sent') && found;
  }, 240_000);
  const keys = (await services.delivered()).filter(({ to }) => to.startsWith('to-')).map(({ key }) => key);
  expect([...new Set(keys)].sort()).toEqual(rows.map(({ id }) => id).sort());
  expect(keys.length).toBeGreaterThan(rows.length);
});
