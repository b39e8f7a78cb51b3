import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { haihe } from '#scripts/story/organisations.ts';
import { relist } from '#scripts/story/relist.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { play } from '#test/support/play.ts';
import { from, of, upTo } from '#test/support/story.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import type { Project } from '#workflows/project/state.ts';
import { Portal } from './support/portal.ts';
import { record, recordedProject } from './support/recorded.ts';

/** Every list by pages, while something happens in the middle one of three cases after each page. */
const begun = upTo(sc1, 'choose-template');
const played = new Map<Simulation<Project>, number>();
let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open({ withWorker: false });
  for (const id of ['paged-1', 'paged-2', 'paged-3']) played.set(await recordedProject(portal, begun, id), begun.length);
});
afterAll(() => portal.close());

/** The next act of the story. */
async function somethingHappens(): Promise<void> {
  const [, middle] = [...played];
  if (!middle) throw new Error('no case between two others');
  const [project, count] = middle;
  play(project, sc1.slice(count, count + 1));
  played.set(project, count + 1);
  await record(portal, project);
}

interface Page {
  readonly rows: readonly object[];
  readonly next: string | null;
}
type Paged = (query: { limit: number; cursor?: string }) => Promise<Page>;
const inbox =
  (player: Player, tab: 'todo' | 'done' | 'started' | 'notices'): Paged =>
  (query) =>
    portal.as(player).inbox.list({ tab, ...query });
const lists: Record<string, Paged> = {
  projects: (query) => portal.as('projectManager').projects.list(query),
  cases: (query) => portal.as('projectManager').cases.list({ kind: 'project', ...query }),
  'open demands': (query) => portal.as(null).demands.list(query),
  'public notices': (query) => portal.as(null).publicities.list(query),
  'to do': inbox('technologyManager', 'todo'),
  'done by me': inbox('projectManager', 'done'),
  'started by me': inbox('requester', 'started'),
  notices: inbox('requester', 'notices'),
};

/** What a row is of, whatever it says of it at the moment. */
const identity = (row: object) => {
  const { project, kind: _kind, ...own } = row as Record<string, unknown> & { project?: { id: string } };
  return ['id', 'caseId', 'subject', 'key', 'version', 'n'].map((name) => own[name] ?? (name === 'id' ? project?.id : '')).join(' ');
};
async function whole(list: Paged): Promise<string[]> {
  const { rows } = await list({ limit: 100 });
  return rows.map(identity);
}

test.each(Object.keys(lists))('%s: what is listed before and after is on one page of those between', async (name) => {
  const list = lists[name] as Paged;
  const before = await whole(list);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit: 1, ...(cursor ? { cursor } : {}) });
    seen.push(...page.rows.map(identity));
    cursor = page.next ?? undefined;
    if (seen.length <= 3) await somethingHappens();
  } while (cursor);
  const after = new Set(await whole(list));
  const stayed = before.filter((row) => after.has(row));
  expect(new Set(before).size).toBe(before.length);
  expect(before.length).toBeGreaterThan(1);
  expect(stayed.length).toBeGreaterThan(0);
  expect(stayed.map((row) => seen.filter((one) => one === row).length)).toEqual(stayed.map(() => 1));
});

/** All rows, page by page; after the first page the case moves to the top of the list. */
async function pagedWhile(list: Paged, moves: () => Promise<void>): Promise<{ before: string[]; seen: string[]; after: string[] }> {
  const before = await whole(list);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit: 1, ...(cursor ? { cursor } : {}) });
    seen.push(...page.rows.map(identity));
    cursor = page.next ?? undefined;
    if (seen.length === 1) await moves();
  } while (cursor);
  return { before, seen, after: await whole(list) };
}
const goesOn = async (project: Simulation<Project>, acts: Parameters<typeof play>[1]) => {
  play(project, acts);
  await record(portal, project);
};

test.each(['relisted-1', 'relisted-3'])('a call that is listed again while somebody pages keeps its place: %s', async (moved) => {
  const again = relist.slice(
    sc1Intake.length,
    relist.findIndex(({ step }) => step === 'ask-question'),
  );
  const ids = ['relisted-1', 'relisted-2', 'relisted-3'].map((id) => `${id}-of-${moved}`);
  const projects = new Map<string, Simulation<Project>>();
  for (const id of ids) projects.set(id, await recordedProject(portal, sc1Intake, id));
  const project = projects.get(`${moved}-of-${moved}`);
  if (!project) throw new Error('no such call');
  // numbers are searched as well
  const text = { text: `再次发榜 ${moved}` };
  const list: Paged = (query) => portal.as(null).demands.list({ ...query, ...text });
  await portal.theatre.sql.query(`UPDATE cases SET title_zh = $1 WHERE id = ANY($2)`, [text.text, ids]);
  const { before, seen, after } = await pagedWhile(list, async () => {
    await goesOn(project, again);
    // the story lives in another year
    await portal.theatre.sql.query(`UPDATE cases SET public_from = now() WHERE id = $1`, [project.file.id]);
  });
  expect(before).toHaveLength(3);
  expect(seen).toEqual(before);
  // it has moved for who begins now
  expect(after[0]).toContain(moved);
  expect(after.toSorted()).toEqual(before.toSorted());
});

test('a notice that is published again while somebody pages keeps its place', async () => {
  const until = upTo(sc1, 'approve-transfer');
  const returned = of(sc1, 'approve-transfer', {
    outcome: 'return',
    input: () => ({ reasons: '价格依据不足，请补充可比许可费后重新提出。' }),
  });
  const priced = from(sc1, 'set-price').slice(0, from(sc1, 'set-price').findIndex(({ step }) => step === 'publish-price') + 1);
  const ids = ['notice-1', 'notice-2'];
  const projects = [];
  for (const id of ids) projects.push(await recordedProject(portal, until, id));
  const [last] = projects;
  if (!last) throw new Error('no case');
  await portal.theatre.sql.query(`UPDATE cases SET title_zh = '再次公示' WHERE id = ANY($1)`, [ids]);
  const list: Paged = (query) => portal.as(null).publicities.list({ ...query, text: '再次公示' });
  const { before, seen, after } = await pagedWhile(list, () => goesOn(last, [returned, ...priced]));
  expect(before.length).toBeGreaterThan(3);
  expect(seen).toEqual(before);
  expect(after).not.toEqual(before);
  expect(after.toSorted()).toEqual(before.toSorted());
});

test('every search finds a name in any width, case and composition, and takes no sign for another', async () => {
  const { sql } = portal.theatre;
  await sql.query(`UPDATE cases SET title_en = $1 WHERE id = 'paged-1'`, ['Re\u0301sume\u0301 of coatings, 100% dense']);
  await sql.query(`UPDATE organisation SET name_en = $1 WHERE id = $2`, ['E\u0301cole Haihe, 100% fictional', haihe]);
  const { cases, projects, demands, register } = portal.as('leadManager');
  const found: Record<string, (text: string) => Promise<{ rows: readonly object[] }>> = {
    cases: (text) => cases.list({ kind: 'project', text }),
    projects: (text) => projects.list({ text }),
    demands: (text) => demands.list({ text }),
  };
  for (const [name, list] of Object.entries(found)) {
    for (const text of ['RÉSUMÉ', 'résumé ｏｆ Ｃｏａｔ', '１００％', '100% D'])
      expect((await list(text)).rows.map(identity), `${name} ${text}`).toHaveLength(1);
    expect((await list('s_m')).rows, name).toEqual([]);
  }
  for (const text of ['École', 'ｅ\u0301ｃｏｌｅ ｈａｉ', '１００％'])
    expect(
      (await register.organisations({ text })).rows.map(({ organisation }) => organisation.id),
      text,
    ).toEqual([haihe]);
  expect((await register.organisations({ text: '_cole' })).rows).toEqual([]);
});
