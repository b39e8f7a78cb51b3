import type { Field, Group } from '#web/shapes/field.ts';
import { grouped, plainHundredths } from '#web/shapes/figures.ts';
import { fileToken } from '#web/shapes/files-in.ts';
import { isDay } from '#workflows/domain/days.ts';
import { type Manner, problemsOfText, storedText } from '#workflows/domain/text-manner.ts';
import { largestFileBytes, longestFileName } from '#workflows/engine/file-limits.ts';
import type { FileRef } from '#workflows/engine/files.ts';
import { readPercent, readWhole, readYuan } from './amount.ts';

/** Typed values as in FormData: strings, groups, rows. */
export type Typed = string | Typed[] | { [name: string]: Typed } | undefined;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isBlank = (value: unknown): boolean =>
  value === undefined || (isRecord(value) && Object.values(value).every((inner) => isBlank(inner) || inner === false));

/** From what was typed to what the schema wants: 元 to 分, percent to basis points, blanks to absent. Nonsense stays, so that the schema can say so. */
export function toValue(field: Field, typed: unknown): unknown {
  switch (field.kind) {
    case 'group': {
      const from = isRecord(typed) ? typed : {};
      const entries = field.fields.map((inner) => [inner.name, toValue(inner, from[inner.name])] as const);
      const value = Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
      return !field.required && isBlank(value) ? undefined : value;
    }
    case 'list': {
      const rows = (Array.isArray(typed) ? typed : typed === undefined || typed === '' ? [] : [typed]).map((row) =>
        toValue(field.item, row),
      );
      const filled = field.item.kind === 'group' ? named(field.item, rows) : rows.filter((row) => row !== undefined);
      return filled.length === 0 && !field.required ? undefined : filled;
    }
    case 'choices': {
      const chosen = [typed].flat().filter((one) => typeof one === 'string' && one !== '');
      return chosen.length === 0 && !field.required ? undefined : chosen;
    }
    case 'files': {
      const tokens = [typed].flat().filter((one) => typeof one === 'string' && one !== '');
      return tokens.length === 0 && !field.required ? undefined : tokens.map((one) => fileIn(String(one)) ?? one);
    }
    case 'consent':
      return typed === 'on' ? true : undefined;
    case 'flag':
      return typed === 'true' ? true : typed === 'false' ? false : undefined;
    default:
      return typeof typed === 'string' && typed.trim() !== '' ? leaf(field, typed.trim()) : undefined;
  }
}

const nameManner: Manner = { min: 1, max: longestFileName, lines: 'one', characters: 'all' };
/** A file from its token; undefined: no token of ours. */
function fileIn(token: string): FileRef | undefined {
  const [, id = '', sha256 = '', digits = '', name = ''] =
    /^([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}) ([0-9a-f]{64}) ([1-9]\d{0,9}) (.+)$/su.exec(token) ?? [];
  const size = Number(digits);
  if (id === '' || size > largestFileBytes || storedText(name, nameManner) !== name || problemsOfText(name, nameManner).length > 0)
    return undefined;
  return { id, sha256, size, name: name as FileRef['name'] };
}

/** Rows with later references get their ids from the form: the first free one for a row without. */
function named(item: Group, rows: readonly unknown[]): unknown[] {
  if (!item.fields.some(({ kind, name }) => kind === 'id' && name === 'id')) return [...rows];
  const taken = new Set(rows.map((row) => (isRecord(row) ? row['id'] : undefined)));
  return rows.map((row) => {
    if (!isRecord(row) || row['id'] !== undefined) return row;
    const n = rows.findIndex((_row, index) => !taken.has(`i${index + 1}`)) + 1;
    taken.add(`i${n}`);
    return { ...row, id: `i${n}` };
  });
}

function leaf({ kind }: Field, typed: string): unknown {
  if (kind !== 'number' && kind !== 'yuan' && kind !== 'percent') return kind === 'instant' ? instantOf(typed) : typed;
  const reading = figures[kind](typed);
  return 'value' in reading ? reading.value : typed;
}
/** The parser of each kind of figure; other text stays as typed, for the message of the problem. */
export const figures = { number: readWhole, yuan: readYuan, percent: readPercent } as const;
/** `2026-11-21T14:30` of a form is Shanghai time. A text that is no instant stays, so that the schema can say so. */
function instantOf(typed: string): string {
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(typed) && isDay(typed.slice(0, 10)) ? Date.parse(`${typed}+08:00`) : Number.NaN;
  return Number.isNaN(ms) ? typed : new Date(ms).toISOString();
}

/** From a value (or a half-typed draft) back to what the form shows. A list begins with as many rows as it must have. */
export function toTyped(field: Field, value: unknown): Typed {
  switch (field.kind) {
    case 'group':
      return Object.fromEntries(field.fields.map((inner) => [inner.name, toTyped(inner, isRecord(value) ? value[inner.name] : undefined)]));
    case 'list': {
      const rows = listed(value) ?? Array.from({ length: field.required ? field.min : 0 }, () => undefined);
      // an empty text would be dropped as a row
      return rows.map((row) => toTyped(field.item, row) ?? '');
    }
    case 'choices':
      return listed(value)?.map(String);
    case 'files':
      return listed(value)?.map((one) => (isRecord(one) ? fileToken(one as FileRef) : String(one)));
    case 'consent':
      return value === true || value === 'on' ? 'on' : undefined;
    case 'yuan':
      return typeof value === 'number' ? grouped(value) : text(value);
    case 'percent':
      return typeof value === 'number' ? plainHundredths(value) : text(value);
    case 'instant':
      return typeof value === 'string' && value.endsWith('Z')
        ? new Date(Date.parse(value) + 28_800_000).toISOString().slice(0, 16)
        : text(value);
    default:
      return text(value);
  }
}
/** Of several boxes with one name a form sends a text where one is ticked, and a list where there are more. */
const listed = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? value : value === undefined || value === null || value === '' ? undefined : [value];
const text = (value: unknown) => (value === undefined || value === null || typeof value === 'object' ? undefined : String(value));
