import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { line, pattern } from '#workflows/domain/text.ts';
import type { Sql } from './register.ts';

/** An organisation's own sign-in. Its secret is no part of it: the portal has that as a setting. */
export const NewIdentityProvider = z.strictObject({
  organisation: Id,
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: line(1, 200),
  /** Of mail addresses, separated by commas. */
  domains: pattern(/^[a-z0-9-]+(\.[a-z0-9-]+)+(,[a-z0-9-]+(\.[a-z0-9-]+)+)*$/),
});
export type NewIdentityProvider = z.output<typeof NewIdentityProvider>;

export async function setIdentityProvider(sql: Sql, { organisation, issuer, clientId, domains }: NewIdentityProvider): Promise<void> {
  await sql.query(
    `INSERT INTO identity_provider (organisation_id, issuer, client_id, domains) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organisation_id) DO UPDATE SET issuer = $2, client_id = $3, domains = $4, since = now(), ended_at = NULL`,
    [organisation, issuer, clientId, domains.split(',')],
  );
}

/** False: there is none in force. */
export async function endIdentityProvider(sql: Sql, organisation: string): Promise<boolean> {
  const { rowCount } = await sql.query('UPDATE identity_provider SET ended_at = now() WHERE organisation_id = $1 AND ended_at IS NULL', [
    organisation,
  ]);
  return rowCount === 1;
}

/** Frees the account for another subject of the organisation's provider. False: it was bound to none. */
export async function unbindIdentity(sql: Sql, person: string): Promise<boolean> {
  const { rowCount } = await sql.query('DELETE FROM identity_binding b USING person p WHERE p.id = $1 AND b.user_id = p.user_id', [person]);
  return (rowCount ?? 0) > 0;
}
