import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { readMail } from '#stand-ins/mail/read-mail.ts';
import { type Relay, startRelay } from '#stand-ins/mail/relay.ts';
import { idOf } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import { plan } from '#worker/mail/plan.ts';
import { send } from '#worker/mail/send.ts';
import { smtpMailer } from '#worker/mail/smtp.ts';
import { readyMessage } from '#worker/messengers/ready.ts';
import type { Channel, Choices } from '#workflows/mail/choices.ts';
import { usualChoices } from '#workflows/mail/choices.ts';
import { everybodyHasAccount } from './support/accounts.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

/** Mails to who is asked to write in a colleague's form, and to who is mentioned: as they arrive, and as their person's page lists them. */

let folder: string;
let relay: Relay;
let readers: Readers;
const key = 'draft-proposal/call';
const portalUrl = 'https://tida.example';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tida-colleagues-'));
  relay = await startRelay({ log: join(folder, 'mail.jsonl') });
  readers = await Readers.open(upTo(sc1, 'draft-proposal'));
  await everybodyHasAccount(readers.portal);
  await sql('UPDATE mail_since SET sends = true');
  await sql("UPDATE cases SET title_zh = '机密题目'");
  // what the story has brought is old, and has its place in the log already
  while ((await plan(readers.portal.worker, ['mail'], new Date())).length > 0) await sql("UPDATE mail SET state = 'dropped'");
});
afterAll(async () => {
  await readers.portal.close();
  await relay.close();
  rmSync(folder, { recursive: true });
});

const sql = (text: string, values: unknown[] = []) => readers.portal.theatre.sql.query(text, values);
const drafts = (player: Player) => readers.portal.as(player).drafts;
const talk = (player: Player) => readers.portal.as(player).talk;
const ask = (person: Player) => drafts('investigator').ask({ caseId, key, person: idOf(person) });
const askNoMore = (person: Player) => drafts('investigator').askNoMore({ caseId, key, person: idOf(person) });
const mention = async (person: Player) =>
  (await talk('requester').post({ caseId, with: 'shared', submissionId: randomUUID(), text: '机密内容，请过目', mentions: [idOf(person)] }))
    .id;
const choose = (person: Player, choices: Partial<Omit<Choices, 'mail'>> & { mail?: Partial<Choices['mail']> }, locale = 'zh-CN') =>
  sql(
    'INSERT INTO notification_setting (person_id, locale, choices) VALUES ($1, $2, $3) ON CONFLICT (person_id) DO UPDATE SET locale = $2, choices = $3',
    [idOf(person), locale, JSON.stringify({ ...usualChoices, ...choices, mail: { ...usualChoices.mail, ...choices.mail } })],
  );

interface Planned {
  readonly id: string;
  readonly kind: string;
  readonly channel: string;
}
/** What is planned now for the person. */
async function planned(person: Player, on: readonly Channel[] = ['mail']): Promise<Planned[]> {
  await plan(readers.portal.worker, on, new Date());
  const found = await sql("SELECT id, kind, channel FROM mail WHERE person_id = $1 AND state = 'waiting' ORDER BY channel", [idOf(person)]);
  return found.rows as Planned[];
}
/** Sends what waits for the person; answers the mails that came, and the states. */
async function sent(person: Player, locale?: string) {
  const before = relay.mails.length;
  const mailer = smtpMailer({ url: `smtp://127.0.0.1:${relay.smtpPort}`, from: 'tida@tida.example' });
  const rows = await planned(person);
  if (locale) await sql('UPDATE mail SET locale = $2 WHERE person_id = $1', [idOf(person), locale]);
  for (const { id } of rows) await send({ sql: readers.portal.worker, mailer, messengers: {}, portalUrl }, id, new Date());
  mailer.close();
  const states = await sql('SELECT state FROM mail WHERE id = ANY($1)', [rows.map(({ id }) => id)]);
  return {
    mails: relay.mails.slice(before).map(({ to, raw }) => ({ to, ...readMail(raw) })),
    states: states.rows.map((row) => row.state as string),
    rows,
  };
}

describe('a colleague who is asked to write', () => {
  test('gets a mail with the number and the way to the form, and nothing of the project', async () => {
    await ask('inventor2');
    const { mails, rows } = await sent('inventor2');
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail).toMatchObject({ to: `${idOf('inventor2')}@example.com`, subject: '[Tida 题答] 同事请您共同填写一张表（2026-0001）' });
    const kept = await sql('SELECT message_id FROM mail WHERE id = $1', [rows[0]?.id]);
    expect(mail?.messageId).toBe(kept.rows[0]?.message_id);
    // it cannot be derived from the case, so a third party cannot report the mail as returned
    expect(mail?.messageId).toMatch(/^<[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@tida\.example>$/);
    expect(mail?.messageId).not.toContain(rows[0]?.id);
    expect(mail?.text).toContain(`${portalUrl}/cases/${caseId}/steps/${key}?of=${idOf('investigator')}`);
    for (const hidden of ['机密题目', '应答', '方案']) expect(`${mail?.subject}${mail?.text}`).not.toContain(hidden);
    // a second round finds nothing more
    expect(await planned('inventor2')).toEqual([]);
  });

  test('sees in the list of own mails which project and step it was; another person sees nothing of it', async () => {
    const own = async (player: Player) => (await readers.portal.as(player).notifications.get()).mails;
    const [row] = await own('inventor2');
    expect(row).toMatchObject({
      state: 'sent',
      about: ['writing'],
      matters: [{ kind: 'writing', number: '2026-0001', step: 'draft-proposal' }],
    });
    // once the invitation has ended, a person without a part in the case finds the kind alone
    await askNoMore('inventor2');
    expect((await own('inventor2'))[0]).toMatchObject({ about: ['writing'], matters: [] });
  });

  test('asked again within the day, gets no second mail', async () => {
    await ask('inventor2');
    expect(await planned('inventor2')).toEqual([]);
    await askNoMore('inventor2');
  });

  test('gets none once the invitation has ended, the holder is asked no more, or the role has ended', async () => {
    await ask('secondInvestigator');
    await planned('secondInvestigator');
    await askNoMore('secondInvestigator');
    expect((await sent('secondInvestigator')).states).toEqual(['dropped']);

    await ask('secondInvestigator');
    await planned('secondInvestigator');
    const end = (person: Player, until: string) => sql(`UPDATE role_grant SET valid_until = ${until} WHERE person_id = $1`, [idOf(person)]);
    await end('investigator', "now() - interval '1 second'");
    expect((await sent('secondInvestigator')).states).toEqual(['dropped']);
    await end('investigator', 'NULL');

    await askNoMore('secondInvestigator');
    await ask('secondInvestigator');
    await planned('secondInvestigator');
    await end('secondInvestigator', "now() - interval '1 second'");
    const { states, mails } = await sent('secondInvestigator');
    expect([states, mails]).toEqual([['dropped'], []]);
    await end('secondInvestigator', 'NULL');
    await askNoMore('secondInvestigator');
  });

  test('hears as chosen: not at all, in the digest, or by another channel as well', async () => {
    await choose('secondInvestigator', { mail: { writing: 'off' } });
    await ask('secondInvestigator');
    expect(await planned('secondInvestigator')).toEqual([]);
    await askNoMore('secondInvestigator');

    await choose('secondInvestigator', { mail: { writing: 'daily' }, wecom: { ...usualChoices.wecom, writing: 'at-once' } });
    await sql("INSERT INTO channel_address (person_id, channel, address, confirmed_at) VALUES ($1, 'wecom', 'second.one', now())", [
      idOf('secondInvestigator'),
    ]);
    await ask('secondInvestigator');
    const rows = await planned('secondInvestigator', ['mail', 'wecom']);
    expect(rows.map(({ channel, kind }) => [channel, kind])).toEqual([
      ['mail', 'digest'],
      ['wecom', 'notice'],
    ]);
    const row = { id: rows[1]?.id ?? '', kind: 'notice', channel: 'wecom' } as const;
    expect(await readyMessage(readers.portal.worker, row, 'zh-CN', portalUrl, new Date())).toMatchObject({
      to: 'second.one',
      title: '同事请您共同填写一张表',
      text: '项目 2026-0001。请登录后查看。',
      variable: '共同填写邀请',
    });
    await sql("UPDATE mail SET state = 'dropped' WHERE id = $1", [row.id]);
    const { mails } = await sent('secondInvestigator', 'en');
    expect(mails[0]?.subject).toBe('[Tida 题答] Daily digest: 1 item');
    expect(mails[0]?.text).toMatch(/^A colleague asks you to write in a form\r?\n2026-0001\r?$/m);
  });
});

describe('a person who is mentioned in a message', () => {
  test('gets a mail with the number and the way to the thread, without the text', async () => {
    await mention('projectManager');
    const { mails } = await sent('projectManager');
    expect(mails).toMatchObject([{ subject: '[Tida 题答] 有一条消息提到了您（2026-0001）' }]);
    expect(mails[0]?.text).toContain(`${portalUrl}/cases/${caseId}/talk?with=shared`);
    expect(mails[0]?.text).not.toContain('机密');
    const [row] = (await readers.portal.as('projectManager').notifications.get()).mails;
    expect(row?.matters).toEqual([{ kind: 'mention', number: '2026-0001', step: null }]);
    expect(await planned('projectManager')).toEqual([]);
  });

  test('gets none of a message that was withdrawn or read, nor once out of the organisation, nor when the organisation has left the case', async () => {
    const id = await mention('projectManager');
    await planned('projectManager');
    await talk('requester').withdraw({ caseId, id });
    expect((await sent('projectManager')).states).toEqual(['dropped']);

    await mention('projectManager');
    await planned('projectManager');
    await talk('projectManager').thread({ caseId, with: 'shared' });
    expect((await sent('projectManager')).states).toEqual(['dropped']);

    await mention('fundOfficer');
    await planned('fundOfficer');
    await sql("UPDATE role_grant SET valid_until = now() - interval '1 second' WHERE person_id = $1", [idOf('fundOfficer')]);
    expect((await sent('fundOfficer')).states).toEqual(['dropped']);
    await sql('UPDATE role_grant SET valid_until = NULL WHERE person_id = $1', [idOf('fundOfficer')]);

    await mention('fundOfficer');
    await planned('fundOfficer');
    await sql("UPDATE case_party SET until_version = 1 WHERE case_id = $1 AND part = 'funder'", [caseId]);
    expect((await sent('fundOfficer')).states).toEqual(['dropped']);
    await sql("UPDATE case_party SET until_version = NULL WHERE case_id = $1 AND part = 'funder'", [caseId]);
  });

  test('gets none of a thread whose page is closed to the person', async () => {
    const id = await mention('projectManager');
    const closed = 'draft-proposal/no-such-call';
    await sql('ALTER TABLE message DISABLE TRIGGER USER');
    await sql('UPDATE message SET key = $2 WHERE id = $1', [id, closed]);
    await sql('ALTER TABLE message ENABLE TRIGGER USER');
    await expect(talk('projectManager').thread({ caseId, with: 'shared', key: closed })).rejects.toThrow();
    await planned('projectManager');
    expect((await sent('projectManager')).states).toEqual(['dropped']);
  });

  test('gets none where mentions were switched off', async () => {
    await choose('projectManager', { mail: { mention: 'off' } });
    await mention('projectManager');
    expect(await planned('projectManager')).toEqual([]);
  });
});

test('a mail whose answer was lost is sent again under the same Message-ID', async () => {
  await choose('projectManager', {});
  await mention('projectManager');
  relay.tell({ mode: 'drop', times: 1, match: idOf('projectManager') });
  const before = relay.mails.length;
  await expect(sent('projectManager')).rejects.toThrow(/not been taken/);
  const { states } = await sent('projectManager');
  expect(states).toEqual(['sent']);
  const ids = relay.mails.slice(before).map(({ raw }) => readMail(raw).messageId);
  expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
});
