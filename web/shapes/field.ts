import type { Manner } from '#workflows/domain/text-manner.ts';

interface Common {
  readonly name: string;
  readonly required: boolean;
}
export interface Texts extends Common {
  readonly kind: 'text' | 'hash' | 'id';
  readonly min: number;
  readonly max: number;
  readonly lines: Manner['lines'];
  readonly characters: Manner['characters'];
  /** The pattern of a fixed form, a regular expression: the only check. */
  readonly pattern?: string;
  /** The reference of an id: a person, an organisation. */
  readonly to?: string;
}
export interface Numbers extends Common {
  /** `yuan` and `percent` are typed with two decimals and sent as whole fen and basis points. */
  readonly kind: 'number' | 'yuan' | 'percent';
  readonly min: number;
  readonly max: number;
  /** The reference of a number: a milestone. */
  readonly to?: string;
}
export interface Choice extends Common {
  readonly kind: 'choice';
  readonly options: readonly string[];
}
export interface Choices extends Common {
  readonly kind: 'choices';
  readonly options: readonly string[];
  readonly min: number;
  readonly max: number;
}
export interface Plain extends Common {
  readonly kind: 'day' | 'instant' | 'flag' | 'consent';
}
export interface Group extends Common {
  readonly kind: 'group';
  readonly fields: readonly Field[];
}
export interface List extends Common {
  readonly kind: 'list';
  readonly item: Field;
  readonly min: number;
  readonly max: number;
}
export interface Files extends Common {
  readonly kind: 'files';
  readonly min: number;
  readonly max: number;
  /** Of one file. */
  readonly mostBytes: number;
}
/** The description of a form, derived from its schema on the server. The browser gets this for the shown form, and no schema. */
export type Field = Texts | Numbers | Choice | Choices | Plain | Group | List | Files;

/** By step and outcome: how a document's form reads. */
export type ShownForms = Readonly<Record<string, Group>>;
export const formKey = (step: string, outcome: string) => `${step}/${outcome}`;

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
