import type { FileRef } from '#workflows/engine/files.ts';
import type { Field, Files } from './field.ts';

/** Every field of files of a form. */
export function filesOf(field: Field | undefined): Files[] {
  if (field?.kind === 'files') return [field];
  if (field?.kind === 'group') return field.fields.flatMap(filesOf);
  return field?.kind === 'list' ? filesOf(field.item) : [];
}

/** Every file that a form's value names, with its place. */
export function filesIn(field: Field, value: unknown, path: readonly string[] = []): { readonly path: string; readonly ref: FileRef }[] {
  if (value === undefined || value === null) return [];
  if (field.kind === 'group')
    return field.fields.flatMap((inner) => filesIn(inner, (value as Record<string, unknown>)[inner.name], [...path, inner.name]));
  if (field.kind === 'list') return (value as unknown[]).flatMap((row, n) => filesIn(field.item, row, [...path, String(n)]));
  return field.kind === 'files' ? (value as FileRef[]).map((ref, n) => ({ path: [...path, String(n)].join('.'), ref })) : [];
}

/** A file as an input of a form carries it: `id sha256 size name`. */
export const fileToken = ({ id, sha256, size, name }: FileRef) => `${id} ${sha256} ${size} ${name}`;
