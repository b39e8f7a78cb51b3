import { hashOf } from './canonical.ts';

/** Stands for the content of a field: equal texts have equal marks, empty ones the empty mark. */
export function markOf(value: unknown): string {
  const content = contentOf(value);
  return content === undefined ? '' : hashOf(JSON.stringify(content)).slice(0, 16);
}

/** Without empty texts, rows and groups, in one order of names. */
function contentOf(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n');
  if (Array.isArray(value)) {
    const rows = value.map((row) => contentOf(row) ?? null);
    return rows.every((row) => row === null) ? undefined : rows;
  }
  if (typeof value !== 'object') return String(value);
  const inner = Object.entries(value)
    .map(([name, one]) => [name, contentOf(one)] as const)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return inner.length === 0 ? undefined : inner;
}
