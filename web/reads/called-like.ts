import { Prisma } from '#prisma/generated/client.ts';

/**
 * Rows whose text contains what is sought, without regard to width, case and composition. NUL, which PostgreSQL knows no
 * text with, finds nothing.
 */
export function containing(of: Prisma.Sql, text: string | undefined): Prisma.Sql {
  const sought = text?.normalize('NFKC').trim();
  if (!sought) return Prisma.sql`true`;
  const pattern = `%${sought.replaceAll('\u0000', '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return Prisma.sql`normalize(${of}, NFKC) ILIKE ${pattern}`;
}

/** Cases (`p`) by title or number. */
export const calledLike = (text: string | undefined) =>
  containing(Prisma.sql`p.title_zh || chr(10) || p.title_en || chr(10) || p.number`, text);
