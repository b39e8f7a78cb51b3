import { mayDraft } from '#web/access/may-draft.ts';
import { FormValues } from '#web/reads/shapes/common.ts';
import type { SavedDraft } from '#web/reads/shapes/step.ts';
import type { DraftToSave } from '#web/trpc/draft-input.ts';
import { fail } from '#web/trpc/failure.ts';
import type { ProjectContext } from '#web/trpc/trpc.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { decryptText, encryptText } from './private-text.ts';

interface Where {
  readonly caseId: string;
  readonly key: string;
  readonly personId: string;
  readonly organisationId: string;
}
/** A draft belongs to one person in one organisation, and is encrypted: also the platform sees no more than that there is one. */
function whereOf({ project: { caseId, person, organisation } }: ProjectContext, key: string): Where {
  if (!person || !organisation) throw fail('SIGN_IN');
  return { caseId, key, personId: person, organisationId: organisation };
}
const about = ({ caseId, key, personId, organisationId }: Where) => `draft ${caseId} ${key} ${personId} ${organisationId}`;

export async function loadDraft(ctx: ProjectContext, key: string): Promise<SavedDraft | null> {
  const where = whereOf(ctx, key);
  const { database, keys } = ctx.services;
  const draft = await database.draft.findUnique({ where: { caseId_key_organisationId_personId: where } });
  if (!draft) return null;
  const values = FormValues.parse(JSON.parse(decryptText(draft.body, keys.draft, about(where))));
  return { outcome: draft.outcome, values, revision: draft.revision, updatedAt: draft.updatedAt.toISOString() };
}

/** Saves over the revision that the page had; where another page has saved since, nothing is overwritten. */
export async function saveDraft(ctx: ProjectContext, { key, outcome, values, revision }: DraftToSave): Promise<SavedDraft> {
  const where = whereOf(ctx, key);
  const { database, keys } = ctx.services;
  const step = stepNamed(key.split('/')[0] ?? '');
  if (!step?.outcomes[outcome] || !(await mayDraft(ctx, key))) throw fail('NOT_FOUND');
  const body = encryptText(JSON.stringify(values), keys.draft, about(where));
  const updatedAt = new Date();
  const saved =
    revision === 0
      ? await database.draft.createMany({ data: [{ ...where, outcome, body, revision: 1, updatedAt }], skipDuplicates: true })
      : await database.draft.updateMany({ where: { ...where, revision }, data: { outcome, body, revision: { increment: 1 }, updatedAt } });
  if (saved.count === 0) throw fail('STALE_DRAFT', { revision: (await currentRevision(ctx, where)) ?? 0 });
  return { outcome, values, revision: revision + 1, updatedAt: updatedAt.toISOString() };
}
const currentRevision = async ({ services }: ProjectContext, where: Where) =>
  (await services.database.draft.findUnique({ where: { caseId_key_organisationId_personId: where }, select: { revision: true } }))
    ?.revision;

export async function discardDraft(ctx: ProjectContext, key: string): Promise<{ done: true }> {
  await ctx.services.database.draft.deleteMany({ where: whereOf(ctx, key) });
  return { done: true };
}
