import type { Field, Numbers } from '#web/shapes/field.ts';
import { grouped, plainHundredths } from '#web/shapes/figures.ts';
import { decimalText, mostDigits } from '#workflows/domain/decimal-text.ts';
import type { TextFault } from '#workflows/domain/text-characters.ts';
import type { AmountProblem } from './amount.ts';
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
    | 'notADecimal'
    | 'rule'
    | TextFault;
  /** Of the step's own: its sentence lies beside the step. */
  readonly rule?: string;
  readonly figures?: Readonly<Record<string, string | number>>;
}
/** By the names of inputs. */
export type Problems = Readonly<Record<string, readonly Problem[]>>;

/** A limit as it is typed. */
export const limitOf = (field: Field | undefined, value: number) =>
  field?.kind === 'yuan' ? grouped(value) : field?.kind === 'percent' ? plainHundredths(value) : value;

/** Text in another form than its field asks for. */
export const malformed = (field: Field | undefined): Problem =>
  field && 'pattern' in field && field.pattern === decimalText.source
    ? { code: 'notADecimal', figures: { limit: mostDigits } }
    : { code: 'malformed' };

export const isFigure = (field: Field | undefined): field is Numbers =>
  field?.kind === 'yuan' || field?.kind === 'percent' || field?.kind === 'number';

/** The reason why the typed text is no figure. */
export function notRead(field: Numbers, typed: unknown): Problem {
  const reading = figures[field.kind](String(typed));
  if (!('problem' in reading)) return { code: 'notANumber' };
  return reading.problem === 'tooBig' ? { code: 'tooBig', figures: { limit: limitOf(field, field.max) } } : { code: reading.problem };
}
