import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '#scripts/story/cast.ts';
import type { MailRow } from '#worker/mail/ready.ts';
import { readyMail } from '#worker/mail/ready.ts';
import { everybodyHasAccount } from './support/accounts.ts';
import { Portal } from './support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
  await everybodyHasAccount(portal);
  await portal.theatre.sql.query('UPDATE mail_since SET sends = true');
});
afterAll(() => portal.close());

/** Those who get a mail, by what is to be looked at; each time the new ones alone. */
const seen = new Set<string>();
async function newMails() {
  const { rows } = await portal.theatre.sql.query<MailRow & { person_id: string }>(
    `SELECT m.*, u.id AS user_id, u.email AS address FROM mail m JOIN person p ON p.id = m.person_id LEFT JOIN "user" u ON u.id = p.user_id
     WHERE m.kind = 'second-look' ORDER BY m.person_id`,
  );
  const fresh = rows.filter(({ id }) => !seen.has(id));
  for (const { id } of fresh) seen.add(id);
  return fresh;
}
const to = (rows: Awaited<ReturnType<typeof newMails>>) => rows.map((row) => [row.subject_id, row.person_id]);
const write = (row: MailRow) => readyMail(portal.worker, row, 'https://tida.example', new Date());
const submissionId = () => randomUUID();

describe('what counts only after a second look', () => {
  test('a letter of authority: the colleagues who may confirm it get a mail, neither its author nor its person', async () => {
    const letter = { person: idOf('enterpriseSignatory'), letter: '授-2026-1', lastDay: '2027-12-31', limitFen: 100_000_000 };
    await portal.as('enterpriseSignatory').signatories.enter({ submissionId: submissionId(), ...letter });
    const rows = await newMails();
    expect(to(rows)).toEqual([['letter', idOf('enterpriseLegal')]]);
    const mail = rows[0] && (await write(rows[0]));
    expect(mail?.text).toContain('https://tida.example/organisation/signatories');
    for (const secret of ['授-2026-1', '1,000,000', '100000000']) expect(JSON.stringify(mail)).not.toContain(secret);
  });

  test('an account: the other finance officers and administrators, without its number', async () => {
    const account = { holder: '千校万企协同创新服务中心', bank: '示例银行滨海支行', number: '6222000011112222' };
    await portal.as('platformFinance').payees.register({ submissionId: submissionId(), owner: 'organisation', ...account });
    const rows = await newMails();
    expect(new Set(rows.map(({ subject_id }) => subject_id))).toEqual(new Set(['account']));
    const persons = rows.map(({ person_id }) => person_id);
    expect(persons).toContain(idOf('platformFinanceChecker'));
    expect(persons).not.toContain(idOf('platformFinance'));
    const mail = rows[0] && (await write(rows[0]));
    expect(mail?.text).toContain('https://tida.example/organisation/payees');
    expect(JSON.stringify(mail)).not.toContain('2222');
  });

  test('a correction of an organisation: those who keep the register, in the language each has chosen', async () => {
    const wanted = { nameZh: '滨海先进材料股份有限公司', nameEn: 'Binhai Next Materials', region: '天津滨海', evidence: '通知书 2026-8' };
    await portal.as('enterpriseSignatory').register.propose({ submissionId: submissionId(), ...wanted });
    const rows = await newMails();
    expect(to(rows)).toEqual(expect.arrayContaining([['correction', idOf('leadManager')]]));
    for (const { person_id } of rows) expect([idOf('enterpriseSignatory'), idOf('requester')]).not.toContain(person_id);
    const [row] = rows;
    const english = row && (await write({ ...row, locale: 'en' }));
    expect(english?.subject).toBe('[Tida 题答] To be decided: correction of the register');
    expect(JSON.stringify(english)).not.toMatch(/Binhai|滨海/);
  });

  test('its mail is not sent to a person who has switched mails of tasks off', async () => {
    const letter = { person: idOf('enterpriseSignatory'), letter: '授-2026-2', lastDay: '2027-12-31' };
    await portal.theatre.sql.query(`INSERT INTO notification_setting (person_id, locale, choices) VALUES ($1, 'zh-CN', $2)`, [
      idOf('enterpriseLegal'),
      JSON.stringify({ mail: { asked: 'off' }, wecom: {}, dingtalk: {}, sms: {} }),
    ]);
    await portal.as('enterpriseSignatory').signatories.enter({ submissionId: submissionId(), ...letter });
    const [row] = await newMails();
    expect(row?.person_id).toBe(idOf('enterpriseLegal'));
    expect(row && (await write(row))).toBeUndefined();
  });
});
