import { Prisma } from '#prisma/generated/client.ts';
import { actorIn } from '#web/access/viewer.ts';
import { StageName } from '#web/shapes/common.ts';
import type { ProjectList, ProjectRow } from '#web/shapes/project.ts';
import type { Stage } from '#workflows/domain/stage.ts';
import { alwaysKnownTo } from '#workflows/engine/access-in-kind.ts';
import { kindNamed } from '#workflows/kinds.ts';
import { isStudent } from '#workflows/project/access/readers.ts';
import { phaseShown } from '#workflows/project/access/shown-phase.ts';
import type { Part } from '#workflows/project/parties.ts';
import { proposalWindow } from '#workflows/project/proposal/proposal-window.ts';
import type { Phase } from '#workflows/project/state.ts';
import { awaitedIn } from './awaited.ts';
import { calledLike } from './called-like.ts';
import type { PersonContext } from './context.ts';
import { ByInstant, cursorOf, pageFrom, readCursor } from './cursor.ts';
import { directoryOf } from './directory.ts';
import { meant } from './meant.ts';
import { isOfOthers, isOfParty } from './takes-part.ts';

export interface ProjectQuery {
  readonly text?: string | undefined;
  readonly stage?: Stage | undefined;
  readonly ended?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}
interface Row {
  readonly id: string;
  readonly number: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly phase: Phase;
  readonly stage: string;
  readonly enterprise_id: string;
  readonly university_id: string | null;
  readonly sum_fen: bigint | null;
  readonly opened_at: Date;
  readonly told_at: Date | null;
  readonly is_call_open: boolean;
  readonly ended_at: Date | null;
  readonly is_party: boolean;
}

const firstOf = (part: Part) =>
  Prisma.sql`(SELECT c.organisation_id FROM case_party c WHERE c.case_id = p.id AND c.part = ${part} AND c.until_version IS NULL ORDER BY c.party LIMIT 1)`;

/** Acts of which each party may know, and each participant: by these alone a list may say when something happened last. */
const project = kindNamed('project');
const toldToParties = alwaysKnownTo(project, 'enterprise').filter((name) =>
  (['university', 'funder', 'platform'] as const).every((side) => alwaysKnownTo(project, side).includes(name)),
);
const toldToAll = alwaysKnownTo(project, 'bidder').filter((name) => alwaysKnownTo(project, 'expert').includes(name));

/**
 * The viewer's projects, the newest first: a stable order, independent of events in them. The
 * same people as in `sidesOf`.
 */
export async function projectList({ services, viewer }: PersonContext, query: ProjectQuery): Promise<ProjectList> {
  const { database } = services;
  const { person, organisation } = viewer;
  const limit = query.limit ?? 50;
  const after = readCursor(query.cursor, ByInstant);
  const ours = isOfParty(viewer, project);
  const rows = await database.$queryRaw<Row[]>`
    SELECT p.id, p.number, p.title_zh, p.title_en, p.phase, p.stage, ${firstOf('enterprise')} AS enterprise_id, ${firstOf('university')} AS university_id, p.sum_fen, p.opened_at, p.ended_at, ${ours} AS is_party,
      EXISTS (SELECT FROM open_step w WHERE w.case_id = p.id AND w.step = ${proposalWindow.name} AND w.closed_at IS NULL) AS is_call_open,
      (SELECT max(e.at) FROM event e WHERE e.case_id = p.id AND (e.organisation_id = ${organisation} AND e.role NOT LIKE 'expert%' OR e.person_id = ${person}
        OR split_part(coalesce(e.key, ''), '/', 1) = ANY(CASE WHEN ${ours} THEN ${toldToParties}::text[] ELSE ${toldToAll}::text[] END))) AS told_at
    FROM cases p
    WHERE p.kind = 'project' AND (${ours} OR ${isOfOthers(viewer, project)}
        OR EXISTS (SELECT FROM open_step o WHERE o.case_id = p.id AND o.closed_at IS NULL AND o.role <> 'public' AND ${meant(viewer)}))
      AND ${query.stage ? Prisma.sql`p.stage = ${query.stage}` : Prisma.sql`true`}
      AND ${query.ended === undefined ? Prisma.sql`true` : query.ended ? Prisma.sql`p.ended_at IS NOT NULL` : Prisma.sql`p.ended_at IS NULL`}
      AND ${calledLike(query.text)}
      AND ${after ? Prisma.sql`(p.opened_at, p.id) < (${after[0]}::timestamptz, ${after[1]})` : Prisma.sql`true`}
    ORDER BY p.opened_at DESC, p.id DESC LIMIT ${limit + 1}`;
  const page = pageFrom(rows, limit, (last) => cursorOf(last.opened_at.toISOString(), last.id));
  const [names, awaited] = await Promise.all([
    directoryOf(
      database,
      [],
      page.rows.flatMap(({ enterprise_id, university_id }) => [enterprise_id, university_id]),
    ),
    awaitedIn(
      database,
      viewer,
      page.rows.flatMap(({ id, ended_at }) => (ended_at ? [] : [id])),
    ),
  ]);
  return {
    next: page.next,
    rows: page.rows.map(
      (row): ProjectRow => ({
        id: row.id,
        number: row.number,
        titles: { zh: row.title_zh, en: row.title_en },
        phase: phaseShown(row.phase, row.is_call_open),
        stage: StageName.parse(row.stage),
        enterprise: names.organisation(row.enterprise_id),
        university: row.is_party ? names.organisation(row.university_id) : null,
        priceFen: row.is_party && !isStudent(actorIn(viewer, row.id)) && row.sum_fen !== null ? Number(row.sum_fen) : null,
        updatedAt: (row.told_at ?? row.opened_at).toISOString(),
        endedAt: row.ended_at?.toISOString() ?? null,
        awaited: awaited.get(row.id) ?? { first: null, more: 0 },
      }),
    ),
  };
}
