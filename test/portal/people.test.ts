import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, idOf, type Player } from '#scripts/story/cast.ts';
import { signRequest } from '#web/documents/signing.ts';
import type { NotDone } from '#web/forms/asserted.server.ts';
import { action } from '#web/routes/organisation.tsx';
import type { MembershipRequest, SignedRequest } from '#workflows/membership/change.ts';
import { emailOf, Portal, password, portalUrl } from './support/portal.ts';

let portal: Portal;
let administrator: string;
let otherAdministrator: string;
beforeAll(async () => {
  portal = await Portal.open();
  const accounts: Player[] = ['enterpriseSignatory', 'takerSignatory', 'rdLead'];
  await portal.register({
    persons: accounts.map((player) => ({ id: idOf(player), nameZh: '某', nameEn: 'x', email: emailOf(player), password })),
  });
  administrator = await signIn(emailOf('enterpriseSignatory'));
  otherAdministrator = await signIn(emailOf('takerSignatory'));
});
afterAll(() => portal.close());

const own = { origin: portalUrl, 'content-type': 'application/json' };
const chosen = 'seven plums under glass';
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
async function signIn(email: string, secret = password): Promise<string> {
  const body = JSON.stringify({ email, password: secret });
  return cookiesOf(await portal.request('/api/auth/sign-in/email', { method: 'POST', headers: own, body }));
}
interface Answer {
  readonly status: number;
  readonly text: string;
  readonly data: never;
  readonly reason: string | undefined;
}
async function call(path: string, input?: object, cookie = administrator, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await portal.request(`/trpc/${path}`, {
    ...(input ? { method: 'POST', body: JSON.stringify(input) } : {}),
    headers: { ...own, ...(cookie ? { cookie } : {}), ...headers },
  });
  const text = await answer.text();
  const { result, error } = JSON.parse(text) as { result?: { data: never }; error?: { data: { reason: string } } };
  return { status: answer.status, text, data: result?.data as never, reason: error?.data.reason };
}
const submissionId = () => randomUUID();
const newcomer = (email: string, roles: readonly string[] = ['ent.legal']) => ({
  submissionId: submissionId(),
  nameZh: '顾新',
  nameEn: 'Gu Xin',
  email,
  roles,
});
async function invite(email: string, roles?: readonly string[]): Promise<string> {
  const { data } = await call('people.invite', newcomer(email, roles));
  return (data as { token: string }).token;
}
const rolesOfMe = async (cookie: string) => ((await call('me.get', undefined, cookie)).data as { roles: string[] } | null)?.roles;
const records = async (object: string) =>
  (await portal.theatre.sql.query('SELECT "by", role, after FROM admin_record WHERE object = $1 ORDER BY id DESC', [object])).rows;

describe('an invitation', () => {
  test('is shown once, kept as a hash, taken up once, and gives the roles that it names', async () => {
    const token = await invite('legal@example.com', ['ent.legal', 'ent.rdlead']);
    const { rows } = await portal.theatre.sql.query('SELECT to_jsonb(i)::text AS text FROM invitation i');
    expect(rows.map(({ text }) => text).join()).not.toContain(token);
    expect(portal.log.join('\n')).not.toContain(token);
    expect((await call(`invitations.get?input=${encodeURIComponent(JSON.stringify({ token }))}`, undefined, '')).data).toMatchObject({
      organisation: { id: cast.requester.organisation },
      email: 'legal@example.com',
      roles: ['ent.legal', 'ent.rdlead'],
      hasAccount: false,
    });
    expect((await call('invitations.accept', { token, password: 'password1234' }, '')).reason).toBe('WEAK_PASSWORD');
    expect((await call('invitations.accept', { token, password: chosen }, '')).data).toEqual({ email: 'legal@example.com' });
    expect(await rolesOfMe(await signIn('legal@example.com', chosen))).toEqual(['ent.rdlead', 'ent.legal']);

    const again = await call('invitations.accept', { token, password: 'another long word' }, '');
    expect(again.reason).toBe('INVITATION_VOID');
    const none = await call('invitations.accept', { token: 'x'.repeat(43), password: 'another long word' }, '');
    expect(again.text).toBe(none.text);
    const { rows: kept } = await portal.theatre.sql.query("SELECT id FROM person WHERE name_en = 'Gu Xin'");
    expect((await records('role_grant'))[0]).toMatchObject({ by: kept[0]?.id, after: { organisation_id: cast.requester.organisation } });
  });

  test('that was withdrawn or has run out does not hold', async () => {
    for (const end of ['withdrawn', 'expired'] as const) {
      const token = await invite(`${end}@example.com`);
      const { rows } = await portal.theatre.sql.query('SELECT id FROM invitation WHERE email = $1', [`${end}@example.com`]);
      if (end === 'withdrawn')
        expect((await call('people.withdraw', { submissionId: submissionId(), invitation: rows[0].id })).status).toBe(200);
      else await portal.theatre.sql.query("UPDATE invitation SET expires_at = now() - interval '1 second' WHERE id = $1", [rows[0].id]);
      expect((await call('invitations.accept', { token, password: chosen }, '')).reason, end).toBe('INVITATION_VOID');
    }
  });

  test('ends with the administrator’s own role: nobody comes back by an invitation to another address', async () => {
    const { rows } = await portal.theatre.sql.query(
      `SELECT p.id FROM person p JOIN "user" u ON u.id = p.user_id WHERE u.email = 'legal@example.com'`,
    );
    const role = { person: rows[0].id, role: 'organisation-admin' };
    await call('people.giveRole', { submissionId: submissionId(), ...role });
    const theirs = await signIn('legal@example.com', chosen);
    const invited = await call('people.invite', newcomer('way-back@example.com', ['organisation-admin']), theirs);
    const { token } = invited.data as { token: string };
    const seen = () => call(`invitations.get?input=${encodeURIComponent(JSON.stringify({ token }))}`, undefined, '');
    expect((await seen()).status).toBe(200);
    expect((await call('people.endRole', { submissionId: submissionId(), ...role })).status).toBe(200);
    expect((await seen()).reason).toBe('INVITATION_VOID');
    const none = await call('invitations.accept', { token: 'x'.repeat(43), password: chosen }, '');
    expect((await call('invitations.accept', { token, password: chosen }, '')).text).toBe(none.text);
    await expect(portal.services.database.rows`SELECT accept_invitation(${token}, NULL, 'hash', false) AS person`).rejects.toMatchObject({
      code: 'TD031',
    });
    const { invitations } = (await call('people.list')).data as { invitations: { email: string }[] };
    expect(invitations.map(({ email }) => email)).not.toContain('way-back@example.com');
  });

  test('to an address that has an account is taken up with its password, and gives that person no second account', async () => {
    const token = await invite(emailOf('takerSignatory'), ['ent.finance']);
    const wrong = await call('invitations.accept', { token, password: 'not this password' }, '');
    expect(wrong.reason).toBe('WRONG_PASSWORD');
    expect((await call('invitations.accept', { token, password }, '')).status).toBe(200);
    const { data } = await call('me.get', undefined, await signIn(emailOf('takerSignatory')));
    expect((data as { organisations: { id: string }[] }).organisations.map(({ id }) => id).sort()).toEqual([
      cast.requester.organisation,
      cast.takerSignatory.organisation,
    ]);
    otherAdministrator = `${await signIn(emailOf('takerSignatory'))}; tida_organisation=${cast.takerSignatory.organisation}`;
  });

  test('gives no role that the organisation has not, and none to a person for whom it is kept apart', async () => {
    for (const role of ['pm.lead', 'auditor', 'policy.maker', 'fund.approver', 'expert'])
      expect((await call('people.invite', newcomer('p@example.com', [role]))).reason, role).toBe('ROLE_NOT_HERE');
    expect((await call('people.invite', newcomer('twice@example.com'))).status).toBe(200);
    expect((await call('people.invite', newcomer('twice@example.com'))).reason).toBe('INVITED_ALREADY');
  });

  test('refused and then corrected on its page, goes under an id of its own', async () => {
    const post = async (email: string, id: string) => {
      const body = new URLSearchParams({ submissionId: id, nameZh: '顾新', nameEn: 'Gu Xin', email, role: 'ent.legal' }).toString();
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const request = new Request(`${portalUrl}/organisation`, { method: 'POST', headers, body });
      const answer = await action({ request, params: {}, context: await portal.pageFor('enterpriseSignatory', request) });
      return (answer as { data: NotDone & { link?: string } }).data;
    };
    await call('people.invite', newcomer('there@example.com'));
    const first = submissionId();
    const refused = await post('there@example.com', first);
    expect(refused).toMatchObject({ refused: { code: 'INVITED_ALREADY' } });
    expect(refused.again).not.toBe(first);
    expect((await post('corrected@example.com', refused.again ?? '')).link).toMatch(/\/invitations\//);
    const colleague = await post(emailOf('requester'), submissionId());
    expect(colleague).toMatchObject({ refused: { code: 'MEMBER_ALREADY' }, typed: { nameZh: ['顾新'], role: ['ent.legal'] } });
    const misspelt = await post('gu.xin', submissionId());
    expect(misspelt).toMatchObject({ missing: true, wrong: ['email'], typed: { email: ['gu.xin'], nameEn: ['Gu Xin'] } });
  });
});

describe('roles', () => {
  const roleOf = { person: idOf('rdLead'), role: 'ent.requester' };
  test('are given, renewed and ended; the person has what the role gives from the next request on, and no longer', async () => {
    const theirs = await signIn(emailOf('rdLead'));
    const same = { submissionId: submissionId(), ...roleOf, lastDay: '2027-06-30' };
    expect((await call('people.giveRole', same)).status).toBe(200);
    expect((await call('people.giveRole', same)).status).toBe(200);
    expect(await rolesOfMe(theirs)).toEqual(['ent.requester', 'ent.rdlead']);
    const { people, changes } = (await call('people.list')).data as {
      people: { person: { id: string }; roles: { role: string; until: string }[] }[];
      changes: { change: string; by: { id: string }; person: { id: string } }[];
    };
    const held = people.find(({ person }) => person.id === roleOf.person)?.roles.find(({ role }) => role === roleOf.role);
    expect(held?.until).toBe('2027-06-30T16:00:00.000Z');
    const about = changes.filter(({ person }) => person?.id === roleOf.person);
    expect(about).toMatchObject([{ change: 'give-role', by: { id: idOf('enterpriseSignatory') } }]);
    expect((await records('role_grant'))[0]).toMatchObject({ by: idOf('enterpriseSignatory'), after: { role: roleOf.role } });

    await call('people.endRole', { submissionId: submissionId(), ...roleOf });
    expect(await rolesOfMe(theirs)).toEqual(['ent.rdlead']);
    expect((await call('people.endRole', { submissionId: submissionId(), ...roleOf })).reason).toBe('NOT_HELD');
    await call('people.endMembership', { submissionId: submissionId(), person: roleOf.person });
    expect(await rolesOfMe(theirs)).toBeUndefined();
    expect((await call('inbox.list', undefined, theirs)).status).toBe(401);
  });

  test('of the last administrator stay', async () => {
    const me = { submissionId: submissionId(), person: idOf('enterpriseSignatory') };
    expect((await call('people.endMembership', me)).reason).toBe('LAST_ADMINISTRATOR');
    const { text } = await call('people.endMembership', { ...me, submissionId: submissionId() });
    expect(text).toContain('没有管理员');
    expect(text).toContain('without an administrator');
  });
});

describe('an administrator', () => {
  const theirs = () => ({ submissionId: submissionId(), person: idOf('takerFinance'), role: 'ent.finance' });
  test('of one organisation neither sees nor changes another’s people: they are as people that do not exist', async () => {
    expect((await call('people.list')).text).not.toContain(idOf('takerFinance'));
    for (const path of ['people.giveRole', 'people.endRole', 'people.endMembership']) {
      const { role, ...all } = theirs();
      const input = path === 'people.endMembership' ? all : { ...all, role };
      const answer = await call(path, input);
      const random = await call(path, { ...input, person: randomUUID() });
      expect([answer.status, answer.reason, answer.text], path).toEqual([404, 'UNKNOWN_PERSON', random.text]);
    }
    const token = await call('people.invite', newcomer('theirs@example.com'), otherAdministrator);
    expect(token.status).toBe(200);
    const { rows } = await portal.theatre.sql.query("SELECT id FROM invitation WHERE email = 'theirs@example.com'");
    const withdrawn = await call('people.withdraw', { submissionId: submissionId(), invitation: rows[0].id });
    const random = await call('people.withdraw', { submissionId: submissionId(), invitation: randomUUID() });
    expect([withdrawn.status, withdrawn.text]).toEqual([404, random.text]);
  });

  test('is asked for in person: neither colleagues nor keys of an administrator change people', async () => {
    const requester = await signIn(emailOf('requester'));
    const change = { submissionId: submissionId(), person: idOf('requester'), role: 'ent.signatory' };
    expect((await call('people.list', undefined, requester)).reason).toBe('NOT_ALLOWED');
    expect((await call('people.giveRole', change, requester)).reason).toBe('NOT_ALLOWED');
    expect((await call('people.giveRole', change, '')).reason).toBe('SIGN_IN');
    const key = await portal.keyOf('enterpriseSignatory');
    expect((await call('people.giveRole', change, '', { authorization: `Bearer ${key}` })).reason).toBe('NOT_ALLOWED');
  });
});

describe('without the portal’s key', () => {
  const request: MembershipRequest = {
    id: randomUUID(),
    organisation: cast.requester.organisation,
    by: idOf('enterpriseSignatory'),
    change: { change: 'give-role', person: idOf('requester'), role: 'ent.signatory' },
  };
  const run = (args: SignedRequest) =>
    portal.services.temporal.client.workflow.execute('changePeople', {
      workflowId: `forged:${randomUUID()}`,
      taskQueue: portal.theatre.taskQueue,
      args: [args],
    });
  test('Temporal changes no people, nor with a signature for something else', async () => {
    const unsigned = { ...request, signature: { key: 'none', at: '2026-11-29T00:00:00.000Z', value: 'AAAA' } };
    await expect(run(unsigned)).rejects.toThrow();
    const signature = signRequest(portal.services.keys.acts, request);
    await expect(run({ ...request, by: 'somebody', signature })).rejects.toThrow();
    await expect(
      run({ ...request, change: { ...request.change, role: 'pm' } as MembershipRequest['change'], signature }),
    ).rejects.toThrow();
    expect((await portal.theatre.sql.query('SELECT FROM people_change WHERE id = $1', [request.id])).rowCount).toBe(0);
  });

  test('the portal’s database role gives no role, confirms no invitation and takes none up without its token', async () => {
    const attempt = (statement: string) => portal.services.database.pool.query(statement);
    for (const statement of [
      "UPDATE role_grant SET role = 'pm'",
      "INSERT INTO role_grant (id, person_id, organisation_id, role) VALUES ('x', 'requester', 'binhai-materials', 'ent.signatory')",
      'UPDATE invitation SET confirmed_at = now()',
      "INSERT INTO invitation (id, organisation_id, name_zh, name_en, email, token_hash, confirmed_at) VALUES ('x', 'x', 'x', 'x', 'x', 'x', now())",
      "SELECT change_people('{}')",
      "SELECT give_role('requester', 'binhai-materials', 'ent.signatory', null, now(), null, 'x')",
    ])
      await expect(attempt(statement), statement).rejects.toThrow('permission denied');
    const hash = '(SELECT token_hash FROM invitation WHERE confirmed_at IS NOT NULL AND accepted_at IS NULL LIMIT 1)';
    await expect(attempt(`SELECT accept_invitation(${hash}, NULL, 'x', false)`)).rejects.toThrow('no such invitation');
  });
});
