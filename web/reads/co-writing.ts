import { canCoWrite } from '#web/access/co-writer.ts';
import { draftsAt } from '#web/documents/drafts.ts';
import { fail, refused } from '#web/errors/failure.ts';
import { askedForm } from '#web/shapes/describe.ts';
import type { DeskPage, DraftNow, DraftPresence } from '#web/shapes/desk.ts';
import { missingIn } from '#web/shapes/missing.ts';
import type { Choice } from '#web/shapes/step.ts';
import { stepNamed } from '#workflows/kinds.ts';
import { byName } from './by-name.ts';
import { caseFile } from './case-file.ts';
import type { ProjectContext } from './context.ts';
import { type Desk, deskAt, membersOf } from './desk.ts';
import { directoryOf, personRefs } from './directory.ts';
import { standingsIn } from './standing-in.ts';
import { withEmployer } from './with-employer.ts';

const mostWriters = 20;
const placeOf = ({ caseId, key, organisationId, personId }: Desk) => ({ caseId, key, organisationId, personId });

/** The desk of one form: who writes at it, and each of its fields with its last writer. */
export async function deskPage(ctx: ProjectContext, key: string, of?: string): Promise<DeskPage> {
  const { database } = ctx.services;
  const desk = await deskAt(ctx, key, of);
  const step = stepNamed(desk.row.step);
  if (!step?.together) throw fail('NOT_FOUND');
  const [drafts, asked, people, presence] = await Promise.all([
    draftsAt(ctx, desk),
    database.draftWriter.findMany({ where: placeOf(desk), orderBy: [{ askedAt: 'asc' }, { writerId: 'asc' }] }),
    desk.own ? whoCanBeAsked(ctx, desk) : [],
    presenceAt(ctx, desk),
  ]);
  const outcome = drafts[0]?.outcome ?? Object.keys(step.outcomes)[0] ?? '';
  const draft = drafts.find((one) => one.outcome === outcome);
  const root = askedForm(desk.row.step, outcome);
  const names = await personRefs(database, [desk.personId, ...asked.map(({ writerId }) => writerId)]);
  return {
    key,
    step: desk.row.step,
    own: desk.own,
    holder: names.get(desk.personId) ?? null,
    outcome,
    order: root?.fields.map(({ name }) => name) ?? [],
    fields: draft?.fields ?? [],
    unfilled: root ? missingIn(root, draft?.values ?? {}) : [],
    writers: asked.flatMap(({ writerId, askedAt }) => {
      const person = names.get(writerId);
      return person ? [{ person, askedAt: askedAt.toISOString() }] : [];
    }),
    canBeAsked: people.filter(({ value }) => !asked.some(({ writerId }) => writerId === value)),
    presence,
    dueAt: desk.row.dueAt?.toISOString() ?? null,
  };
}

/** Colleagues who can be asked: each judged by the rule that judges them when they write. */
async function whoCanBeAsked(ctx: ProjectContext, desk: Desk): Promise<Choice[]> {
  const { database } = ctx.services;
  const members = await membersOf(database, desk.caseId, desk.organisationId);
  const [{ state }, standings] = await Promise.all([caseFile(database, desk.caseId), standingsIn(database, members, desk.caseId)]);
  const able = standings.filter((one) => one.person !== desk.personId && canCoWrite(state, one, desk.row)).map(({ person }) => person);
  const names = await directoryOf(database, able, [desk.organisationId]);
  const employer = names.organisation(desk.organisationId)?.names;
  const people = able.flatMap((id) => names.person(id) ?? []);
  return byName(people, ctx.locale, (one) => one).map(({ id, names: own }) => ({ value: id, names: withEmployer(own, employer) }));
}

/** Asks a colleague to write in the viewer's own form. Twice is once. */
export async function askToWrite(ctx: ProjectContext, key: string, person: string): Promise<{ done: true }> {
  const desk = await deskAt(ctx, key);
  if (!stepNamed(desk.row.step)?.together) throw fail('NOT_FOUND');
  const { database } = ctx.services;
  const [able, count] = await Promise.all([whoCanBeAsked(ctx, desk), database.draftWriter.count({ where: placeOf(desk) })]);
  if (!able.some(({ value }) => value === person)) throw refused('NOT_ON_THE_LIST', { fields: ['person'], given: [person] });
  if (count >= mostWriters) throw refused('LIMIT_REACHED', { limit: mostWriters });
  await database.draftWriter.createMany({ data: [{ ...placeOf(desk), writerId: person }], skipDuplicates: true });
  return { done: true };
}

/** Ends it at once; what the colleague has written stays. */
export async function askNoMore(ctx: ProjectContext, key: string, person: string): Promise<{ done: true }> {
  const desk = await deskAt(ctx, key);
  const { database } = ctx.services;
  await database.draftWriter.deleteMany({ where: { ...placeOf(desk), writerId: person } });
  await database.draftPresence.deleteMany({ where: { ...placeOf(desk), writerId: person } });
  return { done: true };
}

interface Section {
  readonly key: string;
  readonly of?: string | undefined;
  readonly outcome: string;
  readonly field: string;
  readonly done: boolean;
}
/** A field is called done by its last writer; one that no one has changed, by the person who hands it in. Any change takes the word back. */
export async function markDone(ctx: ProjectContext, { key, of, outcome, field, done }: Section): Promise<{ done: true }> {
  const desk = await deskAt(ctx, key, of);
  const { database } = ctx.services;
  const isThere = stepNamed(desk.row.step)?.together && askedForm(desk.row.step, outcome)?.fields.some(({ name }) => name === field);
  if (!isThere) throw fail('NOT_FOUND');
  const who = ctx.project.person ?? '';
  const changed = await database.rows<{ field: string }>`
    WITH marked AS (
      INSERT INTO draft_field (case_id, key, organisation_id, person_id, outcome, field, changed_by, done_at)
      SELECT ${desk.caseId}, ${desk.key}, ${desk.organisationId}, ${desk.personId}, ${outcome}, ${field}, ${who}, CASE WHEN ${done} THEN now() END
        WHERE ${desk.own} OR EXISTS (SELECT FROM draft_field f WHERE f.case_id = ${desk.caseId} AND f.key = ${desk.key}
          AND f.organisation_id = ${desk.organisationId} AND f.person_id = ${desk.personId} AND f.outcome = ${outcome} AND f.field = ${field})
      ON CONFLICT (case_id, key, organisation_id, person_id, outcome, field) DO UPDATE SET done_at = EXCLUDED.done_at
        WHERE draft_field.changed_by = EXCLUDED.changed_by
      RETURNING case_id, field)
    SELECT field, pg_notify('case_changed', case_id) FROM marked`;
  if (changed.length === 0) throw fail('NOT_ALLOWED');
  return { done: true };
}

/** A writer without a sign of life for so long has left. */
const awayAfter = '60 seconds';

async function presenceAt({ services: { database }, project }: ProjectContext, desk: Desk): Promise<DraftPresence[]> {
  const rows = await database.rows<{ person: string; field: string }>`
    SELECT writer_id AS person, field FROM draft_presence WHERE case_id = ${desk.caseId} AND key = ${desk.key}
      AND organisation_id = ${desk.organisationId} AND person_id = ${desk.personId} AND writer_id <> ${project.person}
      AND at > now() - ${awayAfter}::interval ORDER BY writer_id`;
  const names = await personRefs(
    database,
    rows.map(({ person }) => person),
  );
  return rows.flatMap(({ person, field }) => {
    const by = names.get(person);
    return by ? [{ person: by, field }] : [];
  });
}

/** State of a form with several writers: kept fields, their writers, and where each writer is. `here`: where the viewer is now; none: nowhere. */
export async function lookAtDraft(
  ctx: ProjectContext,
  {
    key,
    of,
    outcome,
    here,
  }: { readonly key: string; readonly of?: string | undefined; readonly outcome: string; readonly here?: string | undefined },
): Promise<DraftNow> {
  const desk = await deskAt(ctx, key, of);
  if (!stepNamed(desk.row.step)?.together) throw fail('NOT_FOUND');
  await stand(ctx, desk, here);
  const [drafts, presence] = await Promise.all([draftsAt(ctx, desk), presenceAt(ctx, desk)]);
  return { draft: drafts.find((draft) => draft.outcome === outcome) ?? null, presence };
}

/** The others hear of a move, not of each sign of life. */
async function stand({ services: { database }, project }: ProjectContext, desk: Desk, field: string | undefined): Promise<void> {
  const who = project.person ?? '';
  if (field === undefined)
    await database.rows`
      WITH gone AS (DELETE FROM draft_presence WHERE case_id = ${desk.caseId} AND key = ${desk.key} AND organisation_id = ${desk.organisationId}
        AND person_id = ${desk.personId} AND writer_id = ${who} RETURNING case_id)
      SELECT pg_notify('case_changed', case_id) FROM gone`;
  else
    await database.rows`
      WITH before AS (SELECT field FROM draft_presence WHERE case_id = ${desk.caseId} AND key = ${desk.key} AND organisation_id = ${desk.organisationId}
        AND person_id = ${desk.personId} AND writer_id = ${who} AND at > now() - ${awayAfter}::interval),
      now_here AS (INSERT INTO draft_presence (case_id, key, organisation_id, person_id, writer_id, field)
        VALUES (${desk.caseId}, ${desk.key}, ${desk.organisationId}, ${desk.personId}, ${who}, ${field})
        ON CONFLICT (case_id, key, organisation_id, person_id, writer_id) DO UPDATE SET field = EXCLUDED.field, at = now() RETURNING case_id)
      SELECT pg_notify('case_changed', case_id) FROM now_here WHERE NOT EXISTS (SELECT FROM before WHERE before.field = ${field})`;
}
