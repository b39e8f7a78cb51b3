/**
 * The one way to write a JSON value, RFC 8785 (JCS): keys sorted by code unit, no blanks, figures and escapes as ECMAScript writes
 * them; absent where undefined. So the same content always has the same hash and the same signature, and anybody can compute
 * them. Texts are written as they are: each is in Unicode NFC already, by the schema of its field (text.ts).
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return textOf(value);
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`not a JSON value: ${typeof value}`);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, inner]) => `${textOf(name)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** Half of a pair has no UTF-8, so it has no hash that another program would find. */
function textOf(text: string): string {
  if (/\p{Cs}/u.test(text)) throw new TypeError('holds half of a character');
  return JSON.stringify(text);
}
