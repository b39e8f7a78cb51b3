import { Prisma } from '#prisma/generated/client.ts';
import { rolesOf } from '#web/access/viewer.ts';
import type { PersonContext } from '#web/trpc/trpc.ts';
import type { Stage } from '#workflows/domain/stage.ts';
import type { Part } from '#workflows/project/parties.ts';
import { calledLike } from './called-like.ts';
import { cursorOf, pageFrom, readCursor } from './cursor.ts';
import { directoryOf } from './directory.ts';
import { meant } from './meant.ts';
import { StageName } from './shapes/common.ts';
import type { ProjectList, ProjectRow } from './shapes/project.ts';

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
  readonly phase: string;
  readonly stage: string;
  readonly enterprise_id: string;
  readonly university_id: string | null;
  readonly sum_fen: bigint | null;
  readonly opened_at: Date;
  readonly updated_at: Date;
  readonly ended_at: Date | null;
  readonly is_party: boolean;
}

const firstOf = (part: Part) =>
  Prisma.sql`(SELECT c.organisation_id FROM case_party c WHERE c.case_id = p.id AND c.part = ${part} AND c.until_version IS NULL ORDER BY c.party LIMIT 1)`;

/**
 * Projects in which the viewer takes part, latest opened first, an order that no act changes, so that no row is lost between
 * pages: those of the organisation acted for as a party, those it has made an offer for, and those that ask or have asked this very person. (`standing.ts`, as a list.)
 */
export async function projectList({ services, viewer }: PersonContext, query: ProjectQuery): Promise<ProjectList> {
  const { database } = services;
  const { person, organisation } = viewer;
  const limit = query.limit ?? 50;
  const after = readCursor(query.cursor, 2);
  const everywhere = viewer.grants.some((grant) => grant.organisation === organisation && grant.caseId === null && grant.role !== 'admin');
  const only = viewer.grants.flatMap((grant) => (grant.organisation === organisation && grant.caseId !== null ? [grant.caseId] : []));
  const ours = Prisma.sql`(EXISTS (SELECT FROM case_party c WHERE c.case_id = p.id AND c.organisation_id = ${organisation} AND c.until_version IS NULL) AND (${everywhere} OR p.id = ANY(${only})))`;
  const rows = await database.$queryRaw<Row[]>`
    SELECT p.id, p.number, p.title_zh, p.title_en, p.phase, p.stage, ${firstOf('enterprise')} AS enterprise_id, ${firstOf('university')} AS university_id, p.sum_fen, p.opened_at, p.updated_at, p.ended_at, ${ours} AS is_party
    FROM cases p
    WHERE p.kind = 'project' AND (${ours}
        OR EXISTS (SELECT FROM event e WHERE e.case_id = p.id AND e.n = 0 AND e.organisation_id = ${organisation} AND e.role LIKE 'uni.%')
        OR EXISTS (SELECT FROM event e WHERE e.case_id = p.id AND e.n = 0 AND e.person_id = ${person} AND e.role <> 'public')
        OR EXISTS (SELECT FROM open_step o WHERE o.case_id = p.id AND o.person_id = ${person})
        OR EXISTS (SELECT FROM open_step o WHERE o.case_id = p.id AND o.closed_at IS NULL AND o.role <> 'public' AND ${meant(viewer)}))
      AND ${query.stage ? Prisma.sql`p.stage = ${query.stage}` : Prisma.sql`true`}
      AND ${query.ended === undefined ? Prisma.sql`true` : query.ended ? Prisma.sql`p.ended_at IS NOT NULL` : Prisma.sql`p.ended_at IS NULL`}
      AND ${calledLike(query.text)}
      AND ${after ? Prisma.sql`(p.opened_at, p.id) < (${String(after[0])}::timestamptz, ${String(after[1])})` : Prisma.sql`true`}
    ORDER BY p.opened_at DESC, p.id DESC LIMIT ${limit + 1}`;
  const page = pageFrom(rows, limit, (last) => cursorOf(last.opened_at.toISOString(), last.id));
  const names = await directoryOf(
    database,
    [],
    page.rows.flatMap(({ enterprise_id, university_id }) => [enterprise_id, university_id]),
  );
  const mayKnowPrices = rolesOf(viewer).some((role) => role !== 'uni.student' && role !== 'public' && role !== 'inventor');
  return {
    next: page.next,
    rows: page.rows.map(
      (row): ProjectRow => ({
        id: row.id,
        number: row.number,
        titles: { zh: row.title_zh, en: row.title_en },
        phase: row.phase,
        stage: StageName.parse(row.stage),
        enterprise: names.organisation(row.enterprise_id),
        university: row.is_party ? names.organisation(row.university_id) : null,
        priceFen: row.is_party && mayKnowPrices && row.sum_fen !== null ? Number(row.sum_fen) : null,
        updatedAt: row.updated_at.toISOString(),
        endedAt: row.ended_at?.toISOString() ?? null,
      }),
    ),
  };
}
