import { useField } from '@conform-to/react';
import { createContext, useContext } from 'react';
import type { Field } from '#web/shapes/field.ts';
import { pointsOf } from '#web/shapes/figures.ts';
import type { StepPage } from '#web/shapes/step.ts';
import { useName } from '#web/ui/names.ts';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import type { Problem } from './problem.ts';

/** The step of the form: decides the names of fields and options. */
export interface Setting {
  readonly step: string;
  readonly choices: StepPage['choices'];
  /** Lists whose rows are given, and the field that says which row it is. */
  readonly rows: StepPage['rows'];
  readonly remarks: StepPage['remarks'];
  readonly sheets: StepPage['sheets'];
  readonly uploads: StepPage['uploads'];
  /** Where files go: to the opening, and without scripts with the form. */
  readonly files: { readonly caseId: string; readonly key: string; readonly action: string | undefined };
}
const Current = createContext<Setting>({
  step: '',
  choices: {},
  rows: {},
  remarks: {},
  sheets: [],
  uploads: [],
  files: { caseId: '', key: '', action: undefined },
});
export const FormSetting = Current.Provider;

/** Files that have been brought for one field before, and where more go. */
export function useFilesOf(field: string) {
  const { uploads, files } = useContext(Current);
  return { ...files, uploads: uploads.filter((one) => one.field === field) };
}

/** Remarks on one field of a form that was sent back. */
export const useRemarks = (field: string) => useContext(Current).remarks[field] ?? [];

/** The words of one field. */
export function useFieldWords(field: Field) {
  const { step, choices, rows } = useContext(Current);
  const words = useWords();
  const t = usePortal();
  const name = useName();
  const listed = choices[field.name]?.map(({ value, names, place }) => ({
    value,
    label: place ? t('form.placed', { rank: place.rank, name: name(names), points: pointsOf(place.pointsMilli) }) : name(names),
  }));
  const label = words.field(step, field.name);
  return {
    /** What it is called, whether or not it must be filled in. */
    name: label,
    label: field.required ? label : t('form.optional', { label }),
    help: words.help(step, field.name),
    /** The choices here, if known to the page. */
    listed,
    /** For a list with given rows: the field with their names. */
    key: rows[field.name],
    option: (value: string) => words.option(step, field.name, value),
  };
}

/** What a given row of a list is about; undefined: its rows are not given, or it is a row without a name. */
export function useRowName(): (list: string, row: number, begun: unknown) => string | undefined {
  const { step, choices, rows } = useContext(Current);
  const words = useWords();
  const name = useName();
  return (list, row, begun) => {
    const by = rows[list];
    const cells = (begun as Readonly<Record<string, unknown>> | undefined)?.[list];
    const value: unknown = by === undefined || !Array.isArray(cells) ? undefined : cells[row]?.[by];
    if (by === undefined || typeof value !== 'string' || value === '') return undefined;
    const listed = choices[by]?.find((one) => one.value === value);
    return listed ? name(listed.names) : words.option(step, by, value);
  };
}

/** What is required of the indicator that a given row is about, as far as a table of the page says it. */
export function useRequirement(): (indicator: string) => string | undefined {
  const { sheets } = useContext(Current);
  return (indicator) => requirementIn(sheets, indicator);
}
export function requirementIn(sheets: StepPage['sheets'], indicator: string): string | undefined {
  for (const sheet of sheets) {
    if (!('rows' in sheet) || sheet.columns[0]?.kind !== 'indicator') continue;
    const at = sheet.columns.findIndex(({ name }) => name === 'required');
    const cell = sheet.rows.find(([id]) => id === indicator)?.[at];
    if (typeof cell === 'string') return cell;
  }
  return undefined;
}

/** A problem in the reader's language. */
export function useProblemWords() {
  const { step } = useContext(Current);
  const t = usePortal();
  const words = useWords();
  return ({ code, rule, figures = {} }: Problem) =>
    code === 'rule' ? words.rule(step, rule ?? '', figures) : t(`problem.${code}`, figures);
}

/** The common properties of all inputs of a field. Values are typed as text. */
export function useInput(name: string) {
  const [meta] = useField<string>(name);
  const errors = meta.errors as unknown as readonly Problem[] | undefined;
  const describedBy = [errors ? meta.errorId : '', `${meta.id}-help`].filter(Boolean).join(' ');
  return { meta, errors, aria: { 'aria-invalid': errors ? (true as const) : undefined, 'aria-describedby': describedBy } };
}
