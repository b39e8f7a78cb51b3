import type { Field, Group } from './field.ts';

/** A field of a form with so many required inputs that are still empty. */
export interface Missing {
  readonly name: string;
  readonly count: number;
}
/** What a form as typed still lacks, by its fields in their order. Whether its texts are right the schema says when it is handed in. */
export const missingIn = (root: Group, typed: Readonly<Record<string, unknown>>): Missing[] =>
  root.fields.map((field) => ({ name: field.name, count: emptyIn(field, typed[field.name]) })).filter(({ count }) => count > 0);

function emptyIn(field: Field, typed: unknown): number {
  const isLeftOut = !field.required && isBlank(typed);
  if (isLeftOut) return 0;
  switch (field.kind) {
    case 'group': {
      const inner = (typed ?? {}) as Readonly<Record<string, unknown>>;
      return field.fields.reduce((sum, one) => sum + emptyIn(one, inner[one.name]), 0);
    }
    case 'list': {
      const rows = filled(typed);
      return rows.reduce<number>((sum, row) => sum + emptyIn(field.item, row), Math.max(0, field.min - rows.length));
    }
    case 'choices':
    case 'files':
      return Math.max(0, field.min - filled(typed).length);
    default:
      return isBlank(typed) ? 1 : 0;
  }
}

const filled = (typed: unknown): unknown[] => [typed].flat().filter((one) => !isBlank(one));
const isBlank = (typed: unknown): boolean =>
  typeof typed === 'object' && typed !== null
    ? Object.values(typed).every(isBlank)
    : typed === undefined || typed === null || String(typed).trim() === '';
