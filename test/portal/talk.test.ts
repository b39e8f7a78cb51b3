import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { binhai, bureau, centre, haihe } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { idOf } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { action } from '#web/routes/case-talk.tsx';
import { longestMessage, type With } from '#web/shapes/talk-names.ts';
import { portalUrl } from './support/portal.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'open-proposals'));
});
afterAll(() => readers.portal.close());

const talkOf = (player: Player) => readers.portal.as(player).talk;
const post = (player: Player, whom: With, text: string, more: { key?: string; mentions?: string[]; submissionId?: string } = {}) =>
  talkOf(player).post({ caseId, with: whom, submissionId: randomUUID(), text, ...more });
const textsOf = async (player: Player, whom: With, key?: string) =>
  (await talkOf(player).thread({ caseId, with: whom, ...(key ? { key } : {}) })).rows.map(({ text }) => text);
const reasonOf = (answer: Promise<unknown>) =>
  answer.then(
    () => 'OK',
    (error: unknown) => errorDataOf(error)?.reason ?? errorDataOf(error)?.refusal?.code,
  );
/** The whole answer of the interface. */
async function asked(player: Player, path: string, input: object, isPost = false) {
  const headers = { authorization: `Bearer ${await readers.portal.keyOf(player)}`, 'content-type': 'application/json' };
  const answer = isPost
    ? await readers.portal.request(`/trpc/${path}`, { method: 'POST', headers, body: JSON.stringify(input) })
    : await readers.portal.request(`/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers });
  return { status: answer.status, body: await answer.text() };
}
const bid = `seal-submit/${haihe}`;

describe('while proposals are sealed', () => {
  test('a shared thread is for enterprise, platform and funder; it names them before anything is written', async () => {
    const { audience, people } = await talkOf('requester').thread({ caseId, with: 'shared' });
    expect(audience.map(({ id }) => id).sort()).toEqual([binhai, bureau, centre].sort());
    expect(people.map(({ id }) => id)).toContain(idOf('projectManager'));
    expect(people.map(({ organisation }) => organisation)).not.toContain(haihe);
    await post('requester', 'shared', '开启前请核对名单');
    expect(await textsOf('projectManager', 'shared')).toEqual(['开启前请核对名单']);
    expect(await textsOf('fundOfficer', 'shared')).toEqual(['开启前请核对名单']);
  });

  test('bidders, experts and students get of a shared thread the answer for a random id, byte for byte, in reading and in writing', async () => {
    for (const player of ['researchOffice', 'rivalResearchOffice', 'expert1', 'inventor4', 'evaluator'] as const) {
      const reading = { with: 'shared' };
      const refusal = await asked(player, 'talk.thread', { caseId, ...reading });
      expect(refusal.status).toBe(404);
      expect(refusal).toEqual(await asked(player, 'talk.thread', { caseId: 'no-such-case', ...reading }));
      const writing = { with: 'shared', submissionId: randomUUID(), text: 'x' };
      expect(await asked(player, 'talk.post', { caseId, ...writing }, true)).toEqual(
        await asked(player, 'talk.post', { caseId: 'no-such-case', ...writing }, true),
      );
    }
  });

  test('a bidder talks among itself on its sealing; nothing that rival, platform or enterprise sees moves', async () => {
    const others = ['rivalResearchOffice', 'projectManager', 'requester', 'expert1'] as const;
    const seen = () => Promise.all(others.map((player) => readers.portal.as(player).changes.seen({ caseId })));
    const threads = () => Promise.all(others.map((player) => asked(player, 'talk.threads', { caseId })));
    const before = [await seen(), await threads()];
    await post('researchOffice', 'party', '报价按 300 万', { key: bid });
    await post('researchOffice', 'party', '盖章了吗');
    expect(await textsOf('investigator', 'party', bid)).toEqual(['报价按 300 万']);
    expect(await textsOf('investigator', 'party')).toEqual(['盖章了吗']);
    expect([await seen(), await threads()]).toEqual(before);
    for (const player of others)
      for (const whom of ['party', 'shared'] as const) {
        const refusal = await asked(player, 'talk.thread', { caseId, key: bid, with: whom });
        expect(refusal).toEqual(await asked(player, 'talk.thread', { caseId, key: 'seal-submit/no-such-university', with: whom }));
        expect(refusal.body).not.toContain('300');
      }
  });

  test('a party of rivals has each its own thread', async () => {
    await post('rivalResearchOffice', 'party', '我校内部');
    expect(await textsOf('rivalInvestigator', 'party')).toEqual(['我校内部']);
    expect(await textsOf('researchOffice', 'party')).toEqual(['盖章了吗']);
  });
});

describe('a message', () => {
  test('of one submission is one, and its text lies encrypted in the database, out of reach of the worker', async () => {
    const submissionId = randomUUID();
    const first = await post('requester', 'party', '只存一次 only-once', { submissionId });
    expect(await post('requester', 'party', '只存一次 only-once', { submissionId })).toEqual(first);
    expect((await textsOf('requester', 'party')).filter((text) => text === '只存一次 only-once')).toHaveLength(1);
    const { rows } = await readers.portal.theatre.sql.query<{ text: Buffer }>('SELECT text FROM message WHERE id = $1', [first.id]);
    expect(rows[0]?.text.toString('latin1')).not.toContain('only-once');
    // the worker finds who is mentioned where, for the mail
    for (const column of ['text', 'fingerprint', 'person_id'])
      await expect(readers.portal.worker.query(`SELECT ${column} FROM message`)).rejects.toThrow(/permission denied/);
    await expect(readers.portal.worker.query('UPDATE message_mention SET read_at = now()')).rejects.toThrow(/permission denied/);
    await expect(readers.portal.admin.query('SELECT 1 FROM message')).rejects.toThrow(/permission denied/);
  });

  test('is text alone: marks of HTML stay as typed; control characters, emptiness and excess are refused', async () => {
    await post('requester', 'party', '<script>alert(1)</script>');
    expect(await textsOf('rdLead', 'party')).toContain('<script>alert(1)</script>');
    for (const text of ['', '  ', '\u0007', '‮abc', '字'.repeat(longestMessage + 1)])
      expect(await reasonOf(post('requester', 'party', text))).toBe('BAD_INPUT');
    expect(await reasonOf(post('requester', 'party', '字'.repeat(longestMessage)))).toBe('OK');
  });

  test('is withdrawn by its author alone: the text is gone from table, thread, mentions and own data, the fact stays', async () => {
    const { id } = await post('requester', 'shared', '写错了 @刘洋');
    expect((await readers.portal.as('projectManager').talk.mentions({})).rows.map((row) => row.id)).toContain(id);
    expect(await reasonOf(talkOf('rdLead').withdraw({ caseId, id }))).toBe('NOT_FOUND');
    expect(await reasonOf(talkOf('projectManager').withdraw({ caseId, id: randomUUID() }))).toBe('NOT_FOUND');
    await talkOf('requester').withdraw({ caseId, id });
    const { rows } = await talkOf('projectManager').thread({ caseId, with: 'shared' });
    const found = rows.find((row) => row.id === id);
    expect(found).toMatchObject({ text: null, mentions: [] });
    expect(found?.withdrawnAt).not.toBeNull();
    expect((await readers.portal.as('projectManager').talk.mentions({})).rows.map((row) => row.id)).not.toContain(id);
    const { messages } = await readers.portal.as('requester').me.ownData();
    expect(messages.filter(({ text }) => text === null)).toHaveLength(1);
    const stored = await readers.portal.theatre.sql.query('SELECT text FROM message WHERE id = $1', [id]);
    expect(stored.rows).toEqual([{ text: null }]);
  });

  test('stands after fifteen minutes, and the portal’s own role can neither change nor delete it', async () => {
    const { id } = await post('requester', 'party', '这条留着');
    const { sql } = readers.portal.theatre;
    await sql.query('ALTER TABLE message DISABLE TRIGGER message_stays');
    await sql.query("UPDATE message SET at = at - interval '15 minutes' WHERE id = $1", [id]);
    await sql.query('ALTER TABLE message ENABLE TRIGGER message_stays');
    expect(await reasonOf(talkOf('requester').withdraw({ caseId, id }))).toBe('MESSAGE_STANDS');
    const { pool } = readers.portal.services.database;
    await expect(pool.query('UPDATE message SET text = NULL WHERE id = $1', [id])).rejects.toThrow(/not changed/);
    await expect(pool.query("UPDATE message SET audience = '{other}' WHERE id = $1", [id])).rejects.toThrow(/permission denied/);
    await expect(pool.query('DELETE FROM message WHERE id = $1', [id])).rejects.toThrow(/permission denied/);
    expect(await textsOf('rdLead', 'party')).toContain('这条留着');
  });

  test('that mentions a person is unread until the thread is read; strangers cannot be mentioned', async () => {
    const me = async (player: Player) => (await readers.portal.as(player).me.get())?.counts.mentions;
    const before = await me('fundOfficer');
    await post('requester', 'shared', '请@蒋科长过目', { mentions: [idOf('projectManager')] });
    expect(await me('fundOfficer')).toBe((before ?? 0) + 1);
    const list = await talkOf('fundOfficer').mentions({});
    expect(list.unread).toBe(1);
    expect(list.rows[0]).toMatchObject({ text: '请@蒋科长过目', readAt: null, with: 'shared', key: null });
    const page = await talkOf('fundOfficer').thread({ caseId, with: 'shared' });
    expect(page.rows[0]?.unread).toBe(true);
    expect(page.rows[0]?.mentions.map(({ id }) => id).sort()).toEqual([idOf('fundOfficer'), idOf('projectManager')].sort());
    expect(await me('fundOfficer')).toBe(0);
    expect((await talkOf('fundOfficer').mentions({})).rows[0]?.readAt).not.toBeNull();
    for (const who of [idOf('researchOffice'), idOf('expert1'), 'nobody-of-this-name'])
      expect(await reasonOf(post('requester', 'shared', '看', { mentions: [who] }))).toBe('NOT_ON_THE_LIST');
  });

  test('is unread also without a mention, until the thread is read; one’s own never is', async () => {
    const unread = async (player: Player) =>
      (await talkOf(player).threads({ caseId })).rows.find(({ key, with: whom }) => key === null && whom === 'shared')?.unread;
    await talkOf('projectManager').thread({ caseId, with: 'shared' });
    const own = await unread('requester');
    await post('requester', 'shared', '无人被提醒的一条');
    await post('requester', 'shared', '又一条');
    expect(await unread('projectManager')).toBe(2);
    expect(await unread('requester')).toBe(own);
    const { rows } = await talkOf('projectManager').thread({ caseId, with: 'shared' });
    expect(rows.slice(0, 3).map((row) => row.unread)).toEqual([true, true, false]);
    expect(await unread('projectManager')).toBe(0);
  });

  test('on a clause or a file is for who may read that document, and hear of its step; to others it is as a random one', async () => {
    const versionOf = async (player: Player, step: string) =>
      (await readers.portal.as(player).cases.documents({ caseId })).find((one) => one.step === step)?.version ?? 0;
    const { rows: acts } = await readers.portal.theatre.sql.query<{ key: string; version: number }>(
      "SELECT key, version FROM event WHERE case_id = $1 AND n = 0 AND step = 'draft-proposal' AND organisation_id = $2",
      [caseId, haihe],
    );
    const draft = `${acts[0]?.key}#clause:${acts[0]?.version}:0`;
    await post('researchOffice', 'party', '这一段写清楚些', { key: draft });
    expect(await textsOf('investigator', 'party', draft)).toEqual(['这一段写清楚些']);
    for (const player of ['rivalResearchOffice', 'requester', 'projectManager', 'expert1', 'inventor4'] as const) {
      const refusal = await asked(player, 'talk.thread', { caseId, key: draft, with: 'party' });
      expect(refusal.status, player).toBe(404);
      expect(refusal).toEqual(await asked(player, 'talk.thread', { caseId, key: `${acts[0]?.key}#clause:999999:0`, with: 'party' }));
    }
    const demand = await versionOf('requester', 'draft-demand');
    const question = `draft-demand/demand#clause:${demand}:2`;
    await post('requester', 'shared', '第三条的指标再议', { key: question });
    expect(await textsOf('projectManager', 'shared', question)).toEqual(['第三条的指标再议']);
    expect(await textsOf('requester', 'shared', 'draft-demand/demand')).toEqual([]);
    for (const part of ['file:1:00000000-0000-4000-8000-000000000000', `clause:${demand + 1}:0`])
      expect(await reasonOf(post('requester', 'shared', 'x', { key: `draft-demand/demand#${part}` })), part).toBe('NOT_FOUND');
    for (const part of ['clause:1', 'file:1:x', 'page:1:1', 'clause:1:1:1', 'clause:1:9999'])
      expect(await reasonOf(post('requester', 'shared', 'x', { key: `draft-demand/demand#${part}` })), part).toBe('BAD_INPUT');
  });

  test('reaches an open page without waiting for its next sign of life', async () => {
    Object.assign(readers.portal.services, { pulseMs: 600_000 });
    const headers = { authorization: `Bearer ${await readers.portal.keyOf('projectManager')}` };
    const { body } = await readers.portal.request(`/changes?case=${caseId}`, { headers });
    const stream = body?.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
    if (!stream) throw new Error('no stream');
    const next = async () => {
      for (let part = await stream.read(); !part.done; part = await stream.read())
        if (part.value.startsWith('data: ')) return JSON.parse(part.value.slice(6)) as { talkPrint: string };
      throw new Error('the stream has ended');
    };
    const first = await next();
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await post('requester', 'shared', '现在就到');
    const second = await next();
    expect(second.talkPrint).not.toBe(first.talkPrint);
    await stream.cancel();
  });

  test('is one of at most sixty an hour', async () => {
    const answers: unknown[] = [];
    for (let count = 0; count < 61; count += 1) answers.push(await reasonOf(post('leadManager', 'party', `第 ${count} 条`)));
    expect(answers.filter((answer) => answer === 'OK')).toHaveLength(60);
    expect(answers.at(-1)).toBe('TOO_MANY');
  });
});

describe('without scripts', () => {
  async function send(player: Player, fields: Readonly<Record<string, string>>, query = 'with=party') {
    const request = new Request(`${portalUrl}/cases/${caseId}/talk?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
    const context = await readers.portal.pageFor(player, request);
    return (await action({ request, context, params: { caseId } }).catch((thrown: unknown) => thrown)) as {
      status?: number;
      init?: { status: number };
      data?: object;
      headers?: Headers;
    };
  }
  const fieldsOf = async (player: Player, text: string) => ({
    _for: (await readers.portal.pageFor(player)).actingAs ?? '',
    _alive: '',
    submissionId: randomUUID(),
    text,
  });

  test('a plain form sends a message and leads back to the thread', async () => {
    const answer = await send('rdLead', await fieldsOf('rdLead', '表单发出'));
    expect(answer.status).toBe(302);
    expect(answer.headers?.get('location')).toContain(`/cases/${caseId}/talk?with=party`);
    expect(await textsOf('requester', 'party')).toContain('表单发出');
  });
  test('what cannot be sent comes back as typed; to whom the thread is closed, it is not there', async () => {
    const empty = await send('rdLead', await fieldsOf('rdLead', '\u0007'));
    expect(empty).toMatchObject({ init: { status: 400 }, data: { missing: true, text: '\u0007' } });
    expect((await send('expert1', await fieldsOf('expert1', 'x'))).init?.status).toBe(404);
    const other = await send('rdLead', { ...(await fieldsOf('rdLead', '别人的')), _for: 'someone/else' });
    expect(other.data).toMatchObject({ refused: { code: 'OTHER_PERSON' }, text: '别人的' });
  });
});

describe('after the award', () => {
  test('the university reads what is said from then on, and nothing of what the others said before', async () => {
    await readers.live(...upTo(sc1, 'choose-template').slice(upTo(sc1, 'open-proposals').length));
    expect(await textsOf('researchOffice', 'shared')).toEqual([]);
    await post('projectManager', 'shared', '欢迎加入');
    expect(await textsOf('researchOffice', 'shared')).toEqual(['欢迎加入']);
    expect((await textsOf('requester', 'shared')).length).toBeGreaterThan(3);
    const marked = await talkOf('requester').thread({ caseId, with: 'shared' });
    expect(
      marked.rows
        .at(-1)
        ?.audience?.map(({ id }) => id)
        .sort(),
    ).toEqual([binhai, bureau, centre].sort());
    expect(await reasonOf(talkOf('rivalResearchOffice').thread({ caseId, with: 'shared' }))).toBe('NOT_FOUND');
  });
  test('a mention counts no more where its thread is closed to the person', async () => {
    await post('projectManager', 'shared', '@韩梅 请看');
    expect((await readers.portal.as('researchOffice').me.get())?.counts.mentions).toBe(1);
    await readers.portal.theatre.sql.query("UPDATE role_grant SET role = 'inventor' WHERE person_id = $1", [idOf('researchOffice')]);
    const changed = { person: idOf('researchOffice'), user: null, scopes: 'all' as const, organisation: haihe, organisations: [haihe] };
    const left = readers.portal.asViewer({ ...changed, grants: [{ organisation: haihe, role: 'inventor', caseId: null }] });
    expect((await left.me.get())?.counts.mentions).toBe(0);
    expect((await left.talk.mentions({})).rows).toEqual([]);
  });
});
