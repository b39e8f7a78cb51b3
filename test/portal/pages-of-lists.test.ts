import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { play } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
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
