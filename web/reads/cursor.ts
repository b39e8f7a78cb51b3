import { z } from 'zod';
import { fail } from '#web/errors/failure.ts';
import { Id } from '#workflows/domain/party.ts';

/** The sort key of rows, as held by a cursor. Only these values reach the database. */
export const CursorAt = z.iso.datetime().refine((instant) => instant >= '1970');
export const CursorNumber = z.int().min(0).max(2_147_483_647);
/** Most lists: by instant, then by case. */
export const ByInstant = z.tuple([CursorAt, Id]);

/** Position in a keyset page: the values of the last row's order, opaque to the caller. */
export const cursorOf = (...values: readonly (string | number)[]) => Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');

/** The values of a cursor; undefined for none. A made-up one is refused. */
export function readCursor<Order extends z.ZodType>(cursor: string | undefined, order: Order): z.output<Order> | undefined {
  if (!cursor) return undefined;
  const found = order.safeParse(valuesIn(cursor));
  if (!found.success) throw fail('BAD_INPUT', { fields: ['cursor'] });
  return found.data;
}
function valuesIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
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
