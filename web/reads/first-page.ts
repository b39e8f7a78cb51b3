import { Prisma } from '#prisma/generated/client.ts';

/** Of a row of a list whose rows may move to its top: its place when the first page was asked for, and when that was. */
export interface FromFirstPage {
  readonly place: Date;
  readonly began: Date;
}
/** By the database's own clock, as the chain of each case has its instants. */
export const firstPageAt = (began: string | undefined) => (began ? Prisma.sql`${began}::timestamptz` : Prisma.sql`now()`);
/** Rows from then on may have come or moved since: an act is recorded after its own instant, by less than this. */
export const mayHaveMoved = (began: string) => Prisma.sql`${began}::timestamptz - interval '1 hour'`;
