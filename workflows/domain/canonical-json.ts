/**
 * The one way to write a JSON value: keys sorted by code unit, texts in Unicode NFC, no blanks, absent where undefined. So
 * the same content always has the same hash and the same signature, whoever typed it and in whatever order.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`not a JSON value: ${typeof value}`);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const sorted = entries.map(([name, inner]) => [name.normalize('NFC'), inner] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${sorted.map(([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner)}`).join(',')}}`;
}
