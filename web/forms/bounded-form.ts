import { z } from 'zod';
import type { Field, Group } from '#web/shapes/field.ts';
import { Compared } from '#workflows/domain/text.ts';
import { marksName } from './marks.ts';
import { assertionName } from './passkey.ts';

/** Fields of the page's own, beside those of the form: `_outcome`, `_submissionId`. */
const ownName = /^_[A-Za-z]{1,30}(\.\w{1,60})?$/;
const mostOwn = 20;
const longestOwn = 200;
const longestOf: Readonly<Record<string, number>> = { [assertionName]: 10_000, [marksName]: 8_000 };
const [intentName, stateName] = ['__intent__', '__state__'];
/** The longest name a form has is about 60 characters. */
export const longestName = 120;
/** Conform keeps one key and one mark for each place. */
const stateBytesPerField = 200;

/** The number of values in a form with all lists full. */
const mostValues = (field: Field): number => {
  if (field.kind === 'group') return field.fields.reduce((sum, inner) => sum + mostValues(inner), 0);
  if (field.kind === 'list') return field.max * mostValues(field.item);
  if (field.kind === 'files') return field.max;
  return field.kind === 'choices' ? field.options.length : 1;
};
export const mostEntries = (root: Group): number => mostValues(root) + mostOwn;

/** `'unbounded'`: no form of ours has such a name. Undefined: a plain name that the schema does not know. */
type Place = Field | 'unbounded' | undefined;

/** Walks a name along the schema, without building anything. */
function placeOf(name: string, root: Group): Place {
  if (name.length > longestName) return 'unbounded';
  let field: Field | undefined = root;
  const parts = name.match(/[^.[\]]+|\[\d*\]|[.[\]]/g) ?? [];
  for (const part of parts) {
    if (part === '.') continue;
    const index = /^\[(\d*)\]$/.exec(part)?.[1];
    if (index === undefined) {
      if (!/^\w+$/.test(part)) return 'unbounded';
      field = field?.kind === 'group' ? field.fields.find((inner) => inner.name === part) : undefined;
      if (!field) return parts.length === 1 ? undefined : 'unbounded';
    } else {
      if (field?.kind !== 'list' || !/^\d{1,4}$/.test(index) || Number(index) >= field.max) return 'unbounded';
      field = field.item;
    }
  }
  return field;
}
/** The target of a value: one field, or a list of ticked entries. */
const takesValue = (place: Field) => (place.kind === 'list' ? ['id', 'hash', 'number'].includes(place.item.kind) : place.kind !== 'group');

const Names = z.record(Compared, z.union([Compared.max(100), z.boolean()]));
const State = z.strictObject({ key: Names.optional(), validated: Names.optional() });
const Row = z.strictObject({ name: Compared, index: z.int().min(0).optional() });
/** The buttons of our forms: add a row, remove one. */
const Intent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('insert'), payload: Row }),
  z.strictObject({ type: z.literal('remove'), payload: Row.required() }),
  z.strictObject({ type: z.literal('validate'), payload: z.strictObject({ name: Compared.optional() }) }),
]);

/** Whether conform's own two fields speak of places of this form and no other. */
function isOurs(name: string, text: string, root: Group): boolean {
  if (text === '') return true;
  if (text.length > (name === intentName ? 1000 : stateBytesPerField * mostEntries(root))) return false;
  const known = (path: string) => {
    const place = placeOf(path, root);
    return path === '' || ownName.test(path) || (place !== undefined && place !== 'unbounded');
  };
  if (name === stateName) {
    const state = State.safeParse(jsonOf(text));
    return state.success && Object.values(state.data).every((names) => Object.keys(names ?? {}).every(known));
  }
  const intent = Intent.safeParse(jsonOf(text));
  if (!intent.success) return false;
  const { type, payload } = intent.data;
  if (type === 'validate') return known(payload.name ?? '');
  const list = placeOf(payload.name, root);
  if (list === undefined || list === 'unbounded' || list.kind !== 'list') return false;
  return (payload.index ?? 0) < list.max;
}
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The fields of one form, before anything builds values from their names: every name is a place that the schema has, every
 * index lies below its list's maximum, and there are no more of them than a full form has. Plain names that the schema does not know are
 * left out. Undefined: no page of ours can have sent it.
 */
export function boundedForm(posted: FormData, root: Group): FormData | undefined {
  const kept = new FormData();
  const seen = new Set<string>();
  let left = mostEntries(root);
  for (const [name, value] of posted) {
    left -= 1;
    if (left < 0 || typeof value !== 'string') return undefined;
    const verdict = judge(name, value, root);
    if (verdict === 'unbounded' || (verdict === 'once' && seen.has(name))) return undefined;
    if (verdict === 'unknown') continue;
    seen.add(name);
    kept.append(name, value);
  }
  return isPlain(seen) ? kept : undefined;
}
function judge(name: string, value: string, root: Group): 'once' | 'often' | 'unknown' | 'unbounded' {
  if (name === intentName || name === stateName) return isOurs(name, value, root) ? 'once' : 'unbounded';
  if (ownName.test(name)) return value.length > (longestOf[name] ?? longestOwn) ? 'unbounded' : 'once';
  const place = placeOf(name, root);
  if (place === undefined) return 'unknown';
  if (place === 'unbounded' || !takesValue(place)) return 'unbounded';
  return place.kind === 'choices' || place.kind === 'files' || place.kind === 'list' ? 'often' : 'once';
}
/** No place is both a value and a group of values. */
const isPlain = (names: ReadonlySet<string>) =>
  [...names].every((name) => {
    const list = /^(.*?)\[\d+\]/.exec(name)?.[1];
    return list === undefined || !names.has(list);
  });
