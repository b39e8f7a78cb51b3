import type pg from 'pg';
import { newToken } from './token.ts';

export interface InvitationWay {
  readonly to: string;
  readonly token: string;
  /** Of the organisation, from the register: nothing that the administrator has typed goes into the mail. */
  readonly nameZh: string;
  readonly nameEn: string;
  readonly until: string;
}

/** A new link to an invitation that still holds; the invitation itself works once, by whichever link. */
export async function wayToInvitation(sql: pg.Pool, id: string): Promise<InvitationWay | undefined> {
  const { token, hash } = newToken();
  const { rows } = await sql.query<{ email: string; name_zh: string; name_en: string; expires_at: Date }>(
    `WITH held AS (SELECT i.id, i.email, i.expires_at, o.name_zh, o.name_en FROM invitation i JOIN organisation o ON o.id = i.organisation_id
       WHERE i.id = $1 AND invitation_stands(i)),
     made AS (INSERT INTO invitation_link (hash, invitation_id) SELECT $2, id FROM held)
     SELECT * FROM held`,
    [id, hash],
  );
  const [held] = rows;
  return held && { to: held.email, token, nameZh: held.name_zh, nameEn: held.name_en, until: held.expires_at.toISOString() };
}
