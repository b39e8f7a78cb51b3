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
/** Of the form around. */
export const CurrentSetting = createContext<Setting>({
  step: '',
  choices: {},
  rows: {},
  remarks: {},
  sheets: [],
  uploads: [],
  files: { caseId: '', key: '', action: undefined },
});
export const FormSetting = CurrentSetting.Provider;

/** Files that have been brought for one field before, and where more go. */
export function useFilesOf(field: string) {
  const { uploads, files } = useContext(CurrentSetting);
  return { ...files, uploads: uploads.filter((one) => one.field === field) };
}

/** Remarks on one field of a form that was sent back. */
export const useRemarks = (field: string) => useContext(CurrentSetting).remarks[field] ?? [];

/** The words of one field. */
export function useFieldWords(field: Field) {
  const { step, choices, rows } = useContext(CurrentSetting);
  const words = useWords();
  const t = usePortal();
  const name = useName();
  const listed = choices[field.name]?.map(({ value, names, unit, place }) => ({
    value,
    unit,
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

/** What is required of the indicator that a given row is about, as far as a table of the page says it. */
export function useRequirement(): (indicator: string) => string | undefined {
  const { sheets } = useContext(CurrentSetting);
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

/** A problem in the reader's language. "Not in the right format" says nothing: the field's own hint, where it has one, says which is expected. */
export function useProblemWords() {
  const { step } = useContext(CurrentSetting);
  const t = usePortal();
  const words = useWords();
  return ({ code, rule, figures = {} }: Problem, help = '') => {
    if (code === 'rule') return words.rule(step, rule ?? '', figures);
    return code === 'malformed' && help !== '' ? t('problem.expected', { help }) : t(`problem.${code}`, figures);
  };
}

/** The common properties of all inputs of a field. Values are typed as text. */
export function useInput(name: string) {
  const [meta] = useField<string>(name);
  const errors = meta.errors as unknown as readonly Problem[] | undefined;
  const describedBy = [errors ? meta.errorId : '', `${meta.id}-help`].filter(Boolean).join(' ');
  return { meta, errors, aria: { 'aria-invalid': errors ? (true as const) : undefined, 'aria-describedby': describedBy } };
}
