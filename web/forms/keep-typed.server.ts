import type { AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import type { ErrorData } from '#web/errors/failure.ts';
import { Marks } from '#web/shapes/draft-input.ts';
import { isModest } from '#web/shapes/modest.ts';
import { api, errorDataOf } from '#web/trpc/api.server.ts';
import type { Locale } from '#web/wording/index.ts';
import type { Refused } from '#web/wording/refused.ts';
import { refusalWords } from '#web/wording/words-for.server.ts';
import { Name } from '#workflows/domain/text.ts';
import type { KeptAnswer } from './answer.ts';
import { refusedToOthers } from './made-for.server.ts';

/** The script's save: the text as typed. The draft's own schema checks it further. */
export const Kept = z.object({
  outcome: Name,
  values: z.record(Name, z.unknown()).refine(isModest).pipe(z.record(Name, z.json())),
  revision: z.number(),
  writer: z.uuid().optional(),
  turn: z.number().optional(),
  marks: Marks.optional(),
});
export type Kept = z.infer<typeof Kept>;
interface Where {
  readonly caseId: string;
  readonly key: string;
  /** Of the colleague whose form it is; left out: the sender's own. */
  readonly of?: string | undefined;
  readonly locale: Locale;
}

/** Keeps what was typed, or says why not; with what another tab has kept meanwhile, so that its writer can choose. */
export async function keepTyped(
  context: AppLoadContext,
  { locale, ...where }: Where,
  { madeFor, ...draft }: Kept & { readonly madeFor: string },
): Promise<KeptAnswer> {
  const other = await refusedToOthers(context, madeFor, locale);
  if (other) return { refused: other };
  try {
    const kept = await api(context).drafts.save({ ...where, ...draft });
    const { revision, updatedAt } = kept;
    const nothingNew = revision > 0 && revision === draft.revision;
    return { saved: { revision, updatedAt }, nothingNew, ...(draft.marks ? { kept } : {}) };
  } catch (error) {
    const refused = errorDataOf(error);
    if (!refused || refused.code === 'INTERNAL_SERVER_ERROR') throw error;
    if (refused.reason !== 'STALE_DRAFT') return { refused: plainRefusal(refused, locale) };
    const theirs = (await api(context).drafts.get(where)).find(({ outcome }) => outcome === draft.outcome);
    return { refused: plainRefusal(refused, locale), ...(theirs ? { theirs } : {}) };
  }
}

/** Nothing typed, nothing chosen. */
export const isEmpty = (typed: unknown): boolean =>
  typeof typed === 'object' && typed !== null ? Object.values(typed).every(isEmpty) : !typed || String(typed).trim() === '';

export function plainRefusal({ reason, details, refusal }: ErrorData, locale: Locale): Refused {
  const code = refusal?.code ?? reason ?? 'BAD_INPUT';
  return { code, details: refusal?.details ?? details ?? {}, words: refusalWords(locale, code) };
}
