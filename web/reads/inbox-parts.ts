import { Prisma } from '#prisma/generated/client.ts';
import type { Viewer } from '#web/access/viewer.ts';

/** `e`: what this person, or a colleague in the person's place, has done for this organisation. */
export const doneWhere = ({ person, organisation }: Viewer) =>
  Prisma.sql`(e.n = 0 AND (e.person_id = ${person} OR e.for_person_id = ${person}) AND e.organisation_id = ${organisation})`;
/** Their number, from the counts kept by the recording. */
export const countOfDone = ({ person, organisation }: Viewer) => Prisma.sql`(SELECT coalesce(sum(t.amount), 0) FROM tally t
  WHERE t.kind = 'done' AND t.organisation_id = ${organisation} AND t.role = '' AND t.person_id = ${person})`;
export const stagesOrNone = (column: Prisma.Sql, stage: string | undefined) =>
  stage ? Prisma.sql`${column} = ${stage}` : Prisma.sql`true`;
