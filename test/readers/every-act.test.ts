import { afterAll, expect, test } from 'vitest';
import { everyStory } from '#test/support/every-story.ts';
import { actsIn, documentCell, lineCell, noticeCells, placeCells, waitingCells } from './support/cells.ts';
import { leakCells, noiseCell } from './support/leaks.ts';
import { readers } from './support/people.ts';
import { documentsOf, momentsOf, type View, viewOf } from './support/record.ts';
import { seenBy } from './support/seen.ts';
import { Table } from './support/table.ts';

/** `npm run test:readers` looks at all stories, and after every fourth act; `npm test` at two, every thirtieth. */
const isWhole = process.env['TIDA_TEST_READERS'] === '1';
const every = isWhole ? 4 : 40;
const stories = isWhole ? Object.keys(everyStory) : ['sc1', 'ended'];
const table = new Table();
/** Stories begin alike: nothing is looked at twice. */
const lookedAt = new Set<string>();

async function look(view: View, documents: ReturnType<typeof documentsOf>, isAsked: (version: number) => boolean): Promise<void> {
  const acts = actsIn(view).filter(({ version }) => isAsked(version));
  for (const reader of readers) {
    const looking = { view, reader, seen: await seenBy(view, reader), documents, table };
    for (const act of acts) {
      lineCell(looking, act);
      documentCell(looking, act);
      placeCells(looking, act);
    }
    waitingCells(looking);
    noticeCells(looking);
    leakCells(looking);
    await noiseCell(looking);
  }
}

test.each(stories)('every act of %s, as each of its readers', { timeout: 600_000 }, async (name) => {
  const simulation = everyStory[name]?.();
  if (!simulation) throw new Error(`no story ${name}`);
  const documents = documentsOf(simulation);
  const before = table.differences.length;
  const from = table.cells;
  for (const [index, { told, version, view }] of momentsOf(simulation).entries()) {
    if (index % every !== every - 1 || lookedAt.has(told)) continue;
    lookedAt.add(told);
    await look(view(), documents, (one) => one > version - every);
  }
  await look(viewOf(simulation), documents, () => true);
  expect(table.cells - from).toBeGreaterThan(10_000);
  expect(table.differences.slice(before)).toEqual([]);
});

afterAll(() => table.print());
