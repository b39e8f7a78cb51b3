import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, idOf, type Player } from '#scripts/story/cast.ts';
import { action, loader } from '#web/routes/person.tsx';
import { newProject } from './support/play-in-portal.ts';
import { emailOf, Portal, password, portalUrl } from './support/portal.ts';

let portal: Portal;
let administrator: string;
const colleague = idOf('rdLead');
beforeAll(async () => {
  portal = await Portal.open();
  const accounts: Player[] = ['enterpriseSignatory', 'takerSignatory', 'rdLead'];
  await portal.register({
    persons: accounts.map((player) => ({ id: idOf(player), nameZh: '某', nameEn: 'x', email: emailOf(player), password })),
  });
  administrator = await signIn('enterpriseSignatory');
});
afterAll(() => portal.close());

const own = { origin: portalUrl, 'content-type': 'application/json', 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/140.0' };
async function signIn(player: Player): Promise<string> {
  const body = JSON.stringify({ email: emailOf(player), password });
  const answer = await portal.request('/api/auth/sign-in/email', { method: 'POST', headers: own, body });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
interface Answer {
  readonly status: number;
  readonly text: string;
  readonly data: never;
  readonly reason: string | undefined;
}
async function call(path: string, input: object | undefined, cookie: string, isQuery = false): Promise<Answer> {
  const query = input && isQuery ? `?input=${encodeURIComponent(JSON.stringify(input))}` : '';
  const headers: Record<string, string> = { ...own, ...(cookie.startsWith('tida_') ? { authorization: `Bearer ${cookie}` } : { cookie }) };
  const sent = input && !isQuery ? { method: 'POST', body: JSON.stringify(input) } : {};
  const answer = await portal.request(`/trpc/${path}${query}`, { ...sent, headers });
  const text = await answer.text();
  const { result, error } = JSON.parse(text) as { result?: { data: never }; error?: { data: { reason: string } } };
  return { status: answer.status, text, data: result?.data as never, reason: error?.data.reason };
}
const access = (person: string, cookie = administrator) => call('people.access', { person }, cookie, true);
const change = (path: string, more: object, cookie = administrator) =>
  call(`people.${path}`, { submissionId: randomUUID(), ...more }, cookie);
const isSignedIn = async (cookie: string) => (await call('me.get', undefined, cookie)).data !== null;
type Access = { sessions: { browser: string }[]; keys: { id: string; label: string }[] };

describe('a colleague’s sessions and keys', () => {
  test('are seen by the administrator, without network address or secret', async () => {
    await signIn('rdLead');
    const key = await portal.keyOf('rdLead');
    const { data, text } = await access(colleague);
    const { sessions, keys } = data as Access;
    expect(sessions).toMatchObject([{ browser: own['user-agent'] }]);
    expect(keys).toMatchObject([{ label: 'test' }]);
    expect(text).not.toContain(key);
    expect(Object.keys(sessions[0] ?? {}).sort()).toEqual(['browser', 'signedInAt', 'usedAt']);
  });

  test('end at once, all sessions together, each key by itself; who asked is recorded once', async () => {
    const theirs = [await signIn('rdLead'), await signIn('rdLead')];
    const key = await portal.keyOf('rdLead');
    const twice = { submissionId: randomUUID(), person: colleague };
    expect((await call('people.endSessions', twice, administrator)).status).toBe(200);
    expect((await call('people.endSessions', twice, administrator)).status).toBe(200);
    expect(await Promise.all(theirs.map(isSignedIn))).toEqual([false, false]);
    expect((await access(colleague)).data).toMatchObject({ sessions: [] });
    expect(await isSignedIn(await signIn('rdLead'))).toBe(true);
    expect(await isSignedIn(administrator)).toBe(true);

    expect((await call('inbox.list', { tab: 'todo' }, key, true)).status).toBe(200);
    for (const { id } of ((await access(colleague)).data as Access).keys)
      expect((await change('revokeKey', { person: colleague, key: id })).status).toBe(200);
    expect((await call('inbox.list', { tab: 'todo' }, key, true)).status).toBe(401);
    expect((await access(colleague)).data).toMatchObject({ keys: [] });
    // their own list says so, too
    expect((await portal.as('rdLead').keys.list()).every(({ revokedAt }) => revokedAt !== null)).toBe(true);
    const { data } = await call('people.list', undefined, administrator);
    const recorded = (data as { changes: { change: string; by: { id: string }; person: { id: string } }[] }).changes;
    const ended = recorded.filter(({ change: what }) => what === 'end-sessions' || what === 'revoke-key');
    expect(ended.map(({ change: what }) => what)).toEqual(['revoke-key', 'revoke-key', 'end-sessions']);
    for (const one of ended) expect(one).toMatchObject({ by: { id: idOf('enterpriseSignatory') }, person: { id: colleague } });
  });

  test('a key is named with its person; one that is revoked, of another or made up is answered alike', async () => {
    await portal.keyOf('rdLead');
    const key = ((await access(colleague)).data as Access).keys[0]?.id ?? '';
    const answers = await Promise.all([
      change('revokeKey', { person: colleague, key: randomUUID() }),
      change('revokeKey', { person: idOf('enterpriseSignatory'), key }),
    ]);
    for (const { status, reason } of answers) expect([status, reason]).toEqual([404, 'NO_SUCH_KEY']);
    expect(answers[0]?.text).toBe(answers[1]?.text);
  });

  test('of another organisation, or of a person who has left, are as of one who does not exist', async () => {
    const other = await signIn('takerSignatory');
    await portal.keyOf('takerSignatory');
    const random = await access(randomUUID());
    const theirs = await access(idOf('takerSignatory'));
    expect([theirs.status, theirs.text]).toEqual([404, random.text]);
    const ended = await change('endSessions', { person: idOf('takerSignatory') });
    const none = await change('endSessions', { person: randomUUID() });
    expect([ended.status, ended.reason, ended.text]).toEqual([404, 'UNKNOWN_PERSON', none.text]);
    expect(await isSignedIn(other)).toBe(true);
    const key = (await portal.as('takerSignatory').keys.list())[0]?.id;
    expect((await change('revokeKey', { person: idOf('takerSignatory'), key })).reason).toBe('NO_SUCH_KEY');

    const gone = 'somebody-who-left';
    await portal.register({
      persons: [{ id: gone, nameZh: '离职', nameEn: 'Gone', email: 'gone@example.com', password }],
      grants: [{ person: gone, organisation: cast.requester.organisation, role: 'ent.legal' }],
    });
    const body = JSON.stringify({ email: 'gone@example.com', password });
    expect((await portal.request('/api/auth/sign-in/email', { method: 'POST', headers: own, body })).status).toBe(200);
    expect(((await access(gone)).data as Access).sessions).toHaveLength(1);
    await change('endMembership', { person: gone });
    expect((await access(gone)).data).toEqual({ firstCode: null, sessions: [], keys: [] });
    expect((await change('endSessions', { person: gone })).reason).toBe('UNKNOWN_PERSON');
  });

  test('are no matter of a colleague, a key or nobody', async () => {
    const requester = await signIn('requester');
    const key = await portal.keyOf('enterpriseSignatory');
    for (const [cookie, reason] of [
      [requester, 'NOT_ALLOWED'],
      [key, 'NOT_ALLOWED'],
      ['', 'SIGN_IN'],
    ] as const) {
      expect((await access(colleague, cookie)).reason, reason).toBe(reason);
      expect((await change('endSessions', { person: colleague }, cookie)).reason, reason).toBe(reason);
      expect((await change('revokeKey', { person: colleague, key: 'any' }, cookie)).reason, reason).toBe(reason);
    }
  });

  test('are ended by plain forms of the person’s page', async () => {
    const theirs = await signIn('rdLead');
    const params = { personId: colleague };
    const page = async () => {
      const request = new Request(`${portalUrl}/organisation/people/${colleague}`);
      return (await loader({ request, params, context: await portal.pageFor('enterpriseSignatory', request) })) as { access: Access };
    };
    const post = async (fields: Record<string, string>) => {
      const body = new URLSearchParams({ submissionId: randomUUID(), ...fields });
      const request = new Request(`${portalUrl}/organisation/people/${colleague}`, { method: 'POST', body });
      return (await action({ request, params, context: await portal.pageFor('enterpriseSignatory', request) })) as { data: object };
    };
    const before = await page();
    expect(before.access.sessions.length).toBeGreaterThan(0);
    expect((await post({ endSessions: 'endSessions' })).data).toEqual({ done: 'endSessions' });
    expect(await isSignedIn(theirs)).toBe(false);
    expect((await post({ revoke: before.access.keys[0]?.id ?? '' })).data).toEqual({ done: 'revoke' });
    expect((await page()).access).toMatchObject({ sessions: [] });
  });
});

describe('a role for one project', () => {
  const role = { person: colleague, role: 'ent.requester' };
  const numberOf = async (id: string) =>
    (await portal.theatre.sql.query<{ number: string }>('SELECT number FROM cases WHERE id = $1', [id])).rows[0]?.number ?? '';
  const asked = async (cookie: string) => {
    const { data } = await call('inbox.list', { tab: 'todo' }, cookie, true);
    return (data as { rows: { step: string; project: { id: string } }[] }).rows
      .filter(({ step }) => step === 'draft-demand')
      .map(({ project }) => project.id);
  };

  test('holds there and nowhere else, is shown with its number, renewed and ended; each change is recorded', async () => {
    const [one, other] = [await newProject(portal), await newProject(portal)];
    const caseNumber = await numberOf(one);
    const theirs = await signIn('rdLead');
    expect(await asked(theirs)).toEqual([]);
    expect((await change('giveRole', { ...role, caseNumber, lastDay: '2027-06-30' })).status).toBe(200);
    expect(await asked(theirs)).toEqual([one]);
    expect((await change('giveRole', { ...role, caseNumber, lastDay: '2027-07-31' })).status).toBe(200);
    const { data } = await call('people.list', undefined, administrator);
    const { people } = data as {
      people: { person: { id: string }; roles: { role: string; caseNumber: string | null; until: string }[] }[];
    };
    const held = people.find(({ person }) => person.id === colleague)?.roles.filter((row) => row.role === role.role);
    expect(held).toMatchObject([{ caseNumber, until: '2027-07-31T16:00:00.000Z' }]);
    // the role for all projects is another one
    expect((await change('endRole', role)).reason).toBe('NOT_HELD');
    expect((await change('endRole', { ...role, caseNumber: await numberOf(other) })).reason).toBe('NOT_HELD');
    expect((await change('endRole', { ...role, caseNumber })).status).toBe(200);
    expect(await asked(theirs)).toEqual([]);
    const { rows } = await portal.theatre.sql.query<{ details: { case: string } }>(
      "SELECT details FROM people_change WHERE details->>'case' = $1",
      [one],
    );
    expect(rows).toHaveLength(3);
  });

  test('of a project in which the organisation has no part is refused like one of a project that does not exist', async () => {
    const theirs = await portal.theatre.sql.query<{ number: string }>('SELECT number FROM cases LIMIT 1');
    const taker = await signIn('takerSignatory');
    const known = await change(
      'giveRole',
      { person: idOf('takerFinance'), role: 'ent.finance', caseNumber: theirs.rows[0]?.number },
      taker,
    );
    const unknown = await change('giveRole', { person: idOf('takerFinance'), role: 'ent.finance', caseNumber: '2020-9999' }, taker);
    expect([known.status, known.reason, known.text]).toEqual([404, 'NO_SUCH_CASE', unknown.text]);
    const own = await numberOf(await newProject(portal));
    expect((await change('giveRole', { person: colleague, role: 'organisation-admin', caseNumber: own })).reason).toBe('ROLE_NOT_HERE');
  });
});
