import type { Field, Group } from '#web/shapes/field.ts';
import type { Values } from './saver.ts';

interface Texts {
  readonly mine: Values;
  readonly theirs: Values;
  readonly base: Values | undefined;
}
interface Difference {
  readonly name: string;
  readonly field: Field;
  /** The side that alone has changed since both began; undefined where both have. */
  readonly usual: 'mine' | 'theirs' | undefined;
}
const same = (a: unknown, b: unknown) => JSON.stringify(a ?? '') === JSON.stringify(b ?? '');

/** The fields in which two drafts of one form differ. */
export const differing = ({ fields }: Group, { mine, theirs, base }: Texts): Difference[] =>
  fields
    .filter(({ name }) => !same(mine[name], theirs[name]))
    .map((field) => {
      const { name } = field;
      const usual = same(base?.[name], theirs[name]) ? 'mine' : same(base?.[name], mine[name]) ? 'theirs' : undefined;
      return { name, field, usual };
    });

/** The others' draft with the chosen fields of one's own. */
export const merged = (mine: Values, theirs: Values, keepsMine: readonly string[]): Values => ({
  ...theirs,
  ...Object.fromEntries(keepsMine.map((name) => [name, mine[name] ?? null])),
});

const longest = 400;
/** The content of a field, in a few lines. */
export function summary(field: Field, typed: unknown, option: (field: string, value: string) => string): string {
  const text = inWords(field, typed, option);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
function inWords(field: Field, typed: unknown, option: (field: string, value: string) => string): string {
  if (typed === undefined || typed === null || typed === '') return '';
  if (Array.isArray(typed)) {
    const item = field.kind === 'list' ? field.item : field;
    return typed
      .map((row) => inWords(item, row, option))
      .filter(Boolean)
      .join('\n');
  }
  if (typeof typed === 'object') {
    const inner = field.kind === 'group' ? field.fields : [];
    return inner
      .filter(({ name, kind }) => kind !== 'id' || name !== 'id')
      .map((one) => inWords(one, (typed as Values)[one.name], option))
      .filter(Boolean)
      .join(' · ');
  }
  return field.kind === 'choice' || field.kind === 'choices' ? option(field.name, String(typed)) : String(typed);
}
