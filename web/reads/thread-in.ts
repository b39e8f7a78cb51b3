import { askedBy } from '#web/access/asked.ts';
import type { KnownAct, KnownOpening } from '#web/access/known-act.ts';
import type { Standing } from '#web/access/standing.ts';
import { mayReadThread, type Thread } from '#web/access/threads.ts';
import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { seatOf } from '#workflows/engine/openings.ts';
import { openingOf, partOf } from '#workflows/engine/talk-place.ts';
import { caseFile } from './case-file.ts';
import type { ProjectContext } from './context.ts';

type OnThread = NonNullable<Thread['on']>;

/** The records of these places in a case; one that was never opened, or of a document that is not there, is absent. */
export async function placesOf(database: Database, caseId: string, keys: readonly string[]): Promise<Map<string, OnThread>> {
  if (keys.length === 0) return new Map();
  const opened = [...new Set(keys.map(openingOf))];
  const parts = keys.flatMap((place) => partOf(place) ?? []);
  const [openings, acts, uses] = await Promise.all([
    database.rows<KnownOpening & { readonly key: string }>`
      SELECT key, kind, step, subject, seat, role, organisation_id AS "organisationId", person_id AS "personId",
        not_persons AS "notPersons", due_at AS "dueAt", closed_at AS "closedAt", closed_why AS "closedWhy"
      FROM open_step WHERE case_id = ${caseId} AND key = ANY(${opened}) AND kind = 'step' ORDER BY opened_version`,
    database.rows<Omit<KnownAct, 'seat'> & { readonly key: string }>`
      SELECT key, step, subject, outcome, person_id AS person, organisation_id AS organisation, role, at, version
      FROM event WHERE case_id = ${caseId} AND key = ANY(${opened}) AND n = 0 ORDER BY version`,
    database.fileUse.findMany({
      where: { caseId, OR: parts.filter(({ kind }) => kind === 'file').map(({ version, id }) => ({ version, fileId: id })) },
      select: { version: true, fileId: true },
    }),
  ]);
  const places = new Map<string, OnThread>();
  for (const place of new Set(keys)) {
    const key = openingOf(place);
    const part = partOf(place);
    const [first, ...more] = openings.filter((row) => row.key === key);
    if (!first) continue;
    const { step, subject } = askedBy(first);
    const own = acts.filter((act) => act.key === key).map((act) => ({ ...act, seat: seatOf(key) }));
    const on = { step, subject, openings: [first, ...more], acts: own };
    const document = part && own.find(({ version }) => version === part.version);
    const isThere = part?.kind !== 'file' || uses.some(({ version, fileId }) => version === part.version && fileId === part.id);
    if (!part) places.set(place, on);
    else if (document && isThere) places.set(place, { ...on, document });
  }
  return places;
}

/** The named thread. To those who may not read it, it is as unknown as one on a random key. */
export async function threadIn(
  { services: { database }, project }: ProjectContext,
  key: string | undefined,
  shared: boolean,
): Promise<{ readonly state: CaseState; readonly thread: Thread }> {
  const [{ state }, places] = await Promise.all([
    caseFile(database, project.caseId),
    placesOf(database, project.caseId, key === undefined ? [] : [key]),
  ]);
  const on = key === undefined ? null : places.get(key);
  if (on === undefined || !mayReadThread(state, project, { shared, on })) throw fail('NOT_FOUND');
  return { state, thread: { shared, on } };
}

/** Those of the threads that the viewer may read; `key` null: on the case. */
export async function readable<Row extends { readonly key: string | null; readonly shared: boolean }>(
  database: Database,
  state: CaseState,
  standing: Standing,
  rows: readonly Row[],
): Promise<Row[]> {
  const keys = [...new Set(rows.flatMap(({ key }) => key ?? []))];
  const places = await placesOf(database, standing.caseId, keys);
  return rows.filter(({ key, shared }) => {
    const on = key === null ? null : places.get(key);
    return on !== undefined && mayReadThread(state, standing, { shared, on });
  });
}
