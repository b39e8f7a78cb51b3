import type { Field, List } from '#web/shapes/field.ts';
import { isPart, isSummed } from '#web/shapes/figures.ts';
import { figures } from './typed.ts';

/** The column of a list whose figures belong together: its name within a row, '' for a list of bare figures. */
export interface SummedColumn {
  readonly kind: 'percent' | 'yuan';
  readonly name: string;
}

const kindOf = ({ kind, name }: Field) =>
  kind === 'percent' && isPart(name) ? 'percent' : kind === 'yuan' && isSummed(name) ? 'yuan' : undefined;

/** Parts of a whole, or sums that a reader adds up. Undefined: a list without such a column. */
export function summedColumn({ item }: List): SummedColumn | undefined {
  const column = (item.kind === 'group' ? item.fields : [item]).find((one) => kindOf(one));
  const kind = column && kindOf(column);
  return kind && { kind, name: column === item ? '' : column.name };
}

/** Whole basis points or fen of what can be read; a row that cannot be read yet counts as nothing. */
export const sumTyped = ({ kind }: SummedColumn, texts: readonly string[]): number =>
  texts.reduce((sum, text) => {
    const reading = figures[kind](text);
    return sum + ('value' in reading ? reading.value : 0);
  }, 0);

/** The texts of a column as they stand in the fields: `plan[0].weightBp`, or `weightsBp[0]` for bare figures. */
export function columnTyped({ name: column }: SummedColumn, list: string, typed: Iterable<readonly [string, unknown]>): string[] {
  const end = column === '' ? ']' : `].${column}`;
  return [...typed].flatMap(([key, text]) => (key.startsWith(`${list}[`) && key.endsWith(end) && typeof text === 'string' ? [text] : []));
}
