import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, idOf, type Player } from '#scripts/story/cast.ts';
import type { MailRow } from '#worker/mail/ready.ts';
import { readyMail } from '#worker/mail/ready.ts';
import { emailOf, Portal, password, portalUrl } from './support/portal.ts';

let portal: Portal;
let asserting: Awaited<ReturnType<Portal['another']>>;
beforeAll(async () => {
  portal = await Portal.open();
  const accounts: Player[] = ['enterpriseSignatory', 'rdLead', 'enterpriseLegal', 'leadManager'];
  await portal.register({
    persons: accounts.map((player) => ({ id: idOf(player), nameZh: '某', nameEn: 'x', email: emailOf(player), password })),
    organisations: [{ id: 'newcomer', kind: 'enterprise', nameZh: '新来公司', nameEn: 'Newcomer' }],
    grants: [{ person: idOf('rdLead'), organisation: 'newcomer', role: 'organisation-admin' }],
  });
  asserting = await portal.another({ ASSERTIONS: 'required' });
});
afterAll(async () => {
  await asserting.close();
  await portal.close();
});
const told = async (player: Player, through: Pick<Portal, 'as'> = portal) =>
  (await through.as(player).me.preparations()).map(({ what, count, organisation }) => [what, count, organisation?.id ?? null]);
const submissionId = () => randomUUID();

/** The only one of an organisation, acting for it. */
const alone = {
  person: idOf('rdLead'),
  user: 'user-rdLead',
  scopes: 'all' as const,
  organisation: 'newcomer',
  organisations: ['newcomer'],
  grants: [{ organisation: 'newcomer', role: 'organisation-admin' as const, caseId: null }],
};

const mails = async () =>
  (
    await portal.theatre.sql.query<MailRow & { person_id: string }>(
      `SELECT m.*, u.id AS user_id, u.email AS address FROM mail m JOIN person p ON p.id = m.person_id LEFT JOIN "user" u ON u.id = p.user_id
       WHERE m.kind = 'code-needed' ORDER BY m.created_at`,
    )
  ).rows;
/** Takes up an invitation; the link goes to the administrator who invites, because no mail is sent yet. */
const joins = async (
  by: Player | typeof alone,
  email: string,
  role: 'ent.legal' | 'organisation-admin',
  through: Pick<Portal, 'request'> = asserting,
  secret = 'seven plums under glass',
) => {
  const given = { submissionId: submissionId(), nameZh: '顾新', nameEn: 'Gu Xin', email, roles: [role] };
  const inviter = typeof by === 'string' ? portal.as(by) : portal.asViewer(by);
  const { token } = await inviter.people.invite(given);
  await portal.theatre.sql.query('UPDATE mail_since SET sends = true');
  const body = JSON.stringify({ token, password: secret });
  const headers = { origin: portalUrl, 'content-type': 'application/json' };
  expect((await through.request('/trpc/invitations.accept', { method: 'POST', headers, body })).status).toBe(200);
  await portal.theatre.sql.query('UPDATE mail_since SET sends = false');
};

describe('what is to be prepared beside the cases', () => {
  test('a letter waits for those who may confirm it, and for nobody else; it is gone once confirmed', async () => {
    expect(await told('enterpriseLegal')).toEqual([]);
    const letter = { letter: 'SQ-1', lastDay: '2027-12-31' };
    await portal
      .as('enterpriseSignatory')
      .signatories.enter({ submissionId: submissionId(), person: idOf('enterpriseSignatory'), ...letter });
    expect(await told('enterpriseLegal')).toEqual([['letters', 1, null]]);
    expect(await told('enterpriseSignatory')).toEqual([]);
    expect(await told('universityLegal')).toEqual([]);
    const [entered] = (await portal.as('enterpriseLegal').signatories.list()).list;
    await portal.as('enterpriseLegal').signatories.confirm({ submissionId: submissionId(), authority: entered?.id ?? '' });
    expect(await told('enterpriseLegal')).toEqual([]);
  });

  test('an account waits for a second person of finance; an organisation without one is asked to register it', async () => {
    await portal.admin.query('UPDATE payee_account SET ended_at = now() WHERE owner_id = $1', [cast.enterpriseFinance.organisation]);
    expect(await told('enterpriseFinance')).toEqual([['no-account', 1, null]]);
    const account = { owner: 'organisation' as const, holder: '滨海', bank: '示例银行', number: '6222000011112222' };
    await portal.as('enterpriseFinance').payees.register({ submissionId: submissionId(), ...account });
    expect(await told('enterpriseFinance')).toEqual([]);
    expect(await told('enterpriseFinanceChecker')).toEqual([['accounts', 1, null]]);
    expect(await told('requester')).toEqual([]);
  });

  test('nobody is told of passkeys where none are required', async () => {
    expect(await told('rdLead')).toEqual([]);
    expect(await told('rdLead', asserting)).toEqual([['passkey', 1, null]]);
    expect(await told('requester', asserting)).toEqual([['passkey', 1, null]]);
  });

  test('an administrator is told of colleagues without a passkey, the platform’s of other administrators; a code that was issued ends it', async () => {
    const ofAdministrator = await told('enterpriseSignatory', asserting);
    expect(ofAdministrator).toContainEqual(['passkey-by-platform', 1, null]);
    // the one who works elsewhere as well gets the code from the platform
    expect(ofAdministrator.find(([what]) => what === 'codes')?.[1]).toBe(2);
    const platform = await told('leadManager', asserting);
    expect(platform).toContainEqual(['registrants', 1, 'newcomer']);
    expect(platform).toContainEqual(['registrants', 1, cast.enterpriseSignatory.organisation]);
    await portal.as('enterpriseSignatory').people.issueCode({ submissionId: submissionId(), person: idOf('enterpriseLegal') });
    expect(await told('enterpriseLegal', asserting)).toEqual([['passkey-issued', 1, null]]);
    expect((await told('enterpriseSignatory', asserting)).find(([what]) => what === 'codes')?.[1]).toBe(1);
    await portal.as('leadManager').people.issueCode({ submissionId: submissionId(), person: idOf('rdLead') });
    expect(await told('leadManager', asserting)).not.toContainEqual(['registrants', 1, 'newcomer']);
  });

  test('who has taken up an invitation is announced by mail to the administrator who issues the code, without a name; not where none is required', async () => {
    await joins('enterpriseSignatory', 'offered@example.com', 'ent.legal', portal);
    expect(await mails()).toEqual([]);

    await joins('enterpriseSignatory', 'legal@example.com', 'ent.legal');
    const [own, ...others] = await mails();
    expect([own?.person_id, others]).toEqual([idOf('enterpriseSignatory'), []]);
    const mail = own && (await readyMail(portal.worker, own, 'https://tida.example', new Date()));
    expect(mail?.to).toBe(emailOf('enterpriseSignatory'));
    expect(mail?.text).toMatch(/https:\/\/tida\.example\/organisation$/m);
    expect(JSON.stringify(mail)).not.toMatch(/顾新|Gu Xin|legal@/);

    await joins('enterpriseSignatory', 'second@example.com', 'organisation-admin');
    const ofPlatform = (await mails()).slice(1);
    expect(ofPlatform.map(({ person_id }) => person_id)).toContain(idOf('leadManager'));
    // administrators of one organisation issue for each other as well
    expect(ofPlatform.map(({ person_id }) => person_id)).toContain(idOf('enterpriseSignatory'));
    const row = ofPlatform.find(({ person_id }) => person_id === idOf('leadManager'));
    const english = row && (await readyMail(portal.worker, { ...row, locale: 'en' }, 'https://tida.example', new Date()));
    expect(english?.text).toContain(`https://tida.example/organisations/${cast.enterpriseSignatory.organisation}`);
    expect(english?.subject).toBe('[Tida 题答] To do: issue a registration code for a passkey');
  });

  test('an organisation of one person is asked for colleagues, then for a signatory and a second person of finance', async () => {
    const words = async () => (await portal.asViewer(alone).me.preparations()).map(({ what }) => what);
    expect(await words()).toEqual(['colleagues', 'no-account']);
    await portal.register({ grants: [{ person: idOf('enterpriseLegal'), organisation: 'newcomer', role: 'ent.finance' }] });
    expect(await words()).toEqual(['signatory', 'two-finance', 'no-account']);
    await portal.register({ grants: [{ person: idOf('enterpriseLegal'), organisation: 'newcomer', role: 'ent.signatory' }] });
    expect(await words()).toEqual(['two-finance', 'no-account']);
  });

  test('who works for several gets the code from the platform: an administrator answers only for who works nowhere else', async () => {
    const before = (await mails()).length;
    await joins(alone, emailOf('enterpriseSignatory'), 'ent.legal', asserting, password);
    const persons = (await mails()).slice(before).map(({ person_id }) => person_id);
    expect(persons).toContain(idOf('leadManager'));
    expect(persons).not.toContain(idOf('rdLead'));
  });
});
