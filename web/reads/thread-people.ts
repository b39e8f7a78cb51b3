import type { Standing } from '#web/access/standing.ts';
import { mayReadThread, type Thread } from '#web/access/threads.ts';
import type { Viewer } from '#web/access/viewer.ts';
import type { Database } from '#web/server/database.server.ts';
import type { PersonRef } from '#web/shapes/common.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { kindNamed } from '#workflows/kinds.ts';
import { personRefs } from './directory.ts';
import { standingsIn } from './standing-in.ts';

/** A list for one page; a case has far fewer people. */
const mostPeople = 300;

export type ThreadPerson = PersonRef & { readonly organisation: string };

/** Who of these organisations may read the thread now, each judged by the same rule as the viewer; without the viewer. */
export async function peopleOf(
  database: Database,
  state: CaseState,
  standing: Standing,
  thread: Thread,
  audience: readonly string[],
): Promise<ThreadPerson[]> {
  const { caseId } = standing;
  const { offices, team } = kindNamed(standing.kind).sides;
  const everywhere = [...new Set(Object.values(offices).flat())];
  const rows = await database.rows<{ person: string; organisation: string; grants: { role: string; caseId: string | null }[] }>`
    SELECT g.person_id AS person, g.organisation_id AS organisation,
      jsonb_agg(jsonb_build_object('role', g.role, 'caseId', g.case_id)) AS grants
    FROM role_grant g WHERE g.organisation_id = ANY(${audience}) AND (g.case_id IS NULL OR g.case_id = ${caseId})
      AND g.valid_from <= now() AND (g.valid_until IS NULL OR g.valid_until > now()) AND g.person_id <> ${standing.person ?? ''}
    GROUP BY g.person_id, g.organisation_id
    HAVING bool_or(g.role = ANY(${everywhere})) OR (bool_or(g.role = ANY(${team?.roles ?? []})) AND (bool_or(g.case_id = ${caseId})
      OR EXISTS (SELECT FROM event e WHERE e.case_id = ${caseId} AND e.n = 0 AND e.person_id = g.person_id)
      OR EXISTS (SELECT FROM open_step o WHERE o.case_id = ${caseId} AND o.person_id = g.person_id)))
    ORDER BY g.organisation_id, g.person_id LIMIT ${mostPeople}`;
  const standings = await standingsIn(
    database,
    rows.map(
      ({ person, organisation, grants }): Viewer => ({
        person,
        user: null,
        scopes: 'all',
        organisation,
        organisations: [organisation],
        grants: grants.map((grant) => ({ ...grant, organisation })),
      }),
    ),
    caseId,
  );
  const readers = standings.filter((one) => mayReadThread(state, one, thread));
  const names = await personRefs(
    database,
    readers.map(({ person }) => person),
  );
  return readers.flatMap(({ person, organisation }) => {
    const ref = names.get(person ?? '');
    return ref && organisation !== null ? [{ ...ref, organisation }] : [];
  });
}
