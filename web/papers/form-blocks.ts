import type { PlainBlock } from '#papers/typeset/content.ts';
import type { Names } from '#web/shapes/common.ts';
import { shownForm } from '#web/shapes/describe.ts';
import type { Field, Group } from '#web/shapes/field.ts';
import { grouped, plainHundredths } from '#web/shapes/figures.ts';
import type { FileRef } from '#workflows/engine/files.ts';
import type { ReadAct } from '#workflows/engine/paper.ts';
import type { Speaker } from './speaker.ts';

export type NamedIds = Readonly<Record<string, Names>>;
type Values = Readonly<Record<string, unknown>>;
interface Reading {
  readonly step: string;
  readonly speaker: Speaker;
  readonly names: NamedIds;
}

const isThere = (value: unknown) => value !== undefined && value !== null && value !== '';
const isFigures = (field: Field) => field.kind === 'yuan' || field.kind === 'percent' || (field.kind === 'number' && !field.to);
const isRows = (field: Field): field is Extract<Field, { kind: 'list' }> & { item: Group } =>
  field.kind === 'list' && field.item.kind === 'group';

/** The document of an act, field by field in the order of its form: short ones as a list of facts, rows as tables. First what lay in its envelope. */
export function formBlocks(
  { step, outcome, form, enclosed = [] }: Pick<ReadAct, 'step' | 'outcome' | 'form' | 'enclosed'>,
  speaker: Speaker,
  names: NamedIds,
): PlainBlock[] {
  return [...enclosed, { step, outcome, values: form }].flatMap((part) => {
    const shown = shownForm(part.step, part.outcome);
    const blocks = shown ? groupBlocks(shown, part.values, { step: part.step, speaker, names }) : [];
    const isNamed = enclosed.length > 0 && blocks.length > 0;
    return isNamed ? [{ kind: 'heading', level: 2, text: speaker.words.noun(part.step) }, ...blocks] : blocks;
  });
}

function groupBlocks({ fields }: Group, values: Values, reading: Reading): PlainBlock[] {
  const blocks: PlainBlock[] = [];
  let facts: [string, string][] = [];
  const flush = () => {
    if (facts.length > 0) blocks.push({ kind: 'facts', rows: facts });
    facts = [];
  };
  for (const field of fields) {
    const value = values[field.name];
    if (!isThere(value) || (field.kind === 'id' && field.name === 'id')) continue;
    if (isRows(field)) {
      const rows = value as readonly Values[];
      if (rows.length === 0) continue;
      flush();
      blocks.push({ kind: 'heading', level: 2, text: label(field, reading) }, tableOf(field.item, rows, reading));
    } else if (field.kind === 'group') {
      flush();
      blocks.push({ kind: 'heading', level: 2, text: label(field, reading) }, ...groupBlocks(field, value as Values, reading));
    } else facts.push([label(field, reading), shownValue(field, value, reading)]);
  }
  flush();
  return blocks;
}

function tableOf({ fields }: Group, rows: readonly Values[], reading: Reading): PlainBlock {
  const columns = fields.filter(({ name, kind }) => !(kind === 'id' && name === 'id') && rows.some((row) => isThere(row[name])));
  return {
    kind: 'table',
    columns: columns.map((field) => ({ title: label(field, reading), figures: isFigures(field) })),
    rows: rows.map((row) => columns.map((field) => (isThere(row[field.name]) ? shownValue(field, row[field.name], reading) : '—'))),
  };
}

const label = (field: Field, { step, speaker }: Reading) => speaker.words.field(step, field.name);

/** One value as its reader knows it: names for ids, words for choices. The label of a sum names its unit. */
function shownValue(field: Field, value: unknown, reading: Reading): string {
  const { step, speaker, names } = reading;
  const { words, t, day, moment, of } = speaker;
  const named = (to: string | undefined, id: string) => (to && names[`${to}:${id}`] ? of(names[`${to}:${id}`] ?? { zh: id, en: id }) : id);
  switch (field.kind) {
    case 'choices':
      return (value as string[]).map((one) => words.option(step, field.name, one)).join(t('comma'));
    case 'choice':
      return words.option(step, field.name, String(value));
    case 'flag':
    case 'consent':
      return t(value ? 'form.yes' : 'form.no');
    case 'yuan':
      return grouped(Number(value));
    case 'percent':
      return `${plainHundredths(Number(value))}%`;
    case 'day':
      return day(String(value));
    case 'instant':
      return moment(String(value));
    case 'files':
      return (value as FileRef[]).map(({ name, sha256 }) => `${name}\nSHA-256 ${sha256}`).join('\n');
    case 'id':
      return named(field.to, String(value));
    case 'number':
      return field.to ? named(field.to, String(value)) : String(value);
    case 'list':
      return (value as unknown[]).map((one) => shownValue(field.item, one, reading)).join(t('comma'));
    case 'group':
      return field.fields
        .filter(({ name }) => isThere((value as Values)[name]))
        .map((inner) => `${label(inner, reading)} ${shownValue(inner, (value as Values)[inner.name], reading)}`)
        .join(t('comma'));
    default:
      return String(value);
  }
}
