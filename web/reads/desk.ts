import { isMine } from '#web/access/asked.ts';
import { canCoWrite } from '#web/access/co-writer.ts';
import type { Standing } from '#web/access/standing.ts';
import type { Viewer } from '#web/access/viewer.ts';
import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import { stepNamed } from '#workflows/kinds.ts';
import { caseFile } from './case-file.ts';
import type { ProjectContext } from './context.ts';
import { standingsIn } from './standing-in.ts';
import type { OpenStepRow } from './waiting.ts';

type Row = OpenStepRow & { readonly offers: readonly string[] };

/** One person's draft for an opening, and the viewer at it: that person, or a colleague who was asked to write. */
export interface Desk {
  readonly caseId: string;
  readonly key: string;
  readonly organisationId: string;
  /** Who hands the form in. */
  readonly personId: string;
  readonly row: Row;
  readonly own: boolean;
  /** The standing of the person who hands it in: what the form offers is what that person may name. */
  readonly holder: Standing;
}

/** Whether an open step asks the viewer, or a colleague whom the viewer helps: a condition for drafts and files. */
export async function mayWrite(ctx: ProjectContext, key: string): Promise<boolean> {
  const row = await openRow(ctx, key);
  if (row === null) return false;
  if (isMine(ctx.project, row)) return true;
  const asked = await ctx.services.database.draftWriter.findMany({ where: askedHere(ctx, key), select: { personId: true } });
  for (const { personId } of asked) if (await deskOf(ctx, row, key, personId)) return true;
  return false;
}

/** `of`: the colleague whose form it is; left out: the viewer's own. To all others it is as unknown as a random one. */
export async function deskAt(ctx: ProjectContext, key: string, of?: string): Promise<Desk> {
  const { person, organisation, caseId } = ctx.project;
  if (!person || !organisation) throw fail('SIGN_IN');
  const row = await openRow(ctx, key);
  if (row === null) throw (await wasAsked(ctx, key, of)) ? fail('WRITING_OVER') : fail('NOT_FOUND');
  if (of === undefined || of === person) {
    if (!isMine(ctx.project, row)) throw fail('NOT_FOUND');
    return { caseId, key, organisationId: organisation, personId: person, row, own: true, holder: ctx.project };
  }
  const desk = await deskOf(ctx, row, key, of);
  if (!desk) throw fail('NOT_FOUND');
  return desk;
}

/** A colleague has asked the viewer to write in a form that is closed by now, and the viewer may know of it still. */
async function wasAsked(ctx: ProjectContext, key: string, of: string | undefined): Promise<boolean> {
  const { services, project } = ctx;
  const [step = '', subject = ''] = key.split('/');
  if (of === undefined || !(await services.database.draftWriter.findFirst({ where: { ...askedHere(ctx, key), personId: of } })))
    return false;
  return canCoWrite((await caseFile(services.database, project.caseId)).state, project, { step, subject });
}

async function deskOf(ctx: ProjectContext, row: Row, key: string, personId: string): Promise<Desk | undefined> {
  const { services, project } = ctx;
  const { database } = services;
  const { caseId, organisation } = project;
  if (organisation === null || !stepNamed(row.step)?.together) return undefined;
  const [asked, { state }, holder] = await Promise.all([
    database.draftWriter.findFirst({ where: { ...askedHere(ctx, key), personId }, select: { askedAt: true } }),
    caseFile(database, caseId),
    holderOf(database, caseId, personId, organisation),
  ]);
  // the invitation ends with the holder's own right
  if (!asked || !holder || !isMine(holder, row) || !canCoWrite(state, project, row)) return undefined;
  return { caseId, key, organisationId: organisation, personId, row, own: false, holder };
}

const askedHere = ({ project: { caseId, person, organisation } }: ProjectContext, key: string) => ({
  caseId,
  key,
  organisationId: organisation ?? '',
  writerId: person ?? '',
});

const openRow = ({ services, project: { caseId } }: ProjectContext, key: string): Promise<Row | null> =>
  services.database.openStep.findFirst({ where: { caseId, key, kind: 'step', closedAt: null }, orderBy: { openedVersion: 'desc' } });

async function holderOf(database: Database, caseId: string, person: string, organisation: string): Promise<Standing | undefined> {
  const [standing] = await standingsIn(database, await membersOf(database, caseId, organisation, person), caseId);
  return standing;
}

/** Everybody who holds a role in the organisation, for all its cases or for this one; `person`: of this person alone. */
export async function membersOf(database: Database, caseId: string, organisation: string, person?: string): Promise<Viewer[]> {
  const rows = await database.rows<{ person: string; grants: { role: string; caseId: string | null }[] }>`
    SELECT g.person_id AS person, jsonb_agg(jsonb_build_object('role', g.role, 'caseId', g.case_id)) AS grants
    FROM role_grant g WHERE g.organisation_id = ${organisation} AND (g.case_id IS NULL OR g.case_id = ${caseId})
      AND (${person ?? null}::text IS NULL OR g.person_id = ${person ?? null}::text)
      AND g.valid_from <= now() AND (g.valid_until IS NULL OR g.valid_until > now())
    GROUP BY g.person_id ORDER BY g.person_id LIMIT 500`;
  return rows.map(({ person: id, grants }) => ({
    person: id,
    user: null,
    scopes: 'all',
    organisation,
    organisations: [organisation],
    grants: grants.map((grant) => ({ ...grant, organisation })),
  }));
}

/** How many colleagues were asked to write. */
export const writersAt = (database: Database, where: Pick<Desk, 'caseId' | 'key' | 'organisationId' | 'personId'>): Promise<number> =>
  database.draftWriter.count({ where });
