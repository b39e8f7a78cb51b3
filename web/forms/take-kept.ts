import { contentOf } from '#web/shapes/content-of.ts';
import type { Field } from '#web/shapes/field.ts';
import type { SavedDraft } from '#web/shapes/step.ts';
import type { Marks } from './marks.ts';
import type { Values } from './saver.ts';
import { type Typed, toTyped } from './typed.ts';

interface Held {
  /** What each field of this tab began from. */
  readonly base: Values;
  readonly marks: Marks;
}
interface Taken extends Held {
  /** Fields that a colleague alone has changed: the form shows this text now. */
  readonly shown: readonly { readonly name: string; readonly value: Typed }[];
}
interface Now {
  readonly fields: readonly Field[];
  readonly held: Held;
  readonly kept: SavedDraft;
  /** The form as it stands. */
  readonly typed: Values;
  /** What this tab sent, where `kept` is the answer to it. */
  readonly sent?: Values | undefined;
  /** The field in which the writer is: nothing is moved under the hand. */
  readonly within?: string | undefined;
}
const same = (a: unknown, b: unknown) => JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));

/** What has been kept, taken into an open form: untouched fields follow, of what both have changed the mark stays old, so that the next save is refused by name. */
export function takeKept({ fields, held, kept, typed, sent, within }: Now): Taken {
  const base: Record<string, Values[string] | undefined> = { ...held.base };
  const marks: Record<string, string> = { ...held.marks };
  const shown: { name: string; value: Typed }[] = [];
  for (const field of fields) {
    const { name } = field;
    const value = toTyped(field, kept.values[name]);
    const isKnown = same(value, base[name]) || same(value, typed[name]) || (sent !== undefined && same(value, sent[name]));
    if (!isKnown && (!same(typed[name], base[name]) || name === within)) continue;
    base[name] = value as Values[string];
    marks[name] = kept.fields.find((one) => one.name === name)?.mark ?? '';
    if (!isKnown) shown.push({ name, value });
  }
  return { base: base as Values, marks, shown };
}
