import type { Field, Texts } from '#web/shapes/field.ts';
import { isDay } from '#workflows/domain/days.ts';
import { problemsOfText, storedText } from '#workflows/domain/text-manner.ts';
import { isFigure, limitOf, malformed, notRead, type Problem, type Problems } from './problem.ts';

/**
 * Faults of a value, by the description of its form: said in the browser before the form is sent. The schema on the
 * server judges again and alone decides; a test holds the two against each other for every form.
 */
export function problemsIn(field: Field, value: unknown, name = ''): Problems {
  if (value === undefined) return field.required ? { [name]: [{ code: field.kind === 'consent' ? 'consent' : 'required' }] } : {};
  if (field.kind === 'group') {
    const inner = field.fields.map((one) => problemsIn(one, inside(value, one.name), name === '' ? one.name : `${name}.${one.name}`));
    return Object.assign({}, ...inner);
  }
  if (field.kind === 'list') {
    const rows = [value].flat();
    return Object.assign(counted(field, rows, name), ...rows.map((row, index) => problemsIn(field.item, row, `${name}[${index}]`)));
  }
  if (field.kind === 'choices') {
    const chosen = [value].flat();
    const strange = chosen.flatMap((one, index) => (field.options.includes(String(one)) ? [] : [[`${name}[${index}]`, notOffered]]));
    return Object.assign(counted(field, chosen, name), Object.fromEntries(strange));
  }
  if (field.kind === 'files') {
    const chosen = [value].flat();
    const strange = chosen.flatMap((one, index) => (typeof one === 'object' ? [] : [[`${name}[${index}]`, [malformed(undefined)]]]));
    return Object.assign(counted(field, chosen, name), Object.fromEntries(strange));
  }
  const problems = problemsOfLeaf(field, value);
  return problems.length > 0 ? { [name]: problems } : {};
}
const notOffered: readonly Problem[] = [{ code: 'notOffered' }];
const inside = (value: unknown, name: string) => (value as Readonly<Record<string, unknown>>)[name];

function counted({ min, max }: { readonly min: number; readonly max: number }, { length }: readonly unknown[], name: string): Problems {
  if (length < min) return { [name]: [{ code: 'tooFew', figures: { limit: min } }] };
  return length > max ? { [name]: [{ code: 'tooMany', figures: { limit: max } }] } : {};
}

function problemsOfLeaf(field: Exclude<Field, { kind: 'group' | 'list' | 'choices' | 'files' }>, value: unknown): readonly Problem[] {
  if (isFigure(field)) {
    if (typeof value !== 'number') return [notRead(field, value)];
    const { min, max } = field;
    if (value < min) return [{ code: 'tooSmall', figures: { limit: limitOf(field, min) } }];
    return value > max ? [{ code: 'tooBig', figures: { limit: limitOf(field, max) } }] : [];
  }
  switch (field.kind) {
    case 'choice':
      return field.options.includes(String(value)) ? [] : notOffered;
    case 'day':
      return isDay(String(value)) ? [] : [{ code: 'notADay' }];
    case 'instant':
      return isInstant(String(value)) ? [] : [{ code: 'notADay' }];
    case 'flag':
    case 'consent':
      return [];
    default:
      return problemsOfTyped(field, String(value));
  }
}

function problemsOfTyped(field: Texts, typed: string): readonly Problem[] {
  const { min, max, pattern } = field;
  if (pattern !== undefined) {
    const fits = new RegExp(pattern).test(typed);
    return [...(fits ? [] : [malformed(field)]), ...(typed.length > max ? [{ code: 'tooLong', figures: { limit: max } } as const] : [])];
  }
  return problemsOfText(storedText(typed, field), field).map((problem): Problem => {
    if (problem === 'too-long') return { code: 'tooLong', figures: { limit: max } };
    if (problem === 'too-short') return { code: min === 1 ? 'required' : 'tooShort', figures: { limit: min } };
    return { code: problem.fault, figures: { character: problem.character } };
  });
}

const isInstant = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
