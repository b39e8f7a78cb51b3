import type { Viewer } from '#web/access/viewer.ts';
import type { Database } from '#web/server/database.server.ts';
import type { Awaited } from '#web/shapes/case.ts';
import { inOrderOfTurn } from '#web/shapes/turn.ts';
import { begunCalls } from './begun-calls.ts';
import { directoryOf } from './directory.ts';
import { casesFor } from './notice-figures.ts';
import { spansByCase } from './spans.ts';
import { waitingRows } from './waiting.ts';

/**
 * For each of these cases the opening that a list shows, and how many more there are: the reader's own turn, then late items, then
 * the earliest deadline. The same lines as on the page of the case.
 */
export async function awaitedIn(database: Database, viewer: Viewer, cases: readonly string[]): Promise<Map<string, Awaited>> {
  const begun = await begunCalls(database, viewer, cases);
  const started = [...begun.values()].flatMap((keys) => [...keys]);
  const [open, spans] = await Promise.all([
    database.openStep.findMany({
      where: { caseId: { in: [...cases] }, closedAt: null, OR: [{ optional: false }, { key: { in: started } }] },
      orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { key: 'asc' }],
    }),
    spansByCase(database, cases),
  ]);
  const names = await directoryOf(
    database,
    open.map(({ personId }) => personId),
    open.map(({ organisationId }) => organisationId),
  );
  const caseOf = casesFor(database, viewer);
  const found = await Promise.all(
    cases.map(async (id): Promise<[string, Awaited]> => {
      const rows = open.filter(({ caseId }) => caseId === id);
      const [{ state }, standing] = await caseOf(id);
      const waiting = standing ? waitingRows(state, standing, rows, spans.get(id) ?? [], names, begun.get(id) ?? new Set()) : [];
      const [first = null, ...more] = inOrderOfTurn(waiting);
      return [id, { first, more: more.length }];
    }),
  );
  return new Map(found);
}
