import type { z } from 'zod';
import { grouped, plainHundredths } from '#web/ui/figures.ts';
import { type TextFault, textFaults } from '#workflows/domain/text-characters.ts';
import type { AmountProblem } from './amount.ts';
import type { Field, Numbers } from './describe.ts';
import { figures } from './typed.ts';

/** Why a field was not taken, without words: the page says it in the reader's language. */
export interface Problem {
  readonly code:
    | 'required'
    | 'consent'
    | 'tooShort'
    | 'tooLong'
    | 'tooSmall'
    | 'tooFew'
    | 'tooMany'
    | AmountProblem
    | 'notADay'
    | 'notOffered'
    | 'malformed'
    | 'rule'
    | TextFault;
  /** Of the step's own: its sentence lies beside the step. */
  readonly rule?: string;
  readonly figures?: Readonly<Record<string, string | number>>;
}

const shown = (field: Field | undefined, value: number) =>
  field?.kind === 'yuan' ? grouped(value) : field?.kind === 'percent' ? plainHundredths(value) : value;

/** A schema's issue as a problem of its field. */
export function problemOf(issue: z.core.$ZodIssue, field: Field | undefined): Problem {
  switch (issue.code) {
    case 'too_small':
    case 'too_big': {
      const isSmall = issue.code === 'too_small';
      const limit = Number(isSmall ? issue.minimum : issue.maximum);
      if (issue.origin === 'string') return { code: isSmall ? (limit === 1 ? 'required' : 'tooShort') : 'tooLong', figures: { limit } };
      if (issue.origin === 'array') return { code: isSmall ? 'tooFew' : 'tooMany', figures: { limit } };
      return { code: isSmall ? 'tooSmall' : 'tooBig', figures: { limit: shown(field, limit) } };
    }
    case 'invalid_type':
    case 'invalid_value':
      if (issue.input === undefined) return { code: field?.kind === 'consent' ? 'consent' : 'required' };
      if (isFigure(field)) return notRead(field, issue.input);
      return { code: issue.code === 'invalid_value' ? 'notOffered' : 'notANumber' };
    case 'invalid_format':
      return { code: issue.format === 'date' || issue.format === 'datetime' ? 'notADay' : 'malformed' };
    default:
      return textProblemOf(issue) ?? { code: 'malformed' };
  }
}

const isFigure = (field: Field | undefined): field is Numbers =>
  field?.kind === 'yuan' || field?.kind === 'percent' || field?.kind === 'number';

/** What kept the typed text from being a figure. */
function notRead(field: Numbers, typed: unknown): Problem {
  const reading = figures[field.kind](String(typed));
  if (!('problem' in reading)) return { code: 'notANumber' };
  return reading.problem === 'tooBig' ? { code: 'tooBig', figures: { limit: shown(field, field.max) } } : { code: reading.problem };
}

/** A forbidden character, named as `U+202E`. */
function textProblemOf(issue: z.core.$ZodIssue): Problem | undefined {
  const { fault, character } = (issue.code === 'custom' && issue.params) || {};
  const code = textFaults.find((known) => known === fault);
  return code && { code, figures: { character: String(character) } };
}

/** The field an issue or a refusal points at. */
export function fieldAt(root: Field, path: readonly PropertyKey[]): Field | undefined {
  return path.reduce<Field | undefined>((field, part) => {
    if (field?.kind === 'group') return field.fields.find(({ name }) => name === part);
    return field?.kind === 'list' ? field.item : undefined;
  }, root);
}

/** `['lines', 0, 'fen']` → `lines[0].fen`, as inputs are named. */
export const nameAt = (path: readonly PropertyKey[]) =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`)).join('');

/** `indicators.0.target`, as a refusal names it. */
export const pathOf = (dotted: string): PropertyKey[] => dotted.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
