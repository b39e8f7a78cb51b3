import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, type Player } from '#scripts/story/cast.ts';
import { haihe } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { idOf } from '#test/support/play.ts';
import { from, of, upTo } from '#test/support/story.ts';
import { until } from '#test/workflow/support/performance.ts';
import { Seen } from '#web/shapes/seen.ts';
import { emailOf, password, portalUrl } from './support/portal.ts';
import { Readers } from './support/readers.ts';
import { recordedId } from './support/recorded.ts';

/** What a browser gets of its stream. */
class Stream {
  text = '';
  ended = false;
  private constructor(
    readonly response: Response,
    private readonly reader: ReadableStreamDefaultReader<string>,
  ) {}
  static of(response: Response): Stream {
    if (!response.body) throw new Error(`no stream: ${response.status}`);
    const stream = new Stream(
      response,
      response.body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader(),
    );
    void stream.read();
    return stream;
  }
  private async read() {
    for (let part = await this.reader.read(); !part.done; part = await this.reader.read()) this.text += part.value;
    this.ended = true;
  }
  get told(): Seen[] {
    return [...this.text.matchAll(/^data: (.*)$/gm)].map(([, json]) => Seen.parse(JSON.parse(json ?? '')));
  }
  /** What came besides signs of life. */
  get news(): string {
    return this.text.replaceAll(':\n\n', '');
  }
  close = () => this.reader.cancel();
}

let readers: Readers;
const open: Stream[] = [];
const listen = async (headers: Record<string, string>, caseId = recordedId) => {
  const stream = Stream.of(await readers.portal.request(`/changes?case=${caseId}`, { headers }));
  open.push(stream);
  await until(async () => stream.told.length > 0);
  return stream;
};
const listenAs = async (player: Player, caseId = recordedId) =>
  listen({ authorization: `Bearer ${await readers.portal.keyOf(player)}` }, caseId);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Two seconds, and what a busy machine takes besides. */
const soonMs = 2_000;

beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'draft-demand'));
  Object.assign(readers.portal.services, { pulseMs: 500 });
});
afterAll(async () => {
  await Promise.all(open.map((stream) => stream.close()));
  await readers.portal.close();
});

async function signIn(): Promise<string> {
  const answer = await readers.portal.request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { origin: portalUrl, 'content-type': 'application/json' },
    body: JSON.stringify({ email: emailOf('requester'), password }),
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

describe('a stream of changes', () => {
  test('is for those who are signed in, of an id that can be one, and not for a key that may not read', async () => {
    const { portal } = readers;
    expect((await portal.request('/changes')).status).toBe(401);
    const mayAct = await portal.keyOf('requester', ['act']);
    expect((await portal.request('/changes', { headers: { authorization: `Bearer ${mayAct}` } })).status).toBe(403);
    const mayRead = { authorization: `Bearer ${await portal.keyOf('requester')}` };
    expect((await portal.request('/changes?case=../../etc', { headers: mayRead })).status).toBe(400);
  });

  test('of a case in which one takes no part says what it says of a random id', async () => {
    const [told, random] = await Promise.all([listenAs('rivalResearchOffice'), listenAs('rivalResearchOffice', 'no-such-case')]);
    expect(told.news).toBe(random.news);
  });

  test('is no use of its session, and ends with it; its first words are those of the page', async () => {
    const { portal } = readers;
    const cookie = await signIn();
    await portal.theatre.sql.query("UPDATE session SET updated_at = updated_at - interval '20 minutes'");
    const stream = await listen({ cookie });
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream');
    expect(stream.told).toEqual([await portal.as('requester').changes.seen({ caseId: recordedId })]);
    await pause(1_200);
    const { rows } = await portal.theatre.sql.query<{ unused: boolean }>(
      "SELECT updated_at < now() - interval '19 minutes' AS unused FROM session",
    );
    expect(rows).toEqual([{ unused: true }]);
    expect(stream.ended).toBe(false);
    await portal.theatre.sql.query("UPDATE session SET updated_at = updated_at - interval '11 minutes'");
    await until(async () => stream.ended, soonMs);
  });

  test('ends where what its reader may do has changed', async () => {
    const { portal } = readers;
    const stream = await listenAs('auditor');
    await portal.theatre.sql.query('UPDATE role_grant SET valid_until = now() WHERE person_id = $1', [idOf('auditor')]);
    await until(async () => stream.ended, soonMs);
    await portal.theatre.sql.query('UPDATE role_grant SET valid_until = NULL WHERE person_id = $1', [idOf('auditor')]);
  });

  test('says within two seconds that the question has come, to the platform’s inbox and to its requester’s page', async () => {
    // without the look that comes with each sign of life
    Object.assign(readers.portal.services, { pulseMs: 60_000 });
    const [asked, asking, outside] = await Promise.all([
      listenAs('projectManager'),
      listenAs('requester'),
      listenAs('rivalResearchOffice'),
    ]);
    const before = { asked: asked.told, asking: asking.told, outside: outside.text };
    await readers.live(...upTo(sc1, 'formal-check').slice(upTo(sc1, 'draft-demand').length));
    await until(async () => asked.told.length > 1 && asking.told.length > 1, soonMs);
    expect(asked.told.at(-1)?.inboxPrint).not.toBe(before.asked[0]?.inboxPrint);
    expect(asking.told.at(-1)?.casePrint).not.toBe(before.asking[0]?.casePrint);
    expect(outside.text).toBe(before.outside);
  });

  test('comes back by itself where PostgreSQL has cut its connections', async () => {
    const { portal } = readers;
    const stream = await listenAs('requester');
    const count = stream.told.length;
    await portal.theatre.sql.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN case_changed'",
    );
    const acts = upTo(sc1, 'draft-proposal');
    await readers.live(...acts.slice(upTo(sc1, 'formal-check').length));
    await until(async () => stream.told.length > count, soonMs + 2_000);
  });
});

describe('while the round is sealed', () => {
  test('a rival’s stream, and the enterprise’s, stays as it is, byte for byte, from draft to sealing; the bidder’s own moves', async () => {
    // a rival that takes part itself
    await readers.live(of(sc1, 'draft-proposal', { by: 'rivalInvestigator' }));
    const watching: readonly Player[] = ['rivalInvestigator', 'rivalResearchOffice', 'requester', 'expert1'];
    const streams = await Promise.all([...watching, 'researchOffice' as const].map((player) => listenAs(player)));
    const [rival] = streams;
    const own = streams.at(-1);
    expect(rival?.told[0]?.casePrint).not.toBe('');
    const before = streams.map(({ news }) => news);
    const ofHaihe = from(sc1, 'draft-proposal').filter(({ by }) => cast[by].organisation === haihe);
    for (const step of ['draft-proposal', 'student-plan', 'internal-approval', 'seal-submit'] as const) {
      await readers.live(of(ofHaihe, step));
      await pause(1_300);
    }
    expect(own?.told.length).toBeGreaterThan(1);
    expect(streams.slice(0, -1).map(({ news }) => news)).toEqual(before.slice(0, -1));
  });
});
