import type { AppLoadContext } from '@remix-run/node';
import { markOf } from '#web/documents/mark.ts';
import type { ErrorData } from '#web/errors/failure.ts';
import { DraftToSave, Marks as MarksSent } from '#web/shapes/draft-input.ts';
import type { Group } from '#web/shapes/field.ts';
import { api } from '#web/trpc/api.server.ts';
import type { Locale } from '#web/wording/index.ts';
import type { KeptAnswer } from './answer.ts';
import { type Kept, keepTyped, plainRefusal } from './keep-typed.server.ts';
import { type Marks, marksName, marksOf, tabName, takeName } from './marks.ts';
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

/** Keeps a form that several write in, as it was sent. Undefined: it is written by one. */
export async function keepShared(
  context: AppLoadContext,
  where: Where,
  formData: FormData,
  root: Group,
  typed: Kept & { readonly madeFor: string },
): Promise<SharedAnswer | undefined> {
  const marks = marksIn(formData);
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

interface Handed extends SharedAnswer {
  /** Of the text that is handed in: what is confirmed later is this text and no other. */
  readonly marks: Marks;
}
/**
 * Before a form is handed in: what colleagues have written since it was made comes back with it, and what two have changed is chosen first.
 * A confirmation is of the text that was checked. Undefined: it is written by one.
 */
export async function writtenMeanwhile(...asked: Parameters<typeof keepShared>): Promise<Handed | { readonly marks: Marks } | undefined> {
  const [, { locale }, formData, root, typed] = asked;
  const shared = await keepShared(...asked);
  if (!shared) return undefined;
  const handed = Object.fromEntries(root.fields.map(({ name }) => [name, markOf(typed.values[name])]));
  const { answer, values } = shared;
  if (!values) return { marks: handed };
  const checked = formData.has('_confirmed') ? marksIn(formData) : undefined;
  const isSame = root.fields.every(
    ({ name }) => markOf(values[name]) === handed[name] && (!checked || (checked[name] ?? '') === handed[name]),
  );
  if (!answer.refused && isSame) return { marks: handed };
  const { kept: _whole, ...rest } = answer;
  const refused = answer.refused ?? plainRefusal({ code: 'CONFLICT', reason: 'STALE_DRAFT' } as ErrorData, locale);
  return { values, marks: handed, answer: { ...rest, refused } };
}

/** As the form was sent; undefined: it is written by one. */
export const marksIn = (formData: FormData): Marks | undefined => MarksSent.safeParse(parsed(formData.get(marksName))).data;
/** The tab whose form it is, with scripts. */
export function tabIn(formData: FormData): Pick<Kept, 'writer' | 'turn'> {
  const [writer, turn] = String(formData.get(tabName) ?? '').split(' ');
  return Tab.safeParse({ writer, turn: Number(turn) }).data ?? {};
}
const Tab = DraftToSave.pick({ writer: true, turn: true });

const namesIn = (fields: unknown): string[] => (Array.isArray(fields) ? fields.map(String) : []);
function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
