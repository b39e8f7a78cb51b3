import { Prisma } from '#prisma/generated/client.ts';

/**
 * Cases (`p`) whose titles or number contain the text, without regard to width, case and composition. NUL, which
 * PostgreSQL knows no text with, finds nothing.
 */
export function calledLike(text: string | undefined): Prisma.Sql {
  const searched = text?.normalize('NFKC').trim();
  if (!searched) return Prisma.sql`true`;
  const pattern = `%${searched.replaceAll('\u0000', '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return Prisma.sql`normalize(p.title_zh || chr(10) || p.title_en || chr(10) || p.number, NFKC) ILIKE ${pattern}`;
}
