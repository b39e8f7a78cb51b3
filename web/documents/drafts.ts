import { fail } from '#web/errors/failure.ts';
import type { ProjectContext } from '#web/reads/context.ts';
import { mayDraft } from '#web/reads/may-draft.ts';
import { FormValues } from '#web/shapes/common.ts';
import type { DraftToSave } from '#web/shapes/draft-input.ts';
import type { SavedDraft } from '#web/shapes/step.ts';
import { stepNamed } from '#workflows/kinds.ts';
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
const about = ({ caseId, key, personId, organisationId }: Where, outcome: string) =>
  `draft ${caseId} ${key} ${personId} ${organisationId} ${outcome}`;

/** One per decision, the latest first. */
export async function loadDrafts(ctx: ProjectContext, key: string): Promise<SavedDraft[]> {
  const where = whereOf(ctx, key);
  const { database, keys } = ctx.services;
  const drafts = await database.draft.findMany({ where, orderBy: [{ updatedAt: 'desc' }, { outcome: 'asc' }] });
  return drafts.map(({ outcome, body, revision, updatedAt }) => ({
    outcome,
    values: FormValues.parse(JSON.parse(decryptText(body, keys.draft, about(where, outcome)))),
    revision,
    updatedAt: updatedAt.toISOString(),
  }));
}

/**
 * Saves over the revision that the page had. What another tab or program has saved since is not overwritten; a tab's own
 * saves carry their count, so that a repeated or overtaken save is recognised.
 */
export async function saveDraft(
  ctx: ProjectContext,
  { key, outcome, values, revision, writer, turn = 0 }: DraftToSave,
): Promise<SavedDraft> {
  const where = { ...whereOf(ctx, key), outcome };
  const { database, keys } = ctx.services;
  const step = stepNamed(key.split('/')[0] ?? '');
  if (!step?.outcomes[outcome] || !(await mayDraft(ctx, key))) throw fail('NOT_FOUND');
  const updatedAt = new Date();
  const data = { body: encryptText(JSON.stringify(values), keys.draft, about(where, outcome)), writer: writer ?? null, turn, updatedAt };
  const saved = (at: number) => ({ outcome, values, revision: at, updatedAt: updatedAt.toISOString() });

  const begun = revision === 0 ? await database.draft.createMany({ data: [{ ...where, ...data }], skipDuplicates: true }) : { count: 0 };
  if (begun.count > 0) return saved(1);
  const ownEarlier = writer ? [{ writer, turn: { lt: turn } }] : [];
  const [changed] = await database.draft.updateManyAndReturn({
    where: { ...where, OR: [{ revision }, ...ownEarlier] },
    data: { ...data, revision: { increment: 1 } },
    select: { revision: true },
  });
  if (changed) return saved(changed.revision);
  const there = await database.draft.findFirst({ where, select: { revision: true, writer: true, turn: true } });
  if (there && writer && there.writer === writer && there.turn >= turn) return saved(there.revision);
  throw fail('STALE_DRAFT', { revision: there?.revision ?? 0 });
}

export async function discardDraft(ctx: ProjectContext, key: string): Promise<{ done: true }> {
  await ctx.services.database.draft.deleteMany({ where: whereOf(ctx, key) });
  return { done: true };
}
