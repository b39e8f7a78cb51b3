import { storable } from '#workflows/domain/text-characters.ts';

/** Position in a keyset page: the values of the last row's order, opaque to the caller. */
export const cursorOf = (...values: readonly (string | number)[]) => Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');

/** The values of a cursor, as many as wanted; undefined for none or for a made-up one, which begins at the beginning. */
export function readCursor(cursor: string | undefined, length: number): (string | number)[] | undefined {
  if (!cursor) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isWhole =
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => (typeof value === 'string' ? storable(value) === value : Number.isSafeInteger(value)));
    return isWhole ? values : undefined;
  } catch {
    return undefined;
  }
}

/** Cuts the row too many that was asked for, to see whether there is a next page. */
export function pageFrom<Row>(rows: readonly Row[], limit: number, cursor: (last: Row) => string): { rows: Row[]; next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last !== undefined ? cursor(last) : null };
}
