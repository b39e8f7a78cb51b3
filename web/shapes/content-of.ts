/** What a field holds: without empty texts, rows and groups, in one order of names. Undefined: nothing. */
export function contentOf(value: unknown): unknown {
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
