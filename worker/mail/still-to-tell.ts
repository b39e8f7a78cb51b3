import type pg from 'pg';
import type { NoticeKind } from '#workflows/mail/choices.ts';
import { colleaguesToTell } from './colleagues-told.ts';
import { noticesToTell } from './readers.ts';
import type { Told } from './write.ts';

export type ToldKind = Told & { readonly kind: NoticeKind };

/** What a mail or message still tells its person; empty: nothing is left. */
export async function stillToTell(sql: pg.Pool, mail: string): Promise<ToldKind[]> {
  const { rows } = await sql.query<ToldKind>(noticesToTell, [mail]);
  return [...rows, ...(await colleaguesToTell(sql, mail))];
}
