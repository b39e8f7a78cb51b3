import type { Table } from '#test/readers/support/table.ts';
import type { Inbox } from '#web/shapes/inbox.ts';
import { inboxTabs } from '#web/shapes/inbox-tabs.ts';
import { type Answer, differenceOf, type Visitor } from './answer.ts';
import type { Kept } from './kept.ts';
import { holds, isOnlyInvited, isPart, type Look, resultOf, same } from './look.ts';

interface Page {
  readonly rows: readonly object[];
  readonly next: string | null;
}
/** All pages of a list. */
async function whole(visitor: Visitor, procedure: string, input: object): Promise<{ answers: Answer[]; rows: object[]; body: string }> {
  const answers: Answer[] = [];
  const rows: object[] = [];
  let cursor: string | undefined;
  do {
    const answer = await visitor.query(procedure, { ...input, ...(cursor ? { cursor } : {}) });
    answers.push(answer);
    const page: Page | undefined = resultOf(answer);
    rows.push(...(page?.rows ?? []));
    cursor = page?.next ?? undefined;
  } while (cursor);
  return { answers, rows, body: JSON.stringify(rows) };
}
const lists: readonly (readonly [string, object])[] = [
  ['projects.list', { limit: 100 }],
  ['cases.list', { kind: 'project', limit: 100 }],
  ['late.list', { limit: 100 }],
  ...inboxTabs.map((tab) => ['inbox.list', { tab, limit: 100 }] as const),
];
const listPages = [
  '/projects',
  '/late',
  '/messages',
  '/notifications',
  '/mails',
  '/organisation',
  '/admissions',
  '/organisation/payees',
  ...inboxTabs.map((tab) => `/inbox?tab=${tab}`),
];
/** Things of a case that are public themselves. */
const isPublished = (kept: Kept, body: string) => body.includes(kept.caseId);

/** Lists, searches, the own data and the stream, as far as they are about one case. */
export async function listDoors(look: Look): Promise<void> {
  const { visitor, kept } = look;
  // several cases have the same title here
  const names = [kept.caseId, kept.number];
  if (visitor.account.viewer) {
    for (const [procedure, input] of lists) {
      const { body } = await whole(visitor, procedure, input);
      const isTold = names.some((name) => body.includes(name));
      if (!isPart(look)) holds(look, `${procedure}: tells of a case in which one takes no part`, !isTold, () => JSON.stringify(input));
      else if (procedure.endsWith('s.list') && !isOnlyInvited(look))
        holds(look, `${procedure}: lacks a case of the reader`, body.includes(kept.caseId));
    }
    const pages = [...listPages, '/own-data'];
    if (!isPart(look))
      for (const path of pages) {
        const { body } = await visitor.get(path);
        holds(look, 'page of a list: tells of a case in which one takes no part', !names.some((name) => body.includes(name)), () => path);
      }
    await searchDoors(look);
  }
  await streamDoor(look);
}

async function searchDoors(look: Look): Promise<void> {
  const { visitor, kept } = look;
  for (const text of [kept.number, ...kept.titles.map((title) => title.slice(0, 40))]) {
    const random = [...text].map(() => '〇').join('');
    for (const [procedure, input] of [
      ['projects.list', { text }],
      ['cases.list', { kind: 'project', text }],
      ['inbox.list', { tab: 'todo', text }],
      ['inbox.list', { tab: 'done', text }],
      ['inbox.list', { tab: 'notices', text }],
    ] as const) {
      const answer = await visitor.query(procedure, input);
      if (isPart(look)) {
        if (procedure !== 'inbox.list' && !isOnlyInvited(look))
          holds(look, `search ${procedure}: does not find a case of the reader`, answer.body.includes(kept.caseId), () => text);
      } else if (look.kept.titles.length > 0 && text !== kept.number)
        // others' cases may have the same title: found is what is the reader's own
        holds(look, `search ${procedure}: finds a case in which one takes no part`, !answer.body.includes(kept.caseId), () => text);
      else {
        const other = await visitor.query(procedure, { ...input, text: random });
        same(look, `search ${procedure}`, { about: text, answer }, { about: random, answer: other });
      }
    }
  }
}

/** The first words of the stream, and what the procedure says of the same. */
async function streamDoor(look: Look): Promise<void> {
  const { visitor, kept } = look;
  const [told, random] = await Promise.all([kept.caseId, kept.nowhere].map((id) => firstWords(visitor, id)));
  if (!told || !random) throw new Error('no stream');
  if (isPart(look)) {
    const seen = JSON.stringify(resultOf(await visitor.query('changes.seen', { caseId: kept.caseId })));
    holds(
      look,
      'stream: does not say what the pages say',
      told.body.includes(`data: ${seen}`) && !told.body.includes('"casePrint":""'),
      () => told.body,
    );
  } else same(look, 'stream', { about: kept.caseId, answer: told }, { about: kept.nowhere, answer: random });
}
async function firstWords(visitor: Visitor, caseId: string): Promise<Answer> {
  const ended = new AbortController();
  const response = await visitor.request(`/changes?case=${caseId}`, { signal: ended.signal });
  const headers = { 'content-type': response.headers.get('content-type') ?? '' };
  if (response.status !== 200 || !response.body) return { status: response.status, headers, body: await response.text() };
  let body = '';
  const reader = response.body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  while (!/^data: .*\n\n/m.test(body)) body += (await reader.read()).value ?? '';
  ended.abort();
  return { status: response.status, headers, body };
}

/** What an account counts is what its lists hold. */
export async function countDoor(visitor: Visitor, table: Table): Promise<void> {
  if (!visitor.account.viewer) return;
  for (const tab of inboxTabs) {
    const { answers, rows } = await whole(visitor, 'inbox.list', { tab, limit: 100 });
    const [first] = answers;
    const counted = first && resultOf<Inbox>(first)?.counts[tab];
    // of notices the unread ones are counted
    const listed = tab === 'notices' ? rows.filter((row) => (row as { readAt?: unknown }).readAt === null).length : rows.length;
    table.cell('inbox: counts otherwise than it lists', counted === listed, () => `${visitor.name} ${tab} ${counted} ${listed}`);
  }
}

const publicDoors = (kept: Kept): [string, object][] => [
  ['demands.get', { caseId: kept.caseId }],
  ...(['award', 'conclusion', 'price', 'reward'] as const).map((subject): [string, object] => [
    'publicities.get',
    { caseId: kept.caseId, subject },
  ]),
];
/** What is public is the same for everybody, and what is not published is not there. */
export async function publicDoor({ visitor, kept, standing, table }: Look, stranger: Visitor): Promise<void> {
  const compare = async (door: string, procedure: string, input: object) => {
    const [mine, its] = await Promise.all([visitor.query(procedure, input), stranger.query(procedure, input)]);
    const difference = differenceOf(mine, '⟨⟩', its, '⟨⟩');
    table.cell(`${door}: differs by who asks`, difference === undefined, () => `${visitor.name} ${JSON.stringify(input)} ${difference}`);
    return mine;
  };
  await compare('demands.list', 'demands.list', {});
  await compare('publicities.list', 'publicities.list', {});
  const { rows } = await whole(visitor, 'demands.list', { limit: 100 });
  for (const [procedure, input] of publicDoors(kept)) {
    // whom the call asks is offered to answer it
    const isOffered = procedure === 'demands.get' && standing.asked;
    const answer = isOffered ? await visitor.query(procedure, input) : await compare(procedure, procedure, input);
    const listed = procedure === 'demands.get' && isPublished(kept, JSON.stringify(rows));
    if (listed) table.cell(`${procedure}: lacks what is listed`, answer.status === 200, () => `${kept.name} ${answer.status}`);
    if (answer.status === 200) continue;
    const random = await visitor.query(procedure, { ...input, caseId: kept.nowhere });
    const difference = differenceOf(answer, kept.caseId, random, kept.nowhere);
    table.cell(
      `${procedure}: is not the answer for a random id`,
      difference === undefined,
      () => `${visitor.name} ${kept.name} ${difference}`,
    );
  }
}
