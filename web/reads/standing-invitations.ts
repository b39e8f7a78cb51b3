import type { Database } from '#web/server/database.server.ts';

/** Ids of an organisation's invitations that can be taken up. */
export async function standingInvitations(database: Database, organisation: string): Promise<string[]> {
  const rows = await database.rows<{ id: string }>`
    SELECT i.id FROM invitation i WHERE i.organisation_id = ${organisation} AND invitation_stands(i)`;
  return rows.map(({ id }) => id);
}
