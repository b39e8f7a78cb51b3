import type { Database } from '#web/server/database.server.ts';

/**
 * The text of a case that has this hash; null while it is sealed, or where there is none. For texts that a state refers to:
 * equal texts are one text. Acts are addressed by case and version.
 */
export async function textOfHash(database: Database, caseId: string, hash: string): Promise<string | null> {
  const found = await database.document.findFirst({ where: { caseId, hash, body: { not: null } }, select: { body: true } });
  return found?.body ?? null;
}
