import { Prisma } from '#prisma/generated/client.ts';
import { rolesOf, type Viewer } from '#web/access/viewer.ts';
import { hashOf } from '#web/documents/canonical.ts';
import type { Database } from '#web/server/database.server.ts';
import type { Seen } from '#web/shapes/seen.ts';
import { caseFile } from './case-file.ts';
import { readCase } from './case-page.ts';
import type { PersonContext } from './context.ts';
import { printOfDesks } from './desks-seen.ts';
import { startedBy } from './inbox.ts';
import { countOfDone } from './inbox-parts.ts';
import { meant } from './meant.ts';
import { ownNotice } from './notices.ts';
import { standingIn } from './standing-in.ts';
import { printOfTalk } from './thread.ts';

/**
 * Fingerprints of what the viewer's pages show, made of the pages' own reads: they move with what the viewer may know, and with
 * nothing else. What moves with the clock alone (lateness) is left out: it would come to light at the instant of another's act.
 */
export async function seen(ctx: PersonContext, caseId?: string): Promise<Seen> {
  const [inboxPrint, prints] = await Promise.all([printOfInbox(ctx), caseId === undefined ? noCase : printsOfCase(ctx, caseId)]);
  return { as: `${ctx.viewer.person}/${ctx.viewer.organisation}`, inboxPrint, ...prints };
}

async function printOfInbox({ services: { database }, viewer }: PersonContext): Promise<string> {
  const row = Prisma.sql`o.case_id, o.key, o.opened_version, o.due_at, o.hold, p.title_zh, p.title_en`;
  const [found] = await database.$queryRaw<{ print: string }[]>`
    SELECT md5(coalesce(string_agg(x.line, E'\n' ORDER BY x.line), '')) AS print FROM (
      SELECT concat_ws(' ', 'todo', ${row}, o.about) AS line FROM open_step o JOIN cases p ON p.id = o.case_id
        WHERE o.closed_at IS NULL AND ${meant(viewer)}
      UNION ALL SELECT concat_ws(' ', 'started', ${row}) FROM open_step o JOIN cases p ON p.id = o.case_id
        WHERE o.closed_at IS NULL AND ${startedBy(viewer)}
      UNION ALL SELECT concat_ws(' ', 'notices', count(*)) FROM notice o WHERE ${ownNotice(viewer)}
      UNION ALL SELECT concat_ws(' ', 'done', ${countOfDone(viewer)})
      UNION ALL SELECT concat_ws(' ', 'mentions', count(*)) FROM message_mention n JOIN message m ON m.id = n.message_id
        WHERE n.person_id = ${viewer.person} AND ${viewer.organisation} = ANY(m.audience)) x`;
  return found?.print ?? '';
}

const noCase = { casePrint: '', talkPrint: '', draftPrint: '' };
async function printsOfCase(ctx: PersonContext, caseId: string): Promise<typeof noCase> {
  const { database } = ctx.services;
  const project = await standingIn(database, ctx.viewer, caseId);
  if (!project) return noCase;
  const draftPrint = await printOfDesks({ ...ctx, project });
  if (project.sides.size === 0) return { ...noCase, draftPrint };
  const { state } = await caseFile(database, caseId);
  const [{ page }, talkPrint] = await Promise.all([readCase({ ...ctx, project }, state), printOfTalk({ ...ctx, project }, state)]);
  const waiting = page.waiting.map((one) => ({ ...one, overdue: false }));
  return { casePrint: hashOf(JSON.stringify({ ...page, waiting })).slice(0, 32), talkPrint, draftPrint };
}

/** Viewers whose inbox these cases may have changed: a coarse filter, so that an act does not reload every open inbox. */
export async function concernedBy(database: Database, cases: readonly string[]): Promise<(viewer: Viewer) => boolean> {
  const rows = await database.rows<{ role: string | null; organisation: string | null; person: string | null }>`
    SELECT DISTINCT CASE WHEN x.person IS NULL THEN x.role END AS role, x.organisation, x.person FROM (
      SELECT role, organisation_id AS organisation, person_id AS person FROM open_step WHERE case_id = ANY(${cases})
      UNION ALL SELECT role, organisation_id, person_id FROM notice WHERE case_id = ANY(${cases})
      UNION ALL SELECT NULL, NULL, unnest(ARRAY[person_id, for_person_id]) FROM event WHERE case_id = ANY(${cases}) AND n = 0
      UNION ALL SELECT NULL, NULL, unnest(ARRAY[by_person_id, to_person_id]) FROM case_delegation WHERE case_id = ANY(${cases})
      UNION ALL SELECT NULL, NULL, person_id FROM message_mention WHERE case_id = ANY(${cases})
      UNION ALL SELECT NULL, NULL, requester_id FROM cases WHERE id = ANY(${cases})) x`;
  return (viewer) => {
    const roles = rolesOf(viewer);
    return rows.some(
      ({ role, organisation, person }) =>
        person === viewer.person ||
        (role !== null && roles.includes(role) && (organisation === null || organisation === viewer.organisation)),
    );
  };
}
