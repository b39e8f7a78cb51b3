import type { AppLoadContext } from '@remix-run/node';
import { markOf } from '#web/documents/mark.ts';
import type { ErrorData } from '#web/errors/failure.ts';
import { Marks as MarksSent } from '#web/shapes/draft-input.ts';
import type { Group } from '#web/shapes/field.ts';
import { api } from '#web/trpc/api.server.ts';
import type { Locale } from '#web/wording/index.ts';
import type { KeptAnswer } from './answer.ts';
import { type Kept, keepTyped, plainRefusal } from './keep-typed.server.ts';
import { type Marks, marksName, marksOf, takeName } from './marks.ts';
import type { Values } from './saver.ts';

interface Where {
  readonly caseId: string;
  readonly key: string;
  readonly of: string | undefined;
  readonly locale: Locale;
}
interface SharedAnswer {
  readonly answer: KeptAnswer & { readonly marks?: Marks };
  /** What the form shows next: what is kept, and of a field that two have changed the sender's own text. */
  readonly values?: Values;
}

/** Keeps a form that several write in, sent without scripts. Undefined: it is written by one. */
export async function keepShared(
  context: AppLoadContext,
  where: Where,
  formData: FormData,
  root: Group,
  typed: Kept & { readonly madeFor: string },
): Promise<SharedAnswer | undefined> {
  const marks = MarksSent.safeParse(parsed(formData.get(marksName))).data;
  if (!marks) return undefined;
  const { caseId, key, of } = where;
  const draftNow = async () => (await api(context).drafts.get({ caseId, key, of })).find(({ outcome }) => outcome === typed.outcome);
  const chosen = root.fields.flatMap(({ name }) => {
    const [side, mark = ''] = String(formData.get(`${takeName}.${name}`) ?? '').split(' ');
    return side === 'mine' || side === 'theirs' ? [{ name, side, mark }] : [];
  });
  const there = chosen.some(({ side }) => side === 'theirs') ? await draftNow() : undefined;
  const values: Record<string, Values[string]> = { ...typed.values };
  const began: Record<string, string> = { ...marks };
  for (const { name, side, mark } of chosen) {
    // the text that was shown is written over; one that came later is shown again
    began[name] = side === 'mine' ? mark : markOf(there?.values[name]);
    if (side === 'theirs') values[name] = there?.values[name] ?? null;
  }
  const answer = await keepTyped(context, where, { ...typed, values, marks: began });
  const now = answer.kept ?? answer.theirs;
  if (!now) return { answer };
  const conflicts = answer.refused ? namesIn(answer.refused.details['fields']) : [];
  const own = (name: string) => conflicts.includes(name);
  return {
    answer: { ...answer, marks: { ...marksOf(now), ...Object.fromEntries(conflicts.map((name) => [name, began[name] ?? ''])) } },
    values: { ...now.values, ...Object.fromEntries(Object.entries(values).filter(([name]) => own(name))) },
  };
}

/**
 * Before a form is handed in without scripts: undefined, if it has all that is kept. Else it comes back with what colleagues have written
 * since, and what two have changed is chosen first.
 */
export async function writtenMeanwhile(...asked: Parameters<typeof keepShared>): Promise<SharedAnswer | undefined> {
  const [, { locale }, , root, typed] = asked;
  const shared = await keepShared(...asked);
  if (!shared?.values) return undefined;
  const { answer, values } = shared;
  const isWhole = root.fields.every(({ name }) => markOf(values[name]) === markOf(typed.values[name]));
  if (!answer.refused && isWhole) return undefined;
  const { kept: _whole, ...rest } = answer;
  const refused = answer.refused ?? plainRefusal({ code: 'CONFLICT', reason: 'STALE_DRAFT' } as ErrorData, locale);
  return { values, answer: { ...rest, refused } };
}

const namesIn = (fields: unknown): string[] => (Array.isArray(fields) ? fields.map(String) : []);
function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
