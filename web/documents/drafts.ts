import { fail } from '#web/errors/failure.ts';
import type { ProjectContext } from '#web/reads/context.ts';
import { type Desk, deskAt } from '#web/reads/desk.ts';
import { FormValues } from '#web/shapes/common.ts';
import { askedForm } from '#web/shapes/describe.ts';
import type { DraftToSave } from '#web/shapes/draft-input.ts';
import type { SavedDraft } from '#web/shapes/step.ts';
import { stepNamed } from '#workflows/kinds.ts';
import { type FieldRow, fieldRows, shownFields } from './draft-fields.ts';
import { markOf } from './mark.ts';
import { mergeFields } from './merge-fields.ts';
import { decryptText, encryptText } from './private-text.ts';

/** Savers that come at the same instant are merged one after another. */
const mostTries = 8;

type Place = Pick<Desk, 'caseId' | 'key' | 'organisationId' | 'personId'>;
const placeOf = ({ caseId, key, organisationId, personId }: Place) => ({ caseId, key, organisationId, personId });
/** A draft belongs to one person in one organisation, and is encrypted: also the platform sees no more than that there is one. */
export const aboutDraft = ({ caseId, key, personId, organisationId }: Place, outcome: string) =>
  `draft ${caseId} ${key} ${personId} ${organisationId} ${outcome}`;

/** The viewer's own, one per decision, the latest first; also where none can be kept any more. */
export async function ownDrafts(ctx: ProjectContext, key: string): Promise<SavedDraft[]> {
  const { caseId, person, organisation } = ctx.project;
  if (!person || !organisation) throw fail('SIGN_IN');
  return draftsAt(ctx, { caseId, key, personId: person, organisationId: organisation });
}
/** `of`: of the colleague who has asked the viewer to write. */
export const loadDrafts = async (ctx: ProjectContext, key: string, of?: string): Promise<SavedDraft[]> =>
  of === undefined ? ownDrafts(ctx, key) : draftsAt(ctx, await deskAt(ctx, key, of));

export async function draftsAt({ services: { database, keys } }: Pick<ProjectContext, 'services'>, desk: Place): Promise<SavedDraft[]> {
  const [drafts, rows] = await Promise.all([
    database.draft.findMany({ where: placeOf(desk), orderBy: [{ updatedAt: 'desc' }, { outcome: 'asc' }] }),
    fieldRows(database, desk),
  ]);
  return Promise.all(
    drafts.map(async ({ outcome, body, revision, updatedAt }) => {
      const values = FormValues.parse(JSON.parse(decryptText(body, keys.draft, aboutDraft(desk, outcome))));
      const fields = await shownFields(
        database,
        rows.filter((row) => row.outcome === outcome),
        values,
      );
      return { outcome, values, revision, updatedAt: updatedAt.toISOString(), fields };
    }),
  );
}

/**
 * Saves what was typed. With marks, field by field over what others have written since; what two have changed stays as it was kept first, and is
 * refused. Without them over the revision that the page had. A tab's own saves carry their count, so that a repeated or
 * overtaken save is recognised.
 */
export async function saveDraft(ctx: ProjectContext, given: DraftToSave): Promise<SavedDraft> {
  const desk = await deskAt(ctx, given.key, given.of);
  const step = stepNamed(desk.row.step);
  if (!step || !Object.hasOwn(step.outcomes, given.outcome)) throw fail('NOT_FOUND');
  for (let n = 0; n < mostTries; n += 1) {
    const saved = await tryToSave(ctx, desk, given);
    if (saved) return saved;
  }
  throw fail('UNAVAILABLE');
}

async function tryToSave(ctx: ProjectContext, desk: Desk, given: DraftToSave): Promise<SavedDraft | undefined> {
  const { database, keys } = ctx.services;
  const { outcome, writer = null, turn = 0 } = given;
  const where = { ...placeOf(desk), outcome };
  const [there, rows] = await Promise.all([
    database.draft.findFirst({ where, select: { body: true, revision: true, writer: true, turn: true, updatedAt: true } }),
    fieldRows(database, desk, outcome),
  ]);
  const current = there && FormValues.parse(JSON.parse(decryptText(there.body, keys.draft, aboutDraft(desk, outcome))));
  const { values, changed, conflicts } = given.marks ? merged(given, desk.row.step, current, rows) : replaced(given, there, current);
  if (!values)
    return {
      ...shownDraft(given, given.values, { revision: there?.revision ?? 0, at: there?.updatedAt ?? new Date() }),
      fields: await shownFields(database, rows, given.values),
    };
  const refusal = (revision: number) => fail('STALE_DRAFT', { revision, fields: [...conflicts] });
  if (there && conflicts.length > 0 && changed.length === 0) throw refusal(there.revision);
  if (there && changed.length === 0) {
    const fields = await shownFields(database, rows, values);
    return { ...shownDraft(given, values, { revision: there.revision, at: there.updatedAt }), fields };
  }
  const body = encryptText(JSON.stringify(values), keys.draft, aboutDraft(desk, outcome));
  const [saved] = await database.rows<{ revision: number; at: Date }>`
    WITH saved AS (
      INSERT INTO draft (case_id, key, organisation_id, person_id, outcome, body, revision, writer, turn, updated_at)
      VALUES (${desk.caseId}, ${desk.key}, ${desk.organisationId}, ${desk.personId}, ${outcome}, ${body}, 1, ${writer}, ${turn}, now())
      ON CONFLICT (case_id, key, organisation_id, person_id, outcome) DO UPDATE
        SET body = EXCLUDED.body, revision = draft.revision + 1, writer = EXCLUDED.writer, turn = EXCLUDED.turn, updated_at = now()
        WHERE draft.revision = ${there?.revision ?? 0}
      RETURNING case_id, key, organisation_id, person_id, outcome, revision, updated_at),
    touched AS (
      INSERT INTO draft_field (case_id, key, organisation_id, person_id, outcome, field, changed_by, tab, turn)
      SELECT case_id, key, organisation_id, person_id, outcome, name, ${ctx.project.person}, ${writer}, ${turn}
        FROM saved, unnest(${changed}::text[]) AS name
      ON CONFLICT (case_id, key, organisation_id, person_id, outcome, field) DO UPDATE
        SET changed_by = EXCLUDED.changed_by, changed_at = now(), tab = EXCLUDED.tab, turn = EXCLUDED.turn, done_at = NULL),
    told AS (SELECT pg_notify('case_changed', saved.case_id) FROM saved WHERE EXISTS (SELECT FROM draft_writer w WHERE w.case_id = saved.case_id
      AND w.key = saved.key AND w.organisation_id = saved.organisation_id AND w.person_id = saved.person_id))
    SELECT saved.revision, saved.updated_at AS at FROM saved LEFT JOIN told ON true`;
  if (!saved) return undefined;
  if (conflicts.length > 0) throw refusal(saved.revision);
  return {
    ...shownDraft(given, values, saved),
    fields: await shownFields(database, await fieldRows(database, desk, outcome), values),
  };
}

const shownDraft = ({ outcome }: DraftToSave, values: FormValues, { revision, at }: { readonly revision: number; readonly at: Date }) => ({
  outcome,
  values,
  revision,
  updatedAt: at.toISOString(),
});

interface ToWrite {
  /** Undefined: what was sent has been overtaken. */
  readonly values: FormValues | undefined;
  readonly changed: readonly string[];
  readonly conflicts: readonly string[];
}
function merged(
  { outcome, values: typed, marks = {}, writer: tab, turn = 0 }: DraftToSave,
  step: string,
  current: FormValues | null,
  rows: readonly FieldRow[],
): ToWrite {
  const names = askedForm(step, outcome)?.fields.map(({ name }) => name) ?? [];
  const lastSaves = new Map(rows.map((row) => [row.field, row]));
  return mergeFields({ names, current: current ?? undefined, typed, marks, lastSaves, tab, turn });
}

interface There {
  readonly revision: number;
  readonly writer: string | null;
  readonly turn: number;
}
function replaced({ values, revision, writer, turn = 0 }: DraftToSave, there: There | null, current: FormValues | null): ToWrite {
  const isOwn = there !== null && writer !== undefined && there.writer === writer;
  if ((there?.revision ?? 0) !== revision && !(isOwn && there.turn < turn)) {
    if (isOwn) return { values: undefined, changed: [], conflicts: [] };
    throw fail('STALE_DRAFT', { revision: there?.revision ?? 0 });
  }
  const names = [...new Set([...Object.keys(current ?? {}), ...Object.keys(values)])];
  return { values, changed: names.filter((name) => markOf(values[name]) !== markOf(current?.[name])), conflicts: [] };
}

/** The viewer's own alone; colleagues who write in it cannot take it away. The writers of what was handed in stay on record. */
export async function discardDraft({ services, project }: ProjectContext, key: string): Promise<{ done: true }> {
  const { caseId, person, organisation } = project;
  if (!person || !organisation) throw fail('SIGN_IN');
  await services.database.rows`
    WITH gone AS (DELETE FROM draft WHERE case_id = ${caseId} AND key = ${key} AND organisation_id = ${organisation} AND person_id = ${person})
    DELETE FROM draft_field WHERE case_id = ${caseId} AND key = ${key} AND organisation_id = ${organisation} AND person_id = ${person}
      AND changed_at > coalesce((SELECT max(e.at) FROM event e WHERE e.case_id = ${caseId} AND e.key = ${key} AND e.n = 0 AND e.person_id = ${person}), '-infinity')`;
  return { done: true };
}
